package io.github.logkeel.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * What a method does behind a statement that opens a scope or puts an entry. Where that is nothing,
 * the statement is meant for what the caller does, and no end in this method is the right one.
 */
final class RestOfWork extends TreeScanner<Void, Void> {

  private final Optional<? extends Symbol> span;
  private boolean works;
  private boolean isReturned;

  private RestOfWork(Optional<? extends Symbol> span) {
    this.span = span;
  }

  /**
   * Whether the block around a statement does some work behind it, and the method none behind the
   * block.
   *
   * @param statement the path to it
   * @param span the variable with the span of the scope: returned, it belongs to the caller
   */
  static boolean isInBlockOf(TreePath statement, Optional<? extends Symbol> span) {
    if (!(statement.getParentPath().getLeaf() instanceof BlockTree)) {
      return false;
    }
    RestOfWork inBlock = new RestOfWork(span);
    inBlock.scan(behind(statement), null);
    if (!inBlock.works || inBlock.isReturned) {
      return false;
    }
    RestOfWork later = new RestOfWork(span);
    TreePath each = statement.getParentPath();
    while (isPart(each)) {
      TreePath around = each.getParentPath();
      if (around.getLeaf() instanceof BlockTree) {
        later.scan(behind(each), null);
      } else if (around.getLeaf() instanceof TryTree attempt
          && attempt.getBlock() == each.getLeaf()) {
        later.scan(attempt.getCatches(), null);
      }
      each = around;
    }
    return !later.works;
  }

  /**
   * Whether a tree is a part of more work: not so the body of a method, of a loop, whose next round
   * has its own values, and a block for the block's sake.
   */
  private static boolean isPart(TreePath path) {
    return switch (path.getParentPath().getLeaf().getKind()) {
      case METHOD, LAMBDA_EXPRESSION, CLASS, ENUM, RECORD, INTERFACE -> false;
      case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> false;
      case BLOCK -> !(path.getLeaf() instanceof BlockTree);
      default -> true;
    };
  }

  private static List<? extends StatementTree> behind(TreePath statement) {
    List<? extends StatementTree> all =
        ((BlockTree) statement.getParentPath().getLeaf()).getStatements();
    return all.subList(all.indexOf(statement.getLeaf()) + 1, all.size());
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    works |= !mentionsSpan(tree);
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    isReturned |= mentionsSpan(tree);
    return super.visitReturn(tree, null);
  }

  private boolean mentionsSpan(Tree tree) {
    return span.filter(variable -> Mentions.of(variable, tree)).isPresent();
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree later, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree other, Void unused) {
    return null;
  }
}
