package io.github.logkeel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.FixChooser;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.model.log.LoggedValues;
import io.github.logkeel.mutation.ChecksInTurn;
import io.github.logkeel.runtime.TestClassPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one way in which checks are tested. Statements are given without the class around them
 * ({@link Snippet}).
 *
 * <p>Each repair is proven to compile, to give exactly the expected text, to silence its own check
 * (and so to be idempotent), to keep every value and every throwable of the statement, and to bring
 * up no other check.
 */
public final class CheckTest {

  private final Class<? extends BugChecker> check;
  private String[] args = {};
  private boolean keepsOneOfEach;
  private Set<String> mayGo = Set.of();
  private FixChooser chooser = fixes -> fixes.get(0);

  private CheckTest(Class<? extends BugChecker> check) {
    this.check = check;
  }

  /** Tests that check. */
  public static CheckTest of(Class<? extends BugChecker> check) {
    return new CheckTest(check);
  }

  /** Compiles with these javac options, {@code -XepOpt:Logkeel:Backend=logback}. */
  public CheckTest withArgs(String... newArgs) {
    args = newArgs;
    return this;
  }

  /** Compiles without some libraries of the test class path, given by their artifact ids. */
  public CheckTest withoutLibraries(String... artifactIds) {
    return withArgs("-cp", TestClassPath.without(artifactIds));
  }

  /** Applies another repair than the first: 1 for the second one that is offered. */
  public CheckTest choosing(int index) {
    chooser = fixes -> fixes.get(index);
    return this;
  }

  /** Lets a repair take away values that the statement has a second time. */
  public CheckTest keepingOneOfEach() {
    keepsOneOfEach = true;
    return this;
  }

  /** Lets a repair take away those names and values, as they are written. */
  public CheckTest lettingGo(String... written) {
    mayGo = Set.of(written);
    return this;
  }

  /**
   * Expects the findings that {@code // BUG: Diagnostic contains:} comments announce, no others.
   */
  public CheckTest identifies(String statements) {
    return identifiesInUnit(Snippet.of(statements));
  }

  /** The same with all of a source file. */
  public CheckTest identifiesInUnit(String source) {
    CompilationTestHelper.newInstance(check, getClass())
        .setArgs(args)
        .addSourceLines("Snippet.java", source)
        .doTest();
    return this;
  }

  /** Expects no finding at all. */
  public CheckTest isQuietOn(String statements) {
    CompilationTestHelper.newInstance(check, getClass())
        .setArgs(args)
        .addSourceLines("Snippet.java", Snippet.of(statements))
        .expectNoDiagnostics()
        .doTest();
    return this;
  }

  /** Expects that the repair turns the one text into the other. */
  public CheckTest replaces(String before, String after) {
    return replacesUnit(Snippet.of(before), Snippet.of(after));
  }

  /** The same with all of a source file: for repairs that import something. */
  public CheckTest replacesUnit(String before, String after) {
    BugCheckerRefactoringTestHelper.newInstance(check, getClass())
        .setArgs(args)
        .setFixChooser(chooser)
        .addInputLines("Snippet.java", before)
        .addOutputLines("Snippet.java", after)
        .doTest(TestMode.TEXT_MATCH);
    CompilationTestHelper.newInstance(check, getClass())
        .setArgs(args)
        .addSourceLines("Snippet.java", after)
        .expectNoDiagnostics()
        .doTest();
    assertThat(
            LoggedValues.lost(
                Map.of("Snippet.java", before),
                Map.of("Snippet.java", after),
                keepsOneOfEach ? Set.of("Snippet.java") : Set.of()))
        .map(value -> value.replaceFirst("^Snippet.java: ", ""))
        .filteredOn(value -> !mayGo.contains(value))
        .as("values that the repair takes from the statement")
        .isEmpty();
    if (ChecksInTurn.areAll()) {
      requireNothingNew(before, after);
    }
    return this;
  }

  /** Expects that no check says of the repaired source what it has not said before. */
  private void requireNothingNew(String before, String after) {
    List<String> news = findings(after);
    findings(before).forEach(news::remove);
    news.removeIf(name -> OfferedRepairs.isNextInTurn(name, check.getSimpleName()));
    assertThat(news).as("what other checks say of the repaired source").isEmpty();
  }

  private List<String> findings(String source) {
    OfferedRepairs offered = OfferedRepairs.of(Map.of("Snippet.java", source), args);
    assertThat(offered.diagnostics()).isEmpty();
    return offered.findings().stream().map(Finding::check).collect(Collectors.toList());
  }

  /** Expects findings for which no repair is offered. */
  public CheckTest offersNoRepairFor(String statements) {
    return offersNoRepairForUnit(Snippet.of(statements));
  }

  /** The same with all of a source file. */
  public CheckTest offersNoRepairForUnit(String source) {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(check))
            .options(args)
            // A check that fails says so only where there is no error yet.
            .options("-Xep:" + check.getSimpleName() + ":WARN")
            .source("Snippet.java", source)
            .compile();
    assertThat(run.diagnostics())
        .isNotEmpty()
        .noneMatch(text -> text.contains("Did you mean"))
        .as("a check that failed offers nothing either")
        .noneMatch(text -> text.contains("skips the rest of this file"));
    return this;
  }
}
