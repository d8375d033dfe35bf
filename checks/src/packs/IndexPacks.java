import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the tables of {@code SchemaPack} from published artifacts: facts about names, one a line.
 *
 * <pre>
 * mvn dependency:copy -Dmdep.useBaseVersion -DoutputDirectory=target/packs \
 *     -Dartifact=io.opentelemetry.semconv:opentelemetry-semconv-incubating:1.43.0-alpha:jar:sources
 * (cd target/packs && npm pack @elastic/ecs@9.4.0)
 * java src/packs/IndexPacks.java target/packs src/main/resources/io/github/logkeel/model/schema
 * </pre>
 *
 * <p>Both are published under the Apache License 2.0. Columns: name, type, {@code field} or {@code
 * template}, what has become of it, and the new name or what is to be known.
 */
final class IndexPacks {

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?(?:@Deprecated\\s+)?public static final"
              + " AttributeKey(?:Template)?<[^=]*?>\\s+(\\w+)\\s*=\\s*(\\w+)\\(\\s*\"([^\"]+)\"\\)",
          Pattern.DOTALL);
  private static final Pattern VALUES =
      Pattern.compile(
          "public static final class (\\w+)IncubatingValues \\{(.*?)\\n  }", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("public static final \\w+ \\w+ =\\s*([^;]+);");
  private static final Pattern RENAMED = Pattern.compile("Replaced by \\{@code ([^}]+)}\\.?");
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]+)}");

  private static final Pattern ECS_LINE = Pattern.compile("\\s*(?:'([^']+)'|(\\w+))\\??: (.*)");

  private final Map<String, String[]> rows = new TreeMap<>();

  public static void main(String... arguments) throws IOException {
    Path artifacts = Path.of(arguments[0]);
    Path tables = Path.of(arguments[1]);
    Files.createDirectories(tables);
    IndexPacks otel = new IndexPacks();
    Path jar = find(artifacts, "opentelemetry-semconv-incubating-.*-sources\\.jar");
    otel.readJar(jar);
    otel.write(tables.resolve("otel.tsv"), "io.opentelemetry.semconv", jar);
    IndexPacks ecs = new IndexPacks();
    Path tgz = find(artifacts, "elastic-ecs-.*\\.tgz");
    ecs.readTgz(tgz);
    ecs.write(tables.resolve("ecs.tsv"), "npm", tgz);
  }

  private static Path find(Path directory, String name) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.getFileName().toString().matches(name)).findFirst().orElseThrow();
    }
  }

  private void write(Path table, String origin, Path artifact) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(origin).append(' ').append(artifact.getFileName()).append('\n');
    rows.forEach((name, row) -> text.append(name + "\t" + String.join("\t", row) + "\n"));
    Files.writeString(table, text);
    System.out.println(table + ": " + rows.size() + " names");
  }

  // OpenTelemetry: the javadoc of the generated constants is the only artifact with the renames.

  private void readJar(Path jar) throws IOException {
    Map<String, Set<String>> values = new HashMap<>();
    Map<String, String> constants = new HashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith("IncubatingAttributes.java")) {
          try (InputStream source = zip.getInputStream(entry)) {
            readSource(new String(source.readAllBytes(), UTF_8), values, constants);
          }
        }
      }
    }
    for (Map.Entry<String, String[]> entry : rows.entrySet()) {
      String[] row = entry.getValue();
      if (!row[2].equals("renamed")) {
        continue;
      }
      Set<String> old = values.get(constants.get(entry.getKey()));
      Set<String> renamed = values.get(constants.get(row[3]));
      if (!rows.containsKey(row[3])) {
        row[2] = "replaced";
      } else if (old != null && renamed != null && !renamed.containsAll(old)) {
        row[2] = "renamed-and-changed";
      }
    }
    // A name without a dot may be anybody's.
    rows.entrySet().removeIf(e -> !e.getValue()[2].equals("live") && !e.getKey().contains("."));
    rows.remove("pool.name");
  }

  private void readSource(
      String source, Map<String, Set<String>> values, Map<String, String> constants) {
    VALUES
        .matcher(source)
        .results()
        .forEach(
            found -> {
              Set<String> all = new HashSet<>();
              VALUE.matcher(found.group(2)).results().forEach(value -> all.add(value.group(1)));
              values.put(found.group(1).toLowerCase(Locale.ROOT), all);
            });
    Matcher attribute = ATTRIBUTE.matcher(source);
    while (attribute.find()) {
      String key = attribute.group(4);
      boolean isTemplate = attribute.group(3).endsWith("Template");
      String[] state = state(attribute.group(1) == null ? "" : attribute.group(1));
      constants.put(key, attribute.group(2).replace("_", "").toLowerCase(Locale.ROOT));
      rows.put(
          key,
          new String[] {
            type(attribute.group(3)), isTemplate ? "template" : "field", state[0], state[1]
          });
    }
  }

  private static String type(String factory) {
    String name = factory.replaceFirst("Template$", "").replaceFirst("Key$", "");
    boolean isArray = name.endsWith("Array");
    String scalar = name.replaceFirst("Array$", "").replace("long", "int").replace("value", "any");
    return scalar + (isArray ? "[]" : "");
  }

  private static String[] state(String javadoc) {
    String text = javadoc.replaceAll("\\s*\\n\\s*\\* ?", " ").replaceAll("\\s+", " ").strip();
    int at = text.lastIndexOf("@deprecated ");
    String note = at < 0 ? "" : text.substring(at + "@deprecated ".length()).strip();
    // Stable names have another class, and some have moved to another registry: neither is wrong.
    if (note.isEmpty()
        || note.startsWith("deprecated in favor of")
        || note.startsWith("Moved to")) {
      return new String[] {"live", ""};
    }
    Matcher renamed = RENAMED.matcher(note);
    if (renamed.matches()) {
      return new String[] {"renamed", renamed.group(1)};
    }
    // No sentence of theirs, only the names that it mentions.
    String names =
        CODE.matcher(note.replaceFirst("For .*", "")) // an example
            .results()
            .map(code -> code.group(1).replace(" ", ""))
            .filter(name -> name.contains("."))
            .distinct()
            .collect(Collectors.joining(", "));
    return new String[] {names.isEmpty() ? "removed" : "replaced", names};
  }

  // ECS: the types that are generated from its fields, nested as JSON is.

  private void readTgz(Path tgz) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(tgz))) {
      byte[] header = in.readNBytes(512);
      while (header.length == 512 && header[0] != 0) {
        String name = new String(header, 0, 100, UTF_8).replaceAll("\0.*", "");
        int size = Integer.parseInt(new String(header, 124, 11, UTF_8).trim(), 8);
        String content = new String(in.readNBytes(size), UTF_8);
        in.skipNBytes((512 - size % 512) % 512);
        if (name.matches("package/generated/(?!index)\\w+\\.ts")) {
          String group = name.substring(name.lastIndexOf('/') + 1, name.length() - 3);
          readTypes(group.equals("base") ? "" : group + ".", content);
        }
        header = in.readNBytes(512);
      }
    }
  }

  private void readTypes(String prefix, String content) {
    Deque<String> prefixes = new ArrayDeque<>();
    boolean inside = false;
    for (String line : content.lines().toList()) {
      if (line.startsWith("export interface Ecs")) {
        inside = true;
        prefixes.push(prefix);
        continue;
      }
      Matcher member = ECS_LINE.matcher(line);
      if (!inside || line.strip().startsWith("*")) {
        continue;
      }
      if (member.matches()) {
        String name =
            prefixes.peek() + (member.group(1) == null ? member.group(2) : member.group(1));
        if (member.group(3).equals("{")) {
          prefixes.push(name + ".");
        } else {
          rows.put(name, new String[] {ecsType(member.group(3)), "field", "live", ""});
        }
      } else if (line.strip().startsWith("}")) {
        prefixes.pop();
        inside = !prefixes.isEmpty();
      }
    }
  }

  private static String ecsType(String type) {
    return switch (type.replaceAll(";.*| \\|.*", "")) {
      case "string" -> type.contains("Array") ? "string[]" : "string";
      case "number" -> "double"; // whole or not, the types do not tell
      case "boolean" -> "boolean";
      default -> type.startsWith("'") ? "string" : "any";
    };
  }
}
