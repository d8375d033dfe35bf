package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.Declarations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells code that only runs while somebody wants to see it in the log. All that looks like such a
 * condition counts, be it a question to a logger or a flag of the program's own: who writes one has
 * thought of what the statement costs.
 */
public final class GuardedCode {

  private static final Pattern GUARD =
      Pattern.compile(
          // a question to a logger of any API
          "isLoggable|is(?:Info|Fine|Finer|Finest)\\w*|isEnabledFor"
              + "|\\.at\\w+\\([^)]*\\)\\.isEnabled|[lL]ogLevel|getLevel\\("
              // isEnabled(..) alone may ask for anything: of a logger, or for a level
              + "|(?i:log(?:ger)?)(?:\\(\\))?\\s*\\.isEnabled\\("
              + "|isEnabled\\(\\s*[^)]*(?:[lL]evel|LEVEL|TRACE|DEBUG|INFO|WARN|ERROR|FINE)"
              // a flag of the program's own: VERBOSE, debugMode, traceOn, logRequests
              + "|(?i:debug|verbose|trace(?!id))"
              + "|\\b(?:should|is|do|can)?_?(?:[lL]og|LOG)(?:[A-Z_]\\w*)?\\b(?!\\s*\\.)");

  private GuardedCode() {}

  /** Whether the tree at hand only runs under such a condition, as far as its method shows. */
  public static boolean contains(VisitorState state) {
    TreePath child = state.getPath();
    for (TreePath path = child.getParentPath(); path != null; path = path.getParentPath()) {
      Tree parent = path.getLeaf();
      boolean anonymous =
          path.getParentPath() != null && path.getParentPath().getLeaf() instanceof NewClassTree;
      if (parent instanceof ClassTree && !anonymous) {
        return false;
      }
      Optional<ExpressionTree> condition = condition(parent, child.getLeaf());
      if (condition.filter(c -> isGuard(c, state)).isPresent()
          || isBehindReturn(statements(parent), child.getLeaf(), state)) {
        return true;
      }
      child = path;
    }
    return false;
  }

  /** What decides whether a part of a tree runs. */
  private static Optional<ExpressionTree> condition(Tree parent, Tree part) {
    if (parent instanceof IfTree choice && part != choice.getCondition()) {
      return Optional.of(choice.getCondition());
    }
    if (parent instanceof WhileLoopTree loop && part != loop.getCondition()) {
      return Optional.of(loop.getCondition());
    }
    if (parent instanceof ConditionalExpressionTree choice && part != choice.getCondition()) {
      return Optional.of(choice.getCondition());
    }
    boolean isCondition =
        parent.getKind() == Tree.Kind.CONDITIONAL_AND
            || parent.getKind() == Tree.Kind.CONDITIONAL_OR;
    return isCondition && part == ((BinaryTree) parent).getRightOperand()
        ? Optional.of(((BinaryTree) parent).getLeftOperand())
        : Optional.empty();
  }

  private static List<? extends StatementTree> statements(Tree parent) {
    if (parent instanceof BlockTree block) {
      return block.getStatements();
    }
    return parent instanceof CaseTree branch && branch.getStatements() != null
        ? branch.getStatements()
        : List.of();
  }

  /** Whether the code before has returned if nothing is to be logged. */
  private static boolean isBehindReturn(
      List<? extends StatementTree> statements, Tree statement, VisitorState state) {
    for (StatementTree before : statements) {
      if (before == statement) {
        return false;
      }
      if (before instanceof IfTree choice
          && leaves(choice.getThenStatement())
          && isGuard(choice.getCondition(), state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(StatementTree branch) {
    StatementTree last = branch;
    while (last instanceof BlockTree block && !block.getStatements().isEmpty()) {
      last = block.getStatements().get(block.getStatements().size() - 1);
    }
    return switch (last.getKind()) {
      case RETURN, BREAK, CONTINUE, THROW -> true;
      default -> false;
    };
  }

  /** Also where the condition is a flag that got its value from such a question. */
  private static boolean isGuard(ExpressionTree condition, VisitorState state) {
    if (speaksOfLogging(condition, state)) {
      return true;
    }
    return Boolean.TRUE.equals(
        new TreeScanner<Boolean, Void>() {
          @Override
          public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
            return ASTHelpers.getSymbol(tree) instanceof VarSymbol flag
                && flag.type.hasTag(TypeTag.BOOLEAN)
                && Declarations.initializer(flag, state)
                    .filter(value -> speaksOfLogging(value, state))
                    .isPresent();
          }

          @Override
          public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(condition, null));
  }

  private static boolean speaksOfLogging(ExpressionTree tree, VisitorState state) {
    String source = state.getSourceForNode(tree);
    return source != null && GUARD.matcher(source).find();
  }
}
