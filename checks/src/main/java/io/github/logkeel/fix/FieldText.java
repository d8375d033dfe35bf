package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import io.github.logkeel.model.log.Template;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is added to a message for the values behind its last placeholder. */
final class FieldText {

  private final LogCall call;
  private final VisitorState state;
  private final Template template;
  private final StringBuilder text = new StringBuilder();

  /** The text as it stands in a literal, where constants keep their names. */
  private final StringBuilder source = new StringBuilder();

  private int index;

  FieldText(LogCall call, VisitorState state) {
    this.call = call;
    this.state = state;
    this.template = call.template().orElseThrow();
    this.index = template.argumentCount();
  }

  /** A placeholder for a value, behind its key. */
  void add(LooseFields.Key key, Argument value) {
    add(Optional.of(key), ArgumentFix.placeholder(template.style(), value, index));
  }

  /** A placeholder for a value that says itself what it is, or of which nothing is known. */
  void add(Argument value) {
    add(Optional.empty(), ArgumentFix.placeholder(template.style(), value, index));
  }

  /** A placeholder for one more variable. */
  void addVariable(Optional<LooseFields.Key> key) {
    add(key, template.style().placeholder(index));
  }

  private void add(Optional<LooseFields.Key> key, String placeholder) {
    String before = template.text() + text;
    String separator = Labels.separator(before, index == 0);
    text.append(separator).append(key.map(k -> k.name() + "=").orElse("")).append(placeholder);
    source
        .append(separator)
        .append(key.map(k -> inLiteral(k) + "=").orElse(""))
        .append(placeholder);
    index++;
  }

  /** The rest of the fix with the changed message; empty where that does not print the values. */
  Optional<SuggestedFix> applyTo(SuggestedFix.Builder fix) {
    if (text.isEmpty()) {
      return Optional.of(fix.build());
    }
    MessageEdit edit = new MessageEdit(call, state).append(text.toString(), source.toString());
    Template result = edit.result();
    boolean printed =
        result.flaw().isEmpty()
            && result.argumentCount() == index
            && IntStream.range(template.argumentCount(), index).allMatch(result::prints);
    return printed
        ? edit.fix().map(message -> message.merge(fix.build()).build())
        : Optional.empty();
  }

  /** Whether the key is a constant that is named, and its text is the key as it stands. */
  static boolean isNamed(LooseFields.Key key) {
    ExpressionTree tree = key.argument().tree();
    return (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
        && key.name().equals(ASTHelpers.constValue(tree));
  }

  private String inLiteral(LooseFields.Key key) {
    return isNamed(key)
        ? "\" + " + state.getSourceForNode(key.argument().tree()) + " + \""
        : key.name();
  }
}
