package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;

/** What the method around a statement has put into SLF4J's MDC when the statement runs. */
public final class MdcEntries {

  private static final String MDC = "org.slf4j.MDC";
  private static final ImmutableSet<String> PUT = ImmutableSet.of("put", "putCloseable");
  private static final ImmutableSet<String> REMOVE =
      ImmutableSet.of("remove", "clear", "setContextMap", "close");

  private MdcEntries() {}

  /**
   * The value that is in the MDC under that name in every run of the tree at hand; empty where the
   * method does not put one there, or may have removed it again.
   */
  public static Optional<ExpressionTree> valueOf(String name, VisitorState state) {
    if (!isImported(state)) {
      return Optional.empty();
    }
    // From the innermost block outwards: what was done last counts.
    TreePath child = state.getPath();
    for (TreePath path = child.getParentPath(); path != null; path = path.getParentPath()) {
      Tree around = path.getLeaf();
      if (around instanceof MethodTree
          || around instanceof LambdaExpressionTree
          || around instanceof ClassTree) {
        return Optional.empty();
      }
      for (Tree before : before(child.getLeaf(), around).reverse()) {
        Optional<ExpressionTree> put = put(before, name);
        if (put.isPresent() || mayRemove(before)) {
          return put;
        }
      }
      child = path;
    }
    return Optional.empty();
  }

  /** A cheap way to tell most files, which have nothing to do with the MDC. */
  private static boolean isImported(VisitorState state) {
    for (ImportTree declaration : state.getPath().getCompilationUnit().getImports()) {
      String name = declaration.getQualifiedIdentifier().toString();
      if (name.equals(MDC) || name.equals("org.slf4j.*")) {
        return true;
      }
    }
    return false;
  }

  /** What has run in a tree when one of its parts starts, in order. */
  private static ImmutableList<Tree> before(Tree part, Tree around) {
    if (around instanceof BlockTree block) {
      return ImmutableList.copyOf(
          block.getStatements().subList(0, block.getStatements().indexOf(part)));
    }
    if (around instanceof TryTree attempt) {
      // Resources are closed before a catch or a finally block starts, which may be at any point.
      return attempt.getBlock().equals(part)
          ? ImmutableList.copyOf(attempt.getResources())
          : ImmutableList.of(attempt.getBlock());
    }
    return ImmutableList.of();
  }

  private static Optional<ExpressionTree> put(Tree statement, String name) {
    ExpressionTree call = null;
    if (statement instanceof ExpressionStatementTree expression) {
      call = expression.getExpression();
    } else if (statement instanceof VariableTree resource) {
      call = resource.getInitializer();
    }
    return call instanceof MethodInvocationTree put
            && isOfMdc(put, PUT)
            && name.equals(ASTHelpers.constValue(put.getArguments().get(0)))
        ? Optional.of(put.getArguments().get(1))
        : Optional.empty();
  }

  private static boolean mayRemove(Tree statement) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= isOfMdc(call, REMOVE);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(statement, null);
    return found[0];
  }

  private static boolean isOfMdc(MethodInvocationTree call, ImmutableSet<String> names) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return names.contains(method.getSimpleName().toString())
        && method.owner.getQualifiedName().toString().startsWith(MDC);
  }
}
