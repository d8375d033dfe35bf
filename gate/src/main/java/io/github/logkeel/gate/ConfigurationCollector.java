package io.github.logkeel.gate;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.engine.ConfigurationHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Turns what the checks say of configuration files into findings. */
final class ConfigurationCollector implements ConfigurationHost {
  private static final String RESOURCES = "resources";

  private final SourceSet sources;
  private final Map<Path, SourceText> drafts;
  private final Consumer<Finding> findings;
  private final Consumer<String> problems;

  /**
   * @param sources that the configuration belongs to
   * @param drafts read in place of the files of these paths
   * @param findings receives them in the order reported
   * @param problems takes one line for each file that cannot be read
   */
  ConfigurationCollector(
      SourceSet sources,
      Map<Path, SourceText> drafts,
      Consumer<Finding> findings,
      Consumer<String> problems) {
    this.sources = sources;
    this.drafts = drafts;
    this.findings = findings;
    this.problems = problems;
  }

  /** Those of the module itself: other modules are scanned for themselves. */
  @Override
  public ImmutableList<Path> folders() {
    Path directory = sources.directory().toAbsolutePath().normalize();
    return Stream.concat(
            sources.classPath().stream()
                .map(entry -> entry.toAbsolutePath().normalize())
                .filter(entry -> entry.startsWith(directory)),
            Stream.of(
                directory.resolve("src/main").resolve(RESOURCES),
                directory.resolveSibling(RESOURCES)))
        .filter(Files::isDirectory)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public Optional<String> draft(Path file) {
    return Optional.ofNullable(drafts.get(file)).map(SourceText::text);
  }

  @Override
  public void accept(ConfigurationFinding finding) {
    findings.accept(
        new Finding(
            new SourceText(finding.file(), finding.charset(), finding.text()),
            finding.start(),
            finding.end(),
            finding.severity(),
            finding.check(),
            false,
            finding.message(),
            finding.repair().isEmpty()
                ? List.of()
                : List.of(
                    new Repair(
                        finding.repair().stream()
                            .map(
                                edit ->
                                    new Repair.Edit(edit.start(), edit.end(), edit.replacement()))
                            .toList(),
                        List.of(),
                        List.of()))));
  }

  @Override
  public void acceptProblem(String line) {
    problems.accept(line);
  }
}
