package io.github.logkeel.mutation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the classes in many small ways, with {@code -P pit -Dlogkeel.mutate=arguments,fix.Scope},
 * and asks for each change that no test notices why it may be so. A build looks at the files alone.
 */
final class MutationTest {

  /** Packages and classes below our root package, separated by commas. */
  private static final String PROPERTY = "logkeel.mutate";

  /** Has the figures of the packages written into the page. */
  private static final String WRITE = "logkeel.write-docs";

  private static final Path SURVIVORS = Path.of("src/test/mutation/survivors.tsv");

  @TempDir private Path directory;

  @Test
  void everyChangeIsNoticedOrMayBe() throws IOException {
    String wanted = System.getProperty(PROPERTY);
    assumeTrue(wanted != null, "mutation testing is asked for by -D" + PROPERTY);
    assertThat(PitRun.isPossible()).as("PIT is on the class path with -P pit").isTrue();
    List<String> names = List.of(wanted.split(","));
    Survivors survivors = survivors();
    Map<String, List<Mutant>> reports =
        MutatedClass.in(names).parallelStream()
            .collect(toMap(MutatedClass::type, each -> mutants(each, survivors)));
    if (System.getProperty(WRITE) != null) {
      FiguresPage.write(
          reports.keySet().stream()
              .map(MutatedClass::packageOf)
              .distinct()
              .filter(names::contains)
              .map(name -> Figures.of(name, ofPackage(name, reports)))
              .toList());
    }
    assertThat(
            survivors.problems(
                reports.keySet(), reports.values().stream().flatMap(List::stream).toList()))
        .isEmpty();
  }

  /** Runs PIT, and says at once what it found, since the whole takes long. */
  private static List<Mutant> mutants(MutatedClass changed, Survivors survivors) {
    try {
      List<Mutant> mutants = new PitRun(changed.type(), changed.tests()).mutants();
      System.out.println(Figures.of(changed.type(), List.of(mutants)).row());
      survivors.problems(List.of(changed.type()), mutants).forEach(System.out::println);
      return mutants;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while PIT ran over " + changed.type(), e);
    }
  }

  private static List<List<Mutant>> ofPackage(String name, Map<String, List<Mutant>> reports) {
    return reports.entrySet().stream()
        .filter(report -> MutatedClass.packageOf(report.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Test
  void fileIsReadable() throws IOException {
    assertThat(survivors().reasons().keySet())
        .as("classes that survivors.tsv names")
        .extracting(place -> place.type().replaceFirst("\\$.*", ""))
        .isSubsetOf(MutatedClass.names());
  }

  @Test
  void pageSaysWhatTheFileSays() throws IOException {
    Survivors survivors = survivors();
    for (Figures figures : FiguresPage.read()) {
      assertThat(figures.survived() + figures.notCovered())
          .as("changes of package %s that survivors.tsv gives a reason for", figures.name())
          .isEqualTo(survivors.countIn(figures.name()));
    }
  }

  @Test
  void reportIsComparedWithTheFile() throws IOException {
    ImmutableList<Mutant> mutants = report();
    String known = "arguments.A\tnested\treturn x > 0 && y > 0;\tnegated conditional\tno y is 0";

    assertThat(problems(mutants, known))
        .containsExactly(
            "arguments.A.nested: `return x > 0 && y > 0;`: negated conditional #2: no test"
                + " notices: write one, or a reason into survivors.tsv",
            "arguments.A$B.call: `run();`: removed call to B::run: no test notices: write one, or a"
                + " reason into survivors.tsv");
    assertThat(
            problems(
                mutants,
                known,
                known.replace("conditional", "conditional #2"),
                "arguments.A$B\tcall\trun();\tremoved call to B::run\tonly speed"))
        .isEmpty();
  }

  @Test
  void linesThatAreNoLongerTrueAreTold() throws IOException {
    ImmutableList<Mutant> mutants =
        report().stream()
            .filter(mutant -> mutant.fate() == Mutant.Fate.KILLED)
            .collect(ImmutableList.toImmutableList());

    assertThat(
            problems(
                mutants,
                "arguments.A\tgone\tint x = 1;\tnegated conditional\tno reason",
                "arguments.A$B\tcall\trun();\tremoved call to B::run\tonly speed",
                "arguments.Other\tcall\trun();\tremoved call\tnot in this report"))
        .containsExactly(
            "arguments.A.gone: `int x = 1;`: negated conditional: noticed or gone: take its line"
                + " out of survivors.tsv",
            "arguments.A$B.call: `run();`: removed call to B::run: noticed or gone: take its line"
                + " out of survivors.tsv");
  }

  @Test
  void lineWithoutReasonIsRefused() {
    assertThatThrownBy(
            () -> Survivors.of(List.of(Survivors.HEADER, "arguments.A\tcall\trun();\tremoved\t ")))
        .hasMessage("line 2: write class, method, code, change and a reason, separated by tabs");
    assertThatThrownBy(() -> Survivors.of(List.of("class")))
        .hasMessageStartingWith("line 1 must be: class\tmethod");
  }

  @Test
  void figuresAreCounted() throws IOException {
    assertThat(Figures.of("arguments", List.of(report(), report())))
        .isEqualTo(new Figures("arguments", 2, 8, 2, 4, 2));
  }

  private ImmutableList<Mutant> report() throws IOException {
    Path sources = directory.resolve("io/github/logkeel/arguments");
    Files.createDirectories(sources);
    Files.writeString(
        sources.resolve("A.java"),
        """
        class A {
          boolean nested() {
            return x > 0 && y > 0;
          }
          class B { void call() {
              run();
          }}
        }
        """);
    Path report = directory.resolve("mutations.xml");
    Files.writeString(
        report,
        "<mutations>"
            + mutation("SURVIVED", "A", "lambda$nested$3", 3, 9, "negated conditional")
            + mutation("SURVIVED", "A", "nested", 3, 5, "negated conditional")
            + mutation(
                "KILLED",
                "A",
                "nested",
                3,
                7,
                "replaced boolean return with true for io/github/logkeel/arguments/A::nested")
            + mutation(
                "NO_COVERAGE", "A$B", "call", 6, 4, "removed call to io/github/logkeel/x/B::run")
            + "</mutations>");
    return Mutant.read(report, directory);
  }

  private static String mutation(
      String status, String type, String method, int line, int index, String change) {
    return """
    <mutation status='%s'><sourceFile>A.java</sourceFile>\
    <mutatedClass>io.github.logkeel.arguments.%s</mutatedClass>\
    <mutatedMethod>%s</mutatedMethod><lineNumber>%d</lineNumber>\
    <indexes><index>%d</index></indexes><description>%s</description></mutation>\
    """
        .formatted(status, type, method, line, index, change);
  }

  private static ImmutableList<String> problems(List<Mutant> mutants, String... lines) {
    return Survivors.of(ImmutableList.<String>builder().add(Survivors.HEADER).add(lines).build())
        .problems(ImmutableSet.of("arguments.A"), mutants);
  }

  private static Survivors survivors() throws IOException {
    return Survivors.of(Files.readAllLines(SURVIVORS));
  }
}
