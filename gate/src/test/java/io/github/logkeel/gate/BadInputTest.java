package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake of the user gives one clear line, status 2 and no report. */
final class BadInputTest {
  @TempDir private Path sources;

  @BeforeEach
  void writeSource() {
    Cli.write(sources, "Right.java", "class Right {}");
  }

  @Test
  void sourcesThatDoNotCompile() {
    Cli.write(
        sources,
        "Wrong.java",
        """
        class Wrong {
          int number = "text";
        }
        """);

    Cli.Outcome outcome = Cli.run("scan", sources);

    assertThat(outcome.err())
        .contains("Wrong.java:2: incompatible types: java.lang.String cannot be converted to int");
    assertRefused(
        outcome,
        "%s does not compile (1 error), nothing of it was scanned: a scan needs code that compiles"
            .formatted(sources));
  }

  @Test
  void missingLibrary() {
    Cli.write(sources, "Uses.java", "class Uses { org.slf4j.Logger log; }");

    Cli.Outcome outcome = Cli.run("scan", sources);

    assertThat(outcome.err()).contains("Uses.java:1: package org.slf4j does not exist");
    assertRefused(
        outcome,
        "%s does not compile (1 error), nothing of it was scanned: name the libraries it needs with"
                .formatted(sources)
            + " --classpath and its annotation processors with --processorpath");
  }

  @Test
  void manyErrorsAreCounted() {
    Cli.write(sources, "Uses.java", "class Uses {" + "Missing m();".repeat(150) + "}");

    Cli.Outcome outcome = Cli.run("scan", sources);

    assertThat(outcome.err()).contains("... and 280 more");
    assertThat(outcome.complaint()).contains("(300 errors)");
  }

  @Test
  void classPathEntryThatDoesNotExist() throws Exception {
    Path jar = sources.resolve("no.jar");

    assertRefused(
        Cli.run("scan", sources, "--classpath", jar),
        "--classpath: %s does not exist".formatted(jar));
    assertRefused(
        Cli.run("scan", sources, "--processorpath", jar),
        "--processorpath: %s does not exist".formatted(jar));
    Files.writeString(jar, "this is no archive");
    assertThat(Cli.run("scan", sources, "--classpath", jar))
        .returns(2, Cli.Outcome::status)
        .returns("", Cli.Outcome::out);
  }

  @Test
  void nothingToScan() throws Exception {
    Path empty = Files.createDirectory(sources.resolve("empty"));
    Path text = Files.writeString(sources.resolve("notes.txt"), "none");

    assertRefused(
        Cli.run("scan", empty),
        "no .java file in %s: name the directory of the sources".formatted(empty));
    assertRefused(
        Cli.run("scan", sources.resolve("none")),
        "%s does not exist: check the path".formatted(sources.resolve("none")));
    assertRefused(Cli.run("scan", text), "%s is not a .java file".formatted(text));
  }

  @Test
  void mavenProjectWithoutMainSources() {
    Cli.write(
        sources,
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>shop</groupId>
          <artifactId>shop-parent</artifactId>
          <version>1.0</version>
          <packaging>pom</packaging>
        </project>
        """);

    assertRefused(
        Cli.run("scan", sources),
        "no .java file among the main sources of %s: --tests scans tests too".formatted(sources));
  }

  @Test
  void pathsThatJavaCannotUse() {
    assertRefused(
        Cli.run("scan", ""),
        "Invalid value for positional parameter at index 0..* (DIR|FILE): a path is empty (see"
            + " logkeel scan --help)");
    assertThat(Cli.run("scan", "\0"))
        .returns(2, Cli.Outcome::status)
        .extracting(Cli.Outcome::complaint)
        .asString()
        .contains("is no path in this locale: set LC_ALL=C.UTF-8");
    assertThat(Cli.run("scan", sources, "--classpath", "\0"))
        .returns(2, Cli.Outcome::status)
        .extracting(Cli.Outcome::complaint)
        .asString()
        .startsWith("logkeel: --classpath: ");
  }

  @Test
  void wrongUsage() {
    assertRefused(Cli.run(), "a command is missing (see logkeel --help)");
    assertRefused(
        Cli.run("scan"), "Missing required parameter: 'DIR|FILE' (see logkeel scan --help)");
    assertRefused(
        Cli.run("scan", sources, "--release", "new"),
        "Invalid value for option '--release': 'new' is not an int (see logkeel scan --help)");
    assertRefused(
        Cli.run("scan", sources, "--encoding", "none"),
        "Invalid value for option '--encoding': 'none' is no charset of this Java; UTF-8 and"
            + " ISO-8859-1 are (see logkeel scan --help)");
    Cli.Outcome misspelt = Cli.run("scan", sources, "--claspath", "x");
    assertThat(misspelt.status()).isEqualTo(2);
    assertThat(misspelt.err())
        .startsWith("logkeel: Unknown option: '--claspath'")
        .contains("--classpath");
  }

  @Test
  void releaseThatJavacDoesNotKnow() {
    assertRefused(
        Cli.run("scan", sources, "--release", "99"),
        "javac of Java %s refuses the options of %s: error: release version 99 not supported"
            .formatted(Runtime.version().feature(), sources));
  }

  @Test
  void flagsOfChecks() {
    assertThat(Cli.run("scan", sources, "--flag", "Logkeel:Nonsense=1").complaint())
        .startsWith("logkeel: --flag Logkeel:Nonsense: no such flag");
    assertThat(Cli.run("scan", sources, "--flag", "Logkeel:Backend=paper").complaint())
        .startsWith("logkeel: --flag Logkeel:Backend=paper: not a value of this flag");
    assertThat(Cli.run("scan", sources, "--flag", "Logkeel:Backend=logback").status()).isZero();
    assertRefused(
        Cli.run("scan", sources, "--flag", "LogMethods"),
        "--flag LogMethods: write it as NAME=VALUE, such as Logkeel:Backend=logback");
    assertRefused(
        Cli.run("scan", sources, "--flag", "Logkel:Backend=logback"),
        "--flag Logkel:Backend=logback: no check of this scan is named Logkel; Logkeel's flags"
            + " begin with Logkeel:");
    assertThat(Cli.run("scan", sources, "--flag", "CheckReturnValue:Packages=a").status()).isZero();
    assertThat(Cli.run("scan", sources, "--all", "--flag", "InlineMe:Prefix=a").status()).isZero();
  }

  @Test
  void optionsThatMavenKnows() {
    Cli.write(sources, "pom.xml", "<project/>");

    assertThat(Cli.run("scan", sources, "--release", "17"))
        .returns(2, Cli.Outcome::status)
        .extracting(Cli.Outcome::complaint)
        .asString()
        .contains("is a Maven project");
  }

  private static void assertRefused(Cli.Outcome outcome, String message) {
    assertThat(outcome.complaint()).isEqualTo("logkeel: " + message);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.status()).isEqualTo(2);
  }
}
