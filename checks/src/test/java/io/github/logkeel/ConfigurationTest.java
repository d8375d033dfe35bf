package io.github.logkeel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.model.configuration.LocationUse;
import io.github.logkeel.model.configuration.LoggingConfiguration;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import io.github.logkeel.model.location.PatternGrammar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The one way in which checks of configuration files are tested: as the resource of a module that
 * javac compiles.
 */
public final class ConfigurationTest {

  private final List<Class<? extends BugChecker>> checks;
  private String[] args = {};

  private ConfigurationTest(List<Class<? extends BugChecker>> checks) {
    this.checks = checks;
  }

  /** Tests these checks. */
  public static ConfigurationTest of(List<Class<? extends BugChecker>> checks) {
    return new ConfigurationTest(checks);
  }

  /** Compiles with these options. */
  public ConfigurationTest withArgs(String... newArgs) {
    args = newArgs;
    return this;
  }

  /** What javac says of a module with this file and one class. */
  public ImmutableList<String> diagnostics(String file, String text) {
    try {
      Path output = Files.createTempDirectory("classes");
      try {
        Path path = output.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        ErrorProneRun run =
            ErrorProneRun.withChecks(checks)
                .options("-d", output.toString())
                .options(args)
                .source("A.java", "class A {}")
                .compile();
        assertThat(run.succeeded()).as("%s", run.diagnostics()).isTrue();
        return run.diagnostics();
      } finally {
        MoreFiles.deleteRecursively(output, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Expects findings that begin so, at lines of the file: {@code 3 `%line` in}. */
  public ConfigurationTest identifies(String file, String text, String... findings) {
    List<String> found =
        diagnostics(file, text).stream()
            .map(line -> line.replaceFirst("^NOTE [^:]*:(\\d+) \\[\\w+] ", "$1 "))
            .toList();
    assertThat(found).hasSize(findings.length);
    for (int i = 0; i < findings.length; i++) {
      assertThat(found.get(i)).startsWith(findings[i]);
    }
    return this;
  }

  /** Expects that the repairs of all findings turn the one text into the other, which is clean. */
  public ConfigurationTest replaces(String file, String before, String after) {
    assertThat(repaired(file, before)).isEqualTo(after).isNotEqualTo(before);
    assertThat(diagnostics(file, after)).isEmpty();
    return this;
  }

  /** Expects findings for which no repair is offered. */
  public ConfigurationTest offersNoRepairFor(String file, String text) {
    assertThat(diagnostics(file, text))
        .isNotEmpty()
        .noneMatch(line -> line.contains("Did you mean"))
        .noneMatch(line -> line.contains("leaves"));
    return this;
  }

  /** A file with the repairs of all findings. */
  public static String repaired(String file, String text) {
    StringBuilder repaired = new StringBuilder(text);
    uses(file, text).stream()
        .flatMap(use -> use.repair().stream())
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> repaired.replace(edit.start(), edit.end(), edit.replacement()));
    return repaired.toString();
  }

  private static ImmutableList<LocationUse> uses(String file, String text) {
    return LoggingConfiguration.read(
            Path.of(file).getFileName().toString(), text, PatternGrammar.LOGBACK)
        .uses();
  }
}
