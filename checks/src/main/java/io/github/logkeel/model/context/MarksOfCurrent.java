package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/**
 * Calls that ask for the current span to mark it, or to end it, where its scope is closed.
 *
 * @param reads the calls that ask for it
 * @param inFinally whether any of them is in the finally block of the try statement of the scope
 */
public record MarksOfCurrent(ImmutableList<MethodInvocationTree> reads, boolean inFinally) {

  private static final ImmutableSet<ContextRole> MARKS =
      Sets.immutableEnumSet(ContextRole.RECORD_ERROR, ContextRole.MARK_SPAN, ContextRole.END_SPAN);

  /** Those in the clauses of the try statement that closes a scope. */
  public static MarksOfCurrent inClauses(OpenScope scope, ContextCalls calls, VisitorState state) {
    ImmutableList.Builder<MethodInvocationTree> found = ImmutableList.builder();
    boolean inFinally = false;
    for (ClosedScope part : ClosedScope.behind(scope, calls, state)) {
      ImmutableList<MethodInvocationTree> reads = in(part, scope.call(), calls, state);
      inFinally |= part.isFinally() && !reads.isEmpty();
      found.addAll(reads);
    }
    return new MarksOfCurrent(found.build(), inFinally);
  }

  /**
   * Those behind what closes a scope, where the span around may be meant if there is one.
   *
   * @param closing the path to the statement that closes it
   * @param isEnded whether anything ends the span that a variable holds, or may
   */
  public static MarksOfCurrent behind(
      OpenScope scope,
      TreePath closing,
      Predicate<VarSymbol> isEnded,
      ContextCalls calls,
      TracedPaths paths,
      VisitorState state) {
    ImmutableList<MethodInvocationTree> reads =
        ClosedScope.behindAll(scope, closing, calls, state)
            .map(part -> in(part, scope.call(), calls, state))
            .orElse(ImmutableList.of());
    boolean isOther = reads.isEmpty() || OuterScope.isInTrace(scope, calls, paths, state);
    return new MarksOfCurrent(
        isOther ? endsBehind(scope, closing, isEnded, calls, state) : reads, false);
  }

  /** Those of a part that does not mark the span of the scope itself. */
  private static ImmutableList<MethodInvocationTree> in(
      ClosedScope part, ContextCall opening, ContextCalls context, VisitorState state) {
    Optional<VarSymbol> span = context.variable(opening, state);
    Set<MethodInvocationTree> reads = new LinkedHashSet<>();
    for (TreePath path : part.calls()) {
      Optional<ContextCall> mark =
          context
              .find(path.getLeaf(), state)
              .filter(call -> MARKS.contains(call.role()) && call.api() == opening.api());
      if (mark.isEmpty()) {
        continue;
      }
      Optional<ContextCall> marked =
          mark.get()
              .subject()
              .flatMap(subject -> context.find(readIn(part, subject, state), state));
      if (marked.isPresent() && marked.get().role() == ContextRole.READ_CURRENT) {
        reads.add(marked.get().tree());
      } else if (mark.get().role() != ContextRole.END_SPAN
          && span.isPresent()
          && context.variable(mark.get(), state).equals(span)) {
        return ImmutableList.of();
      }
    }
    return ImmutableList.copyOf(reads);
  }

  /** What a variable that is declared here has been given, else the value itself. */
  private static ExpressionTree readIn(ClosedScope part, ExpressionTree value, VisitorState state) {
    return ASTHelpers.getSymbol(value) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.LOCAL_VARIABLE
        ? Declarations.initializer(variable, state)
            .filter(read -> part.calls().stream().anyMatch(call -> call.getLeaf() == read))
            .orElse(value)
        : value;
  }

  /**
   * The calls behind a scope that ask for the current span to end it, where nothing else in the
   * method ends that of the scope.
   *
   * @param closing the path to the statement that closes it
   * @param isEnded whether anything ends the span that a variable holds, or may
   */
  private static ImmutableList<MethodInvocationTree> endsBehind(
      OpenScope scope,
      TreePath closing,
      Predicate<VarSymbol> isEnded,
      ContextCalls calls,
      VisitorState state) {
    Optional<VarSymbol> span = calls.variable(scope.call(), state);
    boolean isOpen =
        span.map(
                it ->
                    it.getKind() == ElementKind.LOCAL_VARIABLE
                        && Declarations.initializer(it, state)
                            .filter(made -> calls.starts(made, state))
                            .isPresent()
                        && !isEnded.test(it))
            .orElseGet(
                () -> scope.call().subject().filter(made -> calls.starts(made, state)).isPresent());
    if (!isOpen || OuterScope.isAround(scope.path(), calls, state)) {
      return ImmutableList.of();
    }
    int opened = ASTHelpers.getStartPosition(scope.call().tree());
    int closed = state.getEndPosition(closing.getLeaf());
    ImmutableList.Builder<MethodInvocationTree> reads = ImmutableList.builder();
    for (TreePath path : CallsWithin.of(HeldVariable.bodyAround(closing))) {
      Optional<MethodInvocationTree> read =
          calls.readToEnd(path.getLeaf(), scope.call().api(), state);
      int position = ASTHelpers.getStartPosition(path.getLeaf());
      if (read.isPresent() && position > opened && position < closed) {
        return ImmutableList.of(); // that is the right one, or one of the clauses
      }
      if (position >= closed) {
        if (ClosedScope.opens(path, calls, state)) {
          break;
        }
        read.ifPresent(reads::add);
      }
    }
    return reads.build();
  }
}
