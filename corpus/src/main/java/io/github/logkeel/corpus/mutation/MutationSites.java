package io.github.logkeel.corpus.mutation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.logkeel.gate.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the places where mistakes can be planted. It is a check for Error Prone, whose findings are
 * these places: the first line of the message names the {@link Operator}, the others are what a
 * registry of field names has to say, and the repair makes the mistake.
 */
@BugPattern(summary = "Place for a mistake", severity = SeverityLevel.SUGGESTION)
public final class MutationSites extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** All operators, in the order of the table. */
  public static final ImmutableList<Operator> OPERATORS =
      Stream.of(
              ArgumentOperators.ALL,
              CatchOperators.ALL,
              CostOperators.ALL,
              ChainOperators.ALL,
              TagOperators.ALL,
              SpanOperators.ALL,
              WrappingOperators.ALL,
              HandlerOperators.ALL,
              FieldOperators.ALL)
          .flatMap(List::stream)
          .collect(toImmutableList());

  /** The operator whose place a finding is; empty for those of other checks. */
  public static Optional<Operator> operator(Finding finding) {
    return finding.check().equals(MutationSites.class.getSimpleName())
        ? OPERATORS.stream()
            .filter(it -> finding.message().lines().findFirst().orElseThrow().equals(it.name()))
            .findFirst()
        : Optional.empty();
  }

  /** The lines that a registry of field names must have for the mistake to be one. */
  public static Stream<String> registry(Finding site) {
    return site.message().lines().skip(1);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null && getCurrentPath() != null) {
          TreePath path = new TreePath(getCurrentPath(), tree);
          Place place = new Place(state.withPath(path));
          OPERATORS.forEach(operator -> report(operator, place));
        }
        return super.scan(tree, null);
      }
    }.scan(state.getPath(), null);
    return Description.NO_MATCH;
  }

  private void report(Operator operator, Place place) {
    operator
        .planter()
        .plant(place)
        .ifPresent(
            mutation ->
                place
                    .state()
                    .reportMatch(
                        buildDescription(mutation.range())
                            .setMessage(operator.name() + "\n" + mutation.registry())
                            .addFix(mutation.edit())
                            .build()));
  }
}
