package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.model.log.LocalBuilder;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogApi.Step;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogChain;
import java.util.Optional;

/**
 * Repairs of the end of a chain: the call that is missing, without which nothing is logged, and its
 * message.
 *
 * <p>A chain that has no message gets the name of the method it stands in: that is true, is found
 * by whoever looks for it, and claims nothing of what has happened.
 */
public final class ChainEnd {

  private ChainEnd() {}

  /** Ends a chain where it stands; there is nothing to log if it is only a level. */
  public static Optional<SuggestedFix> append(Tree tree, LogChain chain, VisitorState state) {
    if (chain.contents().isEmpty() || (chain.has(Step.ARGUMENT) && !chain.has(Step.MESSAGE))) {
      return Optional.empty();
    }
    return call(chain.api(), chain.has(Step.MESSAGE), state)
        .map(call -> SuggestedFix.postfixWith(tree, "." + call));
  }

  /** Ends the chain in a variable by a statement of its own. */
  public static Optional<SuggestedFix> insert(LocalBuilder.Ending ending, VisitorState state) {
    boolean onlyBody =
        state.getPath().getLeaf().equals(ending.behind())
            && !(state.getPath().getParentPath().getLeaf() instanceof BlockTree);
    return onlyBody || isFollowedByDeclarator(ending.behind(), state)
        ? Optional.empty()
        : call(ending.api(), ending.hasMessage(), state)
            .map(call -> insertBehind(ending.behind(), ending.variable() + "." + call, state));
  }

  /** Whether a declaration goes on with another variable, so that no statement fits behind it. */
  private static boolean isFollowedByDeclarator(Tree tree, VisitorState state) {
    return tree instanceof VariableTree
        && state.getSourceCode().charAt(state.getEndPosition(tree) - 1) != ';';
  }

  /** Gives a message to a statement whose last call has none and should have one. */
  public static Optional<SuggestedFix> giveMessage(LogCall call, VisitorState state) {
    int end = state.getEndPosition(call.tree());
    return call.arguments().isEmpty()
        ? message(state).map(text -> SuggestedFix.replace(end - 1, end - 1, text))
        : Optional.empty();
  }

  /** On a line of its own, behind a comment at the end of the line; else on the same. */
  private static SuggestedFix insertBehind(Tree tree, String call, VisitorState state) {
    String source = state.getSourceCode().toString();
    int end = state.getEndPosition(tree);
    int lineEnd = source.indexOf('\n', end);
    int start = ASTHelpers.getStartPosition(tree);
    String indentation = source.substring(source.lastIndexOf('\n', start) + 1, start);
    boolean ownLine =
        lineEnd > 0
            && indentation.isBlank()
            && source.substring(end, lineEnd).matches("\\s*(//.*)?");
    return ownLine
        ? SuggestedFix.replace(lineEnd + 1, lineEnd + 1, indentation + call + ";\n")
        : SuggestedFix.replace(end, end, " " + call + ";");
  }

  private static Optional<String> call(LogApi api, boolean hasMessage, VisitorState state) {
    Optional<String> message = hasMessage ? Optional.of("") : message(state);
    return message.map(text -> api.otherVerbs().asList().get(0) + "(" + text + ")");
  }

  /** The name of the method around the statement, or of the class, in quotes. */
  private static Optional<String> message(VisitorState state) {
    Symbol symbol = ASTHelpers.getSymbol(state.findEnclosing(MethodTree.class, ClassTree.class));
    String name = (symbol.isConstructor() ? symbol.owner : symbol).getSimpleName().toString();
    return name.isEmpty() ? Optional.empty() : Optional.of("\"" + name + "\"");
  }
}
