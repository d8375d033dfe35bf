package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import io.github.logkeel.runtime.TestClassPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same findings and lists of fields, in whatever order javac is given
 * them and wherever they lie, so that a build may take them from a cache.
 */
final class HermeticTest {

  private static final ImmutableList<Path> EXAMPLES =
      ImmutableList.of(
          Path.of("../examples/checkout/src/main/java"),
          Path.of("../examples/orders/src/main/java"));

  /** What needs libraries that the tests do not have. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("(?:Telemetry|Checkout|Demo|OrdersApplication)\\.java");

  private static final String FIELDS =
      """
      package shop;

      class %s {
        void put(org.slf4j.Logger log, String id) {
          org.slf4j.MDC.put("order.id", id);
          log.atInfo().addKeyValue("orderId", id).addKeyValue("unknown", id).log("put");
          log.atInfo().addKeyValue("orderId", id).addKeyValue("unknown", id).log("put");
        }
      }
      """;

  private static final String REGISTRY =
      """
      file_format: definition/2
      attributes:
        - {key: order.id, type: int}
      """;

  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone TIME_ZONE = TimeZone.getDefault();

  @TempDir private Path directory;

  /**
   * What a compilation has made.
   *
   * @param findings each with its place, sorted: javac reports in the order of the files
   * @param shards what is written about fields, by file name
   */
  private record Made(ImmutableList<String> findings, ImmutableMap<String, String> shards) {}

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(TIME_ZONE);
  }

  @Test
  void orderAndPlaceOfFiles() throws IOException {
    Made made = compile("one", 0);

    assertThat(made.findings()).hasSizeGreaterThan(25);
    assertThat(made.shards()).hasSizeGreaterThan(3);
    for (int seed = 1; seed <= 4; seed++) {
      assertThat(compile("elsewhere/and-deeper/" + seed, seed)).isEqualTo(made);
    }
  }

  @Test
  void localeAndTimeZone() throws IOException {
    Made made = compile("one", 0);

    // The Turkish i, and digits that are none of ASCII.
    for (Locale locale : List.of(Locale.forLanguageTag("tr-TR"), new Locale("ar", "EG"))) {
      Locale.setDefault(locale);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(compile("two/" + locale, 0)).isEqualTo(made);
    }
  }

  /** Compiles copies of the sources in a directory, shuffled. */
  private Made compile(String name, int seed) throws IOException {
    Path root = Files.createDirectories(directory.resolve(name));
    Path classes = Files.createDirectories(root.resolve("classes"));
    Path registry = Files.writeString(root.resolve("registry.yaml"), REGISTRY);
    List<Path> sources = new ArrayList<>();
    for (Path example : EXAMPLES) {
      sources.addAll(copy(example, root.resolve("src" + EXAMPLES.indexOf(example))));
    }
    for (String type : List.of("First", "Second", "Third")) {
      sources.add(Files.writeString(root.resolve(type + ".java"), FIELDS.formatted(type)));
    }
    Collections.shuffle(sources, new Random(seed));
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-cp",
            TestClassPath.without(),
            "-proc:none",
            "-Xmaxwarns",
            "1000",
            "-XepAllErrorsAsWarnings",
            "-Xep:UnregisteredLogField:WARN",
            "-XepOpt:Logkeel:FieldInventory=true",
            "-XepOpt:Logkeel:SchemaRegistry=" + registry);
    List<String> findings = new ArrayList<>();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      boolean done =
          new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checks()))
              .getTask(
                  new PrintWriter(Writer.nullWriter()),
                  files,
                  diagnostic ->
                      findings.add(
                          (diagnostic.getSource() == null
                                  ? ""
                                  : root.toUri().relativize(diagnostic.getSource().toUri())
                                      + ":"
                                      + diagnostic.getLineNumber()
                                      + " ")
                              + diagnostic.getMessage(Locale.ROOT)),
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(done).as(String.join("\n", findings)).isTrue();
    }
    return new Made(ImmutableList.sortedCopyOf(findings), shards(classes));
  }

  private static ImmutableList<Class<? extends BugChecker>> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(LogkeelCheck.class::isAssignableFrom)
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Path> copy(Path from, Path to) throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(HermeticTest::isCompiled)::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        copies.add(Files.copy(file, copy));
      }
    }
    return copies;
  }

  private static boolean isCompiled(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !LEFT_OUT.matcher(name).matches();
  }

  private static ImmutableMap<String, String> shards(Path classes) throws IOException {
    ImmutableMap.Builder<String, String> shards = ImmutableMap.builder();
    Path folder = classes.resolve("META-INF/log-fields");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        shards.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return shards.buildOrThrow();
  }
}
