package io.github.logkeel.corpus.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import io.github.logkeel.gate.Checks;
import io.github.logkeel.gate.Finding;
import io.github.logkeel.gate.Scan;
import io.github.logkeel.gate.ScanResult;
import io.github.logkeel.gate.SourceSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the operators make of a class. */
final class Mutants {
  private final List<Finding> sites;

  /**
   * @param directory takes the source
   * @param source of a class named {@code Orders}, compiled with the class path of the tests
   */
  Mutants(Path directory, String source) throws IOException {
    Path file = directory.resolve("Orders.java");
    Files.writeString(file, source);
    ScanResult result =
        new Scan(Checks.onlyOurs().with(MutationSites.class), List.of())
            .run(
                new SourceSet(
                    "orders",
                    directory,
                    List.of(file),
                    Splitter.on(File.pathSeparatorChar)
                        .splitToStream(System.getProperty("java.class.path"))
                        .map(Path::of)
                        .toList(),
                    List.of(),
                    List.of(),
                    UTF_8));
    if (!result.problems().isEmpty()) {
      throw new IllegalStateException(String.join("; ", result.problems()));
    }
    this.sites = result.findings();
  }

  /** The source with each mistake of an operator in a method. */
  List<String> of(String operator, String method) {
    return sites.stream()
        .filter(
            site ->
                MutationSites.operator(site).filter(it -> it.name().equals(operator)).isPresent()
                    && site.member().startsWith("Orders#" + method + "("))
        .map(site -> site.source().with(site.repairs().get(0).edits()).text())
        .toList();
  }
}
