package io.github.logkeel.model;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that a statement can name, the nearest first. For fields Error Prone is asked; of
 * local variables its answer depends on javac's analysis of the flow (see {@link Assignments}).
 * Variables of patterns outside the lambda or the class at hand are not known to be readable.
 */
public final class VariablesInScope {

  private final VisitorState state;
  private final boolean readable;
  private final ImmutableSet<VarSymbol> fields;
  private final ImmutableSet.Builder<VarSymbol> found = ImmutableSet.builder();
  private final Set<Name> names = new HashSet<>();
  private boolean isCaptured;
  private boolean isOutOfReach;

  private VariablesInScope(boolean readable, VisitorState state) {
    this.readable = readable;
    this.state = state;
    ImmutableSet<VarSymbol> known = FindIdentifiers.findAllIdents(state);
    this.fields =
        known.stream()
            .filter(variable -> variable.getKind().isField())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableSet<VarSymbol> ofMember =
        variablesOfPatterns(Assignments.outermostMember(state.getPath()));
    if (readable) {
      variablesOfPatterns(bodyAround(state.getPath())).stream()
          .filter(known::contains)
          .forEach(this::add);
      // Where they are in scope is a question of flow: they may hide what has the same name.
      ofMember.forEach(variable -> names.add(variable.name));
    } else {
      ofMember.forEach(this::add);
    }
  }

  /** The lambda, or the member of a class, that reads the variables of its own code only. */
  private static Tree bodyAround(TreePath use) {
    TreePath path = use;
    while (path.getParentPath() != null
        && !(path.getLeaf() instanceof LambdaExpressionTree)
        && !(path.getParentPath().getLeaf() instanceof ClassTree)) {
      path = path.getParentPath();
    }
    return path.getLeaf();
  }

  private static ImmutableSet<VarSymbol> variablesOfPatterns(Tree code) {
    ImmutableSet.Builder<VarSymbol> variables = ImmutableSet.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
        variables.add(ASTHelpers.getSymbol(tree.getVariable()));
        return null;
      }
    }.scan(code, null);
    return variables.build();
  }

  /** Those whose value the tree at hand can read by their simple name. */
  public static ImmutableSet<VarSymbol> readable(VisitorState state) {
    return new VariablesInScope(true, state).find();
  }

  /** All, also those that nearer ones hide, or that change outside the lambda or class at hand. */
  public static ImmutableSet<VarSymbol> all(VisitorState state) {
    return new VariablesInScope(false, state).find();
  }

  private ImmutableSet<VarSymbol> find() {
    Tree inner = state.getPath().getLeaf();
    for (TreePath path = state.getPath().getParentPath();
        path != null;
        path = path.getParentPath()) {
      addFrom(path.getLeaf(), inner);
      inner = path.getLeaf();
    }
    fields.forEach(this::add); // those that are imported
    return found.build();
  }

  private void addFrom(Tree around, Tree inner) {
    if (around instanceof BlockTree block) {
      addBefore(inner, block.getStatements());
    } else if (around instanceof CaseTree branch && branch.getStatements() != null) {
      addBefore(inner, branch.getStatements());
    } else if (around instanceof ForLoopTree loop) {
      addBefore(inner, loop.getInitializer());
    } else if (around instanceof EnhancedForLoopTree loop && inner == loop.getStatement()) {
      addLocal(loop.getVariable());
    } else if (around instanceof CatchTree clause) {
      addLocal(clause.getParameter());
    } else if (around instanceof TryTree attempt && !isBehind(inner, attempt)) {
      addBefore(inner, attempt.getResources());
    } else if (around instanceof MethodTree method) {
      method.getParameters().forEach(this::addLocal);
    } else if (around instanceof LambdaExpressionTree lambda) {
      lambda.getParameters().forEach(this::addLocal);
      isCaptured = true;
    } else if (around instanceof ClassTree type) {
      addFields(type);
      isCaptured = true;
      isOutOfReach |= ASTHelpers.getSymbol(type).isStatic(); // a local record reads none
    }
  }

  private static boolean isBehind(Tree part, TryTree attempt) {
    return part instanceof CatchTree || part == attempt.getFinallyBlock();
  }

  private void addBefore(Tree end, List<? extends Tree> trees) {
    for (Tree tree : trees) {
      if (tree == end) {
        return;
      }
      if (tree instanceof VariableTree variable) {
        addLocal(variable);
      }
    }
  }

  private void addLocal(VariableTree declaration) {
    VarSymbol variable = ASTHelpers.getSymbol(declaration);
    boolean canBeRead =
        !isOutOfReach && (!isCaptured || Assignments.isConsideredFinal(variable, state.getPath()));
    if (!readable || canBeRead) {
      add(variable);
    }
    names.add(variable.name);
  }

  private void addFields(ClassTree type) {
    fields.stream()
        .filter(field -> field.isMemberOf(ASTHelpers.getSymbol(type), state.getTypes()))
        .forEach(this::add);
  }

  private void add(VarSymbol variable) {
    if ((names.add(variable.name) || !readable) && !variable.name.isEmpty()) {
      found.add(variable);
    }
  }
}
