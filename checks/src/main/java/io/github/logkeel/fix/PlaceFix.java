package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.location.LocationCalls;
import io.github.logkeel.model.location.OwnPlace;
import io.github.logkeel.model.location.Ways;
import io.github.logkeel.model.log.LogCalls;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the place that a walk over the stack would find, where the compiler knows it. */
public final class PlaceFix {

  private final LocationCalls locationCalls;
  private final LogCalls logCalls;
  private final VisitorState state;
  private final SuggestedFix.Builder fix = SuggestedFix.builder();

  private PlaceFix(LocationCalls locationCalls, LogCalls logCalls, VisitorState state) {
    this.locationCalls = locationCalls;
    this.logCalls = logCalls;
    this.state = state;
  }

  /**
   * Puts the names of the method, and of its class, in place of the walk. If the walk names the
   * caller of a private method, they go to each call of that method, and the method goes.
   *
   * @param state with the path to the walk
   */
  public static Optional<SuggestedFix> writeOut(
      LocationCalls locationCalls, LogCalls logCalls, VisitorState state) {
    Optional<MethodTree> method = methodAround(state.getPath());
    if (method.isEmpty()) {
      return Optional.empty();
    }
    PlaceFix here = new PlaceFix(locationCalls, logCalls, state);
    ImmutableList<MethodSymbol> own = ImmutableList.of(ASTHelpers.getSymbol(method.get()));
    if (here.replace(state.getPath(), new OwnPlace(own, locationCalls, state))) {
      return Optional.of(here.fix.build());
    }
    PlaceFix there = new PlaceFix(locationCalls, logCalls, state);
    return there.replaceCalls(method.get()) ? Optional.of(there.fix.build()) : Optional.empty();
  }

  /** The method whose own code a tree is; empty in a lambda, which is a method of another name. */
  private static Optional<MethodTree> methodAround(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      if (tree instanceof MethodTree method) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Replaces the largest expression around a part of the stack that is nothing but a text. */
  private boolean replace(TreePath path, OwnPlace place) {
    TreePath at = path;
    for (TreePath next = partOf(at); next != null; next = partOf(at)) {
      ExpressionTree larger = (ExpressionTree) next.getLeaf();
      if (!place.isOfFrames(larger) && place.textOf(larger).isEmpty()) {
        break;
      }
      at = next;
    }
    ExpressionTree tree = (ExpressionTree) at.getLeaf();
    TreePath parent = at.getParentPath();
    Optional<String> text = place.textOf(tree);
    if (text.isPresent() && (!place.isOfFrames(tree) || isPrinted(at))) {
      fix.replace(tree, state.getConstantExpression(text.get()));
      return true;
    }
    return parent.getLeaf() instanceof VariableTree variable
        && parent.getParentPath().getLeaf() instanceof BlockTree
        && Assignments.isConsideredFinal(ASTHelpers.getSymbol(variable), parent)
        && replaceUses(variable, parent, place);
  }

  private boolean replaceUses(VariableTree variable, TreePath path, OwnPlace place) {
    Symbol symbol = ASTHelpers.getSymbol(variable);
    for (TreePath use : Ways.uses(symbol, path.getParentPath())) {
      if (!replace(use, place)) {
        return false;
      }
    }
    Lines.delete(variable, fix, state);
    return true;
  }

  /** The expression that takes something out of another one, or is the same in parentheses. */
  private static TreePath partOf(TreePath path) {
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof ArrayAccessTree element) {
      return element.getExpression() == path.getLeaf() ? parent : null;
    }
    if (parent.getLeaf() instanceof MemberSelectTree
        && parent.getParentPath().getLeaf() instanceof MethodInvocationTree) {
      return parent.getParentPath();
    }
    return parent.getLeaf() instanceof ParenthesizedTree ? parent : null;
  }

  /** Whether a frame is only asked for its text. */
  private boolean isPrinted(TreePath path) {
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof BinaryTree) {
      return true;
    }
    return parent.getLeaf() instanceof MethodInvocationTree call
        && logCalls
            .find(call, state.withPath(parent))
            .filter(statement -> statement.prints((ExpressionTree) path.getLeaf()))
            .isPresent();
  }

  private boolean replaceCalls(MethodTree helper) {
    MethodSymbol symbol = ASTHelpers.getSymbol(helper);
    if (!symbol.getModifiers().contains(Modifier.PRIVATE) || Ways.isReferredTo(symbol, state)) {
      return false;
    }
    for (TreePath call : Ways.callers(symbol, state)) {
      Optional<String> text =
          methodAround(call)
              .map(ASTHelpers::getSymbol)
              .map(caller -> new OwnPlace(ImmutableList.of(symbol, caller), locationCalls, state))
              .flatMap(place -> resultOf(helper, place));
      if (text.isEmpty()) {
        return false;
      }
      fix.replace(call.getLeaf(), state.getConstantExpression(text.get()));
    }
    Lines.delete(helper, fix, state);
    return true;
  }

  /** What a method returns that does nothing but take its text from frames of the stack. */
  private static Optional<String> resultOf(MethodTree helper, OwnPlace place) {
    for (StatementTree statement : helper.getBody().getStatements()) {
      if (statement instanceof ReturnTree result) {
        return place.textOf(result.getExpression());
      }
      if (!(statement instanceof VariableTree variable)
          || variable.getInitializer() == null
          || !(place.isOfFrames(variable.getInitializer())
              || place.textOf(variable.getInitializer()).isPresent())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
