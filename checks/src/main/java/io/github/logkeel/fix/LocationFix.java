package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.location.LayoutPattern;
import io.github.logkeel.model.location.LayoutPattern.Cut;
import io.github.logkeel.model.location.LocationCall;
import java.util.Optional;

/** Repairs of what makes a library look up the place of records, as verbs. */
public final class LocationFix {

  private LocationFix() {}

  /**
   * Names the logger of a record in place of the class that has logged: by convention they have the
   * same name. Empty where the name of the method is asked for as well.
   *
   * @param state with the path to {@code record.getSourceClassName()}
   */
  public static Optional<SuggestedFix> nameLogger(LocationCall question, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    String name = ASTHelpers.getSymbol(question.tree()).getSimpleName().toString();
    SuggestedFix.Builder fix = SuggestedFix.builder();
    boolean[] isAlone = {name.equals("getSourceClassName") && method != null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        String other = ASTHelpers.getSymbol(tree).getSimpleName().toString();
        if (question.row().methods().contains(other)) {
          isAlone[0] &= other.equals(name);
          ExpressionTree record = ASTHelpers.getReceiver(tree);
          fix.replace(tree, state.getSourceForNode(record) + ".getLoggerName()");
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(method, null);
    return isAlone[0] ? Optional.of(fix.build()) : Optional.empty();
  }

  /** Takes a step out of the chain that builds a statement. */
  public static Optional<SuggestedFix> drop(LocationCall step, VisitorState state) {
    ExpressionTree builder = ASTHelpers.getReceiver(step.tree());
    if (builder == null) {
      return Optional.empty();
    }
    Tree parent = state.getPath().getParentPath().getLeaf();
    if (!(parent instanceof ExpressionStatementTree)) {
      return Optional.of(
          SuggestedFix.replace(
              state.getEndPosition(builder), state.getEndPosition(step.tree()), ""));
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Lines.delete(parent, fix, state);
    return Optional.of(fix.build());
  }

  /** Takes the words for the place, with what belongs to them, out of a pattern. */
  public static Optional<SuggestedFix> dropWords(LocationCall setting, VisitorState state) {
    ExpressionTree value = setting.value().orElseThrow();
    Optional<ExpressionTree> written =
        value instanceof LiteralTree
            ? Optional.of(value)
            : Declarations.soleInitializer(ASTHelpers.getSymbol(value), state);
    Optional<ImmutableList<Cut>> cuts = setting.pattern().flatMap(LayoutPattern::cuts);
    Optional<JavaLiteral> literal =
        written
            .filter(LiteralTree.class::isInstance)
            .flatMap(tree -> JavaLiteral.of((LiteralTree) tree, state));
    if (cuts.isEmpty() || literal.isEmpty()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (Cut cut : cuts.get()) {
      fix.replace(literal.get().position(cut.start()), literal.get().position(cut.end()), "");
    }
    return Optional.of(fix.build());
  }

  /** Sets a switch to false. */
  public static Optional<SuggestedFix> switchOff(LocationCall setting, VisitorState state) {
    return setting
        .value()
        .map(
            value ->
                SuggestedFix.replace(
                    value,
                    state
                            .getTypes()
                            .isSameType(ASTHelpers.getType(value), state.getSymtab().stringType)
                        ? "\"false\""
                        : "false"));
  }
}
