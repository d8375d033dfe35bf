package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.FileManagers;
import com.google.errorprone.FileObjects;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import io.github.logkeel.location.SourceLocationInLayout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in configuration files goes to the host, and not to javac. */
final class ConfigurationHostTest {

  private static final String PATTERN = "logging.pattern.console=%d %line %msg\n";

  @TempDir private Path directory;

  @Test
  void findingsAndWhatCannotBeRead() throws IOException {
    Path file = write("application.properties", "# größer\n" + PATTERN, ISO_8859_1);
    Path broken = write("logback.xml", "<configuration>", UTF_8);
    Host host = check(ImmutableMap.of());

    assertThat(host.findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo(file);
              assertThat(finding.charset()).isEqualTo(ISO_8859_1);
              assertThat(finding.text()).isEqualTo("# größer\n" + PATTERN);
              assertThat(finding.text().substring(finding.start(), finding.end()))
                  .isEqualTo("%line");
              assertThat(finding.check()).isEqualTo("SourceLocationInLayout");
              assertThat(finding.message()).startsWith("`%line` in logging.pattern.console has");
              assertThat(finding.repair()).hasSize(1);
            });
    assertThat(host.problems)
        .singleElement()
        .asString()
        .startsWith(broken + ": Logkeel leaves logback.xml out: it is no well-formed XML");
  }

  @Test
  void draftInPlaceOfTheFile() throws IOException {
    Path file = write("application.properties", PATTERN, UTF_8);

    assertThat(check(ImmutableMap.of(file, "# nothing\n")).findings).isEmpty();
    assertThat(check(ImmutableMap.of(file, "\n" + PATTERN)).findings)
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).isEqualTo("\n" + PATTERN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUGGESTION | -proc:none",
        "WARNING    | -Xep:SourceLocationInLayout:WARN",
        "ERROR      | -Xep:SourceLocationInLayout:ERROR",
        "SUGGESTION | -Xep:SourceLocationInLayout",
        "WARNING    | -XepAllSuggestionsAsWarnings",
        "SUGGESTION | -XepAllErrorsAsWarnings",
        "WARNING    | -Xep:SourceLocationInLayout:ERROR -XepAllErrorsAsWarnings",
        "ERROR      | -XepOpt:Logkeel:Families=location:ERROR",
      })
  void severity(SeverityLevel severity, String options) throws IOException {
    write("application.properties", PATTERN, UTF_8);

    assertThat(check(ImmutableMap.of(), options.split(" ")).findings)
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(severity));
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve(name), text, charset);
  }

  private Host check(ImmutableMap<Path, String> drafts, String... options) {
    Host host = new Host(directory, drafts);
    List<String> all = new ArrayList<>(List.of("-proc:none"));
    all.addAll(List.of(options));
    List<String> told = new ArrayList<>();
    JavacTask task =
        (JavacTask)
            new BaseErrorProneJavaCompiler(
                    ScannerSupplier.fromBugCheckerClasses(SourceLocationInLayout.class))
                .getTask(
                    null,
                    FileManagers.testFileManager(),
                    diagnostic -> told.add(diagnostic.toString()),
                    all,
                    ImmutableList.of(),
                    List.of(FileObjects.forSourceLines("A.java", "class A {}")));
    ((BasicJavacTask) task).getContext().put(ConfigurationHost.class, host);
    assertThat(task.call()).isTrue();
    assertThat(told).isEmpty();
    return host;
  }

  private static final class Host implements ConfigurationHost {
    private final Path folder;
    private final Map<Path, String> drafts;
    private final List<ConfigurationFinding> findings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Host(Path folder, Map<Path, String> drafts) {
      this.folder = folder;
      this.drafts = drafts;
    }

    @Override
    public ImmutableList<Path> folders() {
      return ImmutableList.of(folder);
    }

    @Override
    public Optional<String> draft(Path file) {
      return Optional.ofNullable(drafts.get(file));
    }

    @Override
    public void accept(ConfigurationFinding finding) {
      findings.add(finding);
    }

    @Override
    public void acceptProblem(String line) {
      problems.add(line);
    }
  }
}
