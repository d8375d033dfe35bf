package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;

/** The story that {@code examples/field-rename/README.md} tells, step by step. */
final class FieldRenameExampleTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "field-rename");
  private static final Path API = Cli.jarOf(Logger.class);

  @TempDir private Path project;
  private Path registry;

  @Test
  void story() throws IOException, InterruptedException {
    copyExample();
    registry = project.resolve("log-schema.yaml");
    tells(check("2026-10-01"), 0, "logkeel-fields.tsv: 2 fields, no change\n");
    assertThat(output()).contains("requestId=r-1").doesNotContain("request.id");

    registry = project.resolve("log-schema-renamed.yaml");
    tells(
        command("scan", flag("Families=schema:ERROR")),
        1,
        "error RenamedLogField\n"
            + "  `requestId` is called `request.id` now: emit both until 2027-01-31\n");
    assertThat(command("fix", "--force").status()).isZero();
    assertThat(output()).contains("requestId=r-1").contains("request.id=r-1");

    Cli.Outcome added = check("2026-12-01");
    assertThat(added.status()).isZero();
    assertThat(added.out()).contains("  + request.id string\n");
    assertThat(schema("dump").status()).isZero();

    String both = Files.readString(orders());
    Files.writeString(orders(), both.replace(".addKeyValue(\"requestId\", requestId)", ""));
    tells(
        check("2027-01-15"),
        1,
        "logkeel-fields.tsv: what dashboards and alerts read has changed\n"
            + "  - requestId removed but both names are to be emitted until 2027-01-31\n");
    Files.writeString(orders(), both);

    tells(command("scan", flag("AsOf=2027-01-31")), 0, "no findings");
    assertThat(command("fix", "--force", flag("AsOf=2027-02-01")).status()).isZero();
    assertThat(output()).contains("request.id=r-1").doesNotContain("requestId");
    tells(
        check("2027-02-01"),
        0,
        "logkeel-fields.tsv: changes that surprise nobody; take them over with logkeel schema"
            + " dump\n  - requestId removed as the registry says\n");
  }

  /** What the page shows of an answer is what is answered. */
  private static void tells(Cli.Outcome outcome, int status, String text) throws IOException {
    assertThat(outcome.out()).contains(text);
    assertThat(outcome.status()).isEqualTo(status);
    if (!text.equals("no findings")) {
      assertThat(Files.readString(EXAMPLE.resolve("README.md"))).contains(text);
    }
  }

  private Cli.Outcome check(String day) {
    return schema("check", "--registry", registry, "--as-of", day);
  }

  private Cli.Outcome schema(String command, Object... more) {
    return Cli.run(
        Stream.concat(Stream.of("schema", command, project, "--classpath", API), Stream.of(more))
            .toArray());
  }

  private Cli.Outcome command(String command, Object... more) {
    return Cli.run(
        Stream.concat(
                Stream.of(
                    command,
                    project,
                    "--classpath",
                    API,
                    "--flag",
                    "Logkeel:SchemaRegistry=" + registry),
                Stream.of(more))
            .toArray());
  }

  private static String flag(String flag) {
    return "--flag=Logkeel:" + flag;
  }

  private Path orders() {
    return project.resolve("src/shop/Orders.java");
  }

  /** Compiles and runs the program with SLF4J's simplest backend, which prints the fields. */
  private String output() throws IOException, InterruptedException {
    Path classes = Files.createDirectories(project.resolve("classes"));
    String classPath = API + File.pathSeparator + Cli.jarOf(SimpleLogger.class);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                errors,
                errors,
                "-d",
                classes.toString(),
                "-cp",
                classPath,
                orders().toString());
    assertThat(compiled).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes + File.pathSeparator + classPath,
            "shop.Orders");
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    program.getOutputStream().close();
    String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isZero();
    return output;
  }

  private void copyExample() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
