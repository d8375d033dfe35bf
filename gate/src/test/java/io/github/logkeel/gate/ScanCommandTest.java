package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.flogger.FluentLogger;
import io.github.logkeel.gate.maven.TestProjects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanCommandTest {
  private static final String RIGHT =
      """
      class Right {}
      """;

  private static final String WRONG =
      """
      package shop;

      import java.util.logging.Logger;

      class Wrong {
      \tprivate static final Logger log = Logger.getLogger("shop");

      \tvoid accept(String id) {
      \t\tlog.info(String.format("order %s of %s", id));
      \t}
      }
      """;

  @TempDir private Path directory;
  private Path sources;

  @BeforeEach
  void makeSources() throws Exception {
    sources = Files.createDirectory(directory.resolve("src"));
  }

  @Test
  void cleanSources() {
    Cli.write(sources, "Right.java", RIGHT);

    Cli.Outcome outcome = Cli.run("scan", sources);

    assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
    assertThat(outcome.err()).isEqualTo("scanning 1 file of %s%n".formatted(sources));
    assertThat(outcome.status()).isZero();
  }

  @Test
  void findingOfErrorLevel() {
    Cli.write(sources, "Right.java", RIGHT);
    Cli.write(sources, "shop/Wrong.java", WRONG);

    Cli.Outcome outcome = Cli.run("scan", sources);

    assertThat(outcome.out())
        .isEqualTo(
            """
            shop/Wrong.java:9:12 error FormatString (Error Prone)
              missing argument for format specifier '%s'
                  9 | log.info(String.format("order %s of %s", id));
                    |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            1 finding in 1 file: 1 error; 0 with a repair
            """);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void findingOfWarningLevel() {
    Cli.write(
        sources,
        "Late.java",
        """
        import com.google.common.flogger.FluentLogger;

        class Late {
          static final FluentLogger log = FluentLogger.forEnclosingClass();

          void pay(String id) {
            log.atInfo().log("paid " + id);
          }
        }
        """);

    Cli.Outcome outcome = Cli.run("scan", sources, "--classpath", Cli.jarOf(FluentLogger.class));

    assertThat(outcome.out())
        .isEqualTo(
            """
            Late.java:7:5 warning FloggerStringConcatenation (Error Prone)
              Prefer string formatting using printf placeholders (e.g. %s) instead of string concatenation
                  7 | log.atInfo().log("paid " + id);
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              fix
                - log.atInfo().log("paid " + id);
                + log.atInfo().log("paid %s", id);

            1 finding in 1 file: 1 warning; 1 with a repair
            """);
    assertThat(outcome.complaint())
        .isEqualTo("1 with a repair: logkeel fix %s with the same options".formatted(sources));
    assertThat(outcome.status()).isZero();
  }

  @Test
  void onlySomeChecks() {
    Cli.write(sources, "shop/Wrong.java", WRONG);

    assertThat(Cli.run("scan", sources, "--family", "context").out())
        .isEqualTo("no findings in 1 file\n");
    assertThat(Cli.run("scan", sources, "--check", "FormatString").out()).contains("1 finding in");
    assertThat(Cli.run("scan", sources, "--check", "Typo").err())
        .contains("--check Typo: no such name; there are ");
  }

  @Test
  void colorsOnlyWhenWanted() {
    Cli.write(sources, "shop/Wrong.java", WRONG);

    assertThat(Cli.run("scan", sources, "--color=always").out()).contains("\u001b[31m");
    assertThat(Cli.run("scan", sources, "--color=never").out()).doesNotContain("\u001b");
  }

  @Test
  void filesAreShownAsSeenFromTheWorkingDirectory() {
    Path file = Cli.write(sources, "shop/Wrong.java", WRONG);

    assertThat(Cli.run("scan", file).out()).startsWith(file + ":9:12 error");
  }

  @Test
  void onlyBelowTheSourcesNamed() {
    Cli.write(sources, "main/Right.java", RIGHT);
    Cli.write(sources, "test/Wrong.java", WRONG);

    Cli.Outcome outcome = Cli.run("scan", sources, "--source", sources.resolve("main"));

    assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
  }

  @Test
  void moreOfErrorProneWithAll() {
    Cli.write(
        sources,
        "Dead.java",
        """
        class Dead {
          void run() {
            new IllegalStateException();
          }
        }
        """);

    assertThat(Cli.run("scan", sources).status()).isZero();
    assertThat(Cli.run("scan", sources, "--all").out()).contains("DeadException (Error Prone)");
  }

  /** Maven can be told to go on after a module that does not compile. */
  @Test
  void moduleThatDoesNotCompileDoesNotLoseTheOthers() throws Exception {
    TestProjects.copy(Path.of("src/test/projects/modules"), directory);
    Cli.write(
        directory, "web/src/main/java/shop/web/Broken.java", "class Broken { int n = \"\"; }");
    Cli.write(directory, "api/src/main/java/shop/Wrong.java", WRONG);
    Path pom = directory.resolve("web/pom.xml");
    Files.writeString(
        pom,
        Files.readString(pom)
            .replace(
                "</project>",
                """
                <properties><maven.compiler.failOnError>false</maven.compiler.failOnError></properties>
                </project>
                """));

    Cli.Outcome outcome = Cli.run("scan", directory);

    assertThat(outcome.out())
        .startsWith("api/src/main/java/shop/Wrong.java:9:12 error")
        .contains("1 finding in 1 file");
    assertThat(outcome.complaint()).startsWith("logkeel: shop-web does not compile (1 error)");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(Cli.run("baseline", "write", directory).status()).isEqualTo(2);
    assertThat(directory.resolve("api/logkeel-baseline.tsv")).doesNotExist();
  }

  @Test
  void otherEncoding() throws Exception {
    Path file = Cli.write(sources, "Latin.java", "// grüße\nclass Latin {}\n");
    Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

    Cli.Outcome unnamed = Cli.run("scan", sources);
    assertThat(unnamed.complaint())
        .isEqualTo(
            "logkeel: Latin.java:1 is not written in UTF-8: name its encoding with --encoding");
    assertThat(unnamed.status()).isEqualTo(2);

    assertThat(Cli.run("scan", sources, "--encoding", "ISO-8859-1").status()).isZero();
  }

  @Test
  void modulesAndPackagesAreCompiledOnTheClassPath() {
    Cli.write(sources, "module-info.java", "module shop { requires nowhere.to.be.found; }");
    Cli.write(sources, "shop/package-info.java", "@Deprecated package shop;");
    Cli.write(sources, "shop/Wrong.java", WRONG);

    assertThat(Cli.run("scan", sources).out()).contains("1 finding in 1 file");
  }

  @Test
  void moduleDescriptorAlone() {
    Cli.write(sources, "module-info.java", "module shop {}");

    assertThat(Cli.run("scan", sources))
        .returns("no findings in 1 file\n", Cli.Outcome::out)
        .returns(0, Cli.Outcome::status);
  }

  @Test
  void sourcesOnTheClassPathAreNotCompiled() throws Exception {
    Path library = directory.resolve("library-sources.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(library))) {
      jar.putNextEntry(new ZipEntry("library/Broken.java"));
      jar.write("package library; public class Broken { int n = \"text\"; }".getBytes(UTF_8));
    }
    Cli.write(sources, "Uses.java", "class Uses { library.Broken broken; }");

    assertThat(Cli.run("scan", sources, "--classpath", library).err())
        .contains("package library does not exist")
        .doesNotContain("incompatible types");
  }

  @Test
  void reportInAFile() throws Exception {
    Cli.write(sources, "shop/Wrong.java", WRONG);
    Path report = directory.resolve("report.txt");
    Files.writeString(report, "old");

    Cli.Outcome outcome = Cli.run("scan", sources, "--output", report, "--color=always");

    assertThat(outcome.out()).isEqualTo("1 finding in 1 file: 1 error; 0 with a repair\n");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(report).content().startsWith("shop/Wrong.java:9:12 error").doesNotContain("\u001b");
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void reportThatCannotBeWritten() {
    Cli.write(sources, "Right.java", RIGHT);
    Path report = directory.resolve("none/report.txt");

    assertThat(Cli.run("scan", sources, "--output", report))
        .returns(2, Cli.Outcome::status)
        .returns(
            "logkeel: %s cannot be written: there is no such file or directory".formatted(report),
            Cli.Outcome::complaint);
  }

  @Test
  void formats() {
    Cli.write(sources, "shop/Wrong.java", WRONG);

    assertThat(Cli.run("scan", sources, "--format", "github").out())
        .startsWith("::error file=shop/Wrong.java,line=9,col=12,title=FormatString::");
    assertThat(Cli.run("scan", sources, "--format", "html").out()).startsWith("<!DOCTYPE html>");
    assertThat(Cli.run("scan", sources, "--format", "sarif").out())
        .contains("https://errorprone.info/bugpattern/FormatString");
    assertThat(Cli.run("scan", sources, "--format", "pdf").complaint())
        .startsWith("logkeel: Invalid value for option '--format'");
  }

  @Test
  void severityOfAFamily() {
    Cli.write(
        sources,
        "Late.java",
        """
        class Late {
          static final System.Logger log = System.getLogger("late");
          void pay(String id) { log.log(System.Logger.Level.INFO, "paid {}", id); }
        }
        """);

    assertThat(Cli.run("scan", sources).status()).isEqualTo(1);
    assertThat(Cli.run("scan", sources, "--flag", "Logkeel:Families=arguments:WARN"))
        .returns(0, Cli.Outcome::status)
        .extracting(Cli.Outcome::out)
        .asString()
        .startsWith("Late.java:3:25 warning ForeignLogPlaceholder");
    assertThat(Cli.run("scan", sources, "--flag", "Logkeel:Families=arguments:OFF").out())
        .isEqualTo("no findings in 1 file\n");
    assertThat(Cli.run("scan", sources, "--flag", "Logkeel:Families=argument:OFF").complaint())
        .startsWith("logkeel: --flag Logkeel:Families=argument:OFF: not a value of this flag");
  }
}
