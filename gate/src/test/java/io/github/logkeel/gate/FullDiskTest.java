package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that the system does not let be written to their end: what was there stays as it was.
 *
 * <p>A limit of the shell on the size of files stands for the disk that is full: the write fails in
 * the middle, and needs no rights of the administrator.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class FullDiskTest {
  /** In units of 512 bytes, as POSIX has it, or of 1024 in some shells. */
  private static final String LIMIT = "ulimit -f 4; exec \"$@\"";

  private static final String NO_ROOM = " cannot be written: File too large, make room there; ";

  @TempDir private Path directory;

  /** Runs the commands one after the other, told what they are in lines of its input. */
  public static void main(String[] args) throws IOException {
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Cli.Outcome outcome = Cli.run((Object[]) line.split(" "));
      System.out.println(outcome.status() + " " + outcome.complaint());
      System.out.flush();
    }
  }

  @Test
  void whatWasThereStays() throws Exception {
    Path sources = directory.resolve("sources");
    Path report = Files.writeString(directory.resolve("report.txt"), "old report");
    for (String type : List.of("First", "Second", "Third")) {
      Cli.write(sources, "shop/" + type + ".java", source(type, 40));
    }
    Path baseline = Cli.write(sources, "logkeel-baseline.tsv", "");
    Path fields = Cli.write(sources, "logkeel-fields.tsv", "");
    String scanned = sources + " --classpath " + Cli.jarOf(org.slf4j.Logger.class);
    Map<Path, String> before = texts();

    List<String> lines =
        runWithLimit(
            "fix " + scanned,
            "baseline write --accept-new " + scanned,
            "scan --output " + report + " " + scanned,
            "schema dump " + scanned,
            "schema init --output " + directory.resolve("schema.yaml") + " " + scanned);

    assertThat(lines)
        .containsExactly(
            "2 logkeel: " + sources.resolve("shop/First.java") + NO_ROOM + "no file was changed",
            "2 logkeel: " + baseline + NO_ROOM + "it is as it was",
            "2 logkeel: " + report + NO_ROOM + "it is as it was",
            "2 logkeel: " + fields + NO_ROOM + "it is as it was",
            "2 logkeel: "
                + directory.resolve("schema.yaml")
                + " cannot be written: File too large, make room there");
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void fieldsOfWhichNotAllAreListed() throws Exception {
    Cli.write(directory, "shop/Orders.java", source("Orders", 120));
    Map<Path, String> before = texts();

    List<String> lines =
        runWithLimit("schema dump " + directory + " -cp " + Cli.jarOf(org.slf4j.Logger.class));

    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("2 logkeel: the fields of " + directory + " cannot be listed: see why above; ");
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void standardOutput() {
    Cli.write(directory, "Right.java", "class Right {}");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    int status = Main.run(full, err, "scan", directory.toString());

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .endsWith("standard output cannot be written: what is there is not all\n");
  }

  /** The program's own standard output, which keeps its failures to itself. */
  @Test
  void standardOutputOfTheProcess() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "there is no /dev/full");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--help")
            .redirectOutput(full)
            .start();
    process.getOutputStream().close();
    assertThat(process.errorReader(UTF_8).lines())
        .contains("logkeel: standard output cannot be written: what is there is not all");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static String source(String type, int statements) {
    return IntStream.range(0, statements)
        .mapToObj(
            i ->
                """
                    log.info("order %2$d of %1$s", id);
                    log.atInfo().addKeyValue("a.field.with.long.name.%2$d.in.%1$s", id).log("m");
                """
                    .formatted(type, i))
        .collect(
            Collectors.joining(
                "",
                """
                package shop;

                class %s {
                  void place(org.slf4j.Logger log, String id) {
                """
                    .formatted(type),
                "  }\n}\n"));
  }

  private List<String> runWithLimit(String... commands) throws Exception {
    Path list = Files.write(directory.resolve("commands.list"), List.of(commands));
    List<String> command = new ArrayList<>(List.of("sh", "-c", LIMIT, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.add("-XX:TieredStopAtLevel=1");
    for (String name :
        List.of("api", "code", "file", "main", "model", "parser", "processing", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.add("--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED");
    command.add("--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            FullDiskTest.class.getName(),
            list.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    process.waitFor();
    Files.delete(list);
    return lines.stream().filter(line -> !line.startsWith("SLF4J")).toList();
  }

  private Map<Path, String> texts() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }
}
