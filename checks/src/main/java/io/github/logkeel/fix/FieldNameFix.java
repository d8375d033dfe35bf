package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.context.EntryUses;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.FieldChannel;
import java.util.Optional;

/** Gives a field another name where it is emitted. */
public final class FieldNameFix {

  private FieldNameFix() {}

  /**
   * Writes another name in the place of the key: a constant keeps its value, since it may name
   * other things as well. An entry of the MDC is renamed where it is read and taken away, too.
   *
   * @return empty where another file names the entry, which would be left behind in the MDC
   */
  public static Optional<SuggestedFix> rename(EmittedField field, String name, VisitorState state) {
    if (field.channel() != FieldChannel.MDC
        || !(field.tree() instanceof MethodInvocationTree put)
        || field.form() != EmittedField.Form.CALL) {
      return Optional.of(SuggestedFix.replace(field.key(), literal(name, state)));
    }
    EntryUses uses = EntryUses.of(put, field.name().orElseThrow(), state);
    if (uses.isElsewhere()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (MethodInvocationTree use : uses.here()) {
      ExpressionTree key = ASTHelpers.stripParentheses(use.getArguments().get(0));
      fix.replace(key, literal(name, state));
    }
    return Optional.of(fix.build());
  }

  static String literal(String text, VisitorState state) {
    return state.getElements().getConstantExpression(text);
  }
}
