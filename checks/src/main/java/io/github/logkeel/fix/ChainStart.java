package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogChain;
import java.util.Optional;

/** Repairs of the builder that a chain starts with. */
public final class ChainStart {

  private ChainStart() {}

  /**
   * Takes a new builder from the logger, in place of one in a variable.
   *
   * @param origin the chain that made the one in the variable; its values must be the same now
   */
  public static Optional<SuggestedFix> anew(LogCall call, LogChain origin, VisitorState state) {
    boolean repeatable =
        (origin.start() == null || ArgumentFix.isSimple(origin.start()))
            && origin.calls().stream()
                .flatMap(step -> step.getArguments().stream())
                .allMatch(value -> isConstant(value, state));
    String source = state.getSourceForNode(Iterables.getLast(origin.calls()));
    ExpressionTree builder = ASTHelpers.getReceiver(call.tree());
    while (builder instanceof MethodInvocationTree step) {
      builder = ASTHelpers.getReceiver(step);
    }
    return repeatable && source != null
        ? Optional.of(SuggestedFix.replace(builder, source))
        : Optional.empty();
  }

  /**
   * The same for a statement that alone uses the variable, whose declaration goes: a builder that
   * nobody logs would be left in it. Empty where it is declared together with others.
   */
  public static Optional<SuggestedFix> anewWithout(
      VariableTree declaration, LogCall call, LogChain origin, VisitorState state) {
    String source = state.getSourceCode().toString();
    int start = ASTHelpers.getStartPosition(declaration);
    int end = state.getEndPosition(declaration);
    String type = source.substring(start, ((JCVariableDecl) declaration).pos);
    if (type.contains("=") || type.contains(",") || source.charAt(end - 1) != ';') {
      return Optional.empty();
    }
    int lineStart = source.lastIndexOf('\n', start) + 1;
    int lineEnd = source.indexOf('\n', end) + 1;
    boolean ownLine =
        source.substring(lineStart, start).isBlank()
            && lineEnd > 0
            && source.substring(end, lineEnd).isBlank();
    return anew(call, origin, state)
        .map(
            fix ->
                SuggestedFix.builder()
                    .merge(fix)
                    .replace(ownLine ? lineStart : start, ownLine ? lineEnd : end, "")
                    .build());
  }

  private static boolean isConstant(ExpressionTree tree, VisitorState state) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return tree instanceof LiteralTree
        || (ArgumentFix.isSimple(tree)
            && symbol instanceof VarSymbol
            && Assignments.isConsideredFinal(symbol, state.getPath()));
  }
}
