package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.logkeel.model.SourceClasses;

/** Steps from a value to where it is used. */
public final class Ways {

  private Ways() {}

  /** Where a variable is read within a tree; not where it is set. */
  public static ImmutableList<TreePath> uses(Symbol variable, TreePath within) {
    ImmutableList.Builder<TreePath> uses = ImmutableList.builder();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(tree))) {
          uses.add(getCurrentPath());
        }
        return null;
      }
    }.scan(within, null);
    return uses.build();
  }

  /** The calls of a method of the compilation. */
  public static ImmutableList<TreePath> callers(MethodSymbol method, VisitorState state) {
    ImmutableList.Builder<TreePath> calls = ImmutableList.builder();
    JavacTrees trees = JavacTrees.instance(state.context);
    for (JCClassDecl type : SourceClasses.of(file -> true, state)) {
      TreePath path = trees.getPath(type.sym);
      if (path == null) {
        continue;
      }
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
          if (TreeInfo.name((JCTree) tree.getMethodSelect()) == method.name
              && ASTHelpers.getSymbol(tree).equals(method)) {
            calls.add(getCurrentPath());
          }
          return super.visitMethodInvocation(tree, null);
        }
      }.scan(path, null);
    }
    return calls.build();
  }

  /** Whether a method is handed over by a method reference in the file at hand. */
  public static boolean isReferredTo(MethodSymbol method, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        found[0] |= method.equals(ASTHelpers.getSymbol(tree));
        return super.visitMemberReference(tree, null);
      }
    }.scan(state.getPath().getCompilationUnit(), null);
    return found[0];
  }

  /** The declaration of a method of the compilation; null for one of a library. */
  static TreePath declaration(MethodSymbol method, VisitorState state) {
    TreePath path = JavacTrees.instance(state.context).getPath(method);
    return path != null && path.getLeaf() instanceof MethodTree tree && tree.getBody() != null
        ? path
        : null;
  }

  /** The method, or the initialiser, around a tree. */
  static TreePath body(TreePath path) {
    TreePath at = path;
    while (at != null && !(at.getLeaf() instanceof MethodTree)) {
      if (at.getParentPath() != null && at.getParentPath().getLeaf() instanceof ClassTree) {
        return at;
      }
      at = at.getParentPath();
    }
    return at;
  }

  /** The method or the lambda that a statement returns from. */
  static TreePath returnedFrom(TreePath path) {
    TreePath at = path;
    while (at != null
        && !(at.getLeaf() instanceof MethodTree)
        && !(at.getLeaf() instanceof LambdaExpressionTree)) {
      at = at.getParentPath();
    }
    return at;
  }

  /** Whether a tree is run again and again by a loop of its method. */
  static boolean isInLoop(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
        return false;
      }
      if (tree instanceof EnhancedForLoopTree
          || tree instanceof ForLoopTree
          || tree instanceof WhileLoopTree
          || tree instanceof DoWhileLoopTree) {
        return true;
      }
    }
    return false;
  }

  /** Whether the loop around an expression is left behind it. */
  static boolean leavesLoop(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof BlockTree block) {
        return block.getStatements().get(block.getStatements().size() - 1) instanceof BreakTree;
      }
    }
    return false;
  }
}
