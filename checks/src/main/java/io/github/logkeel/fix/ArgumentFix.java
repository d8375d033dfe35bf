package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.Arity;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.MessageText;
import io.github.logkeel.model.log.PrintfConversions;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.Template.Placeholder;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Repairs of what a log statement hands over beside its message, as verbs, written once for all
 * APIs. Each returns empty where the repair cannot be expressed or would not give the statement
 * that was meant. No repair of this package takes a value or a throwable away from a statement.
 */
public final class ArgumentFix {

  private ArgumentFix() {}

  /** Appends a placeholder for each value that has none: {@code "done"} to {@code "done id={}"}. */
  public static Optional<SuggestedFix> printSurplus(LogCall call, VisitorState state) {
    return printSurplus(call, BuriedThrowable.find(call), state);
  }

  /** The same, with a throwable handed over in the way that logs its stack trace. */
  static Optional<SuggestedFix> printSurplus(
      LogCall call, Optional<Argument> throwable, VisitorState state) {
    Template template = call.template().orElseThrow();
    List<Argument> values =
        call.arguments().stream()
            .limit(call.arity().values())
            .filter(argument -> throwable.filter(argument::equals).isEmpty())
            .toList();
    StringBuilder appended = new StringBuilder();
    boolean first = template.placeholders().isEmpty();
    for (int i = 0; i < values.size(); i++) {
      if (template.prints(i)) {
        continue;
      }
      Optional<String> label =
          values.get(i).kind() == Argument.Kind.STRUCTURED
              ? Optional.empty()
              : Labels.of(values.get(i).tree());
      String placeholder = indexed(values.get(i), i, template);
      String before = template.text() + appended;
      appended.append(Labels.labelled(before, first, label, placeholder));
      first = false;
    }
    MessageEdit edit = new MessageEdit(call, state).append(appended.toString());
    boolean allPrinted = IntStream.range(0, values.size()).allMatch(edit.result()::prints);
    // A throwable that leaves takes an argument from the placeholders that name it by its number.
    boolean allFilled = throwable.isEmpty() || edit.result().argumentCount() <= values.size();
    if (!allPrinted || !allFilled || edit.result().flaw().isPresent()) {
      return Optional.empty();
    }
    return (appended.isEmpty() ? Optional.of(SuggestedFix.builder()) : edit.fix())
        .filter(fix -> throwable.isEmpty() || Handover.move(throwable.get(), call, fix, state))
        .map(SuggestedFix.Builder::build);
  }

  /** Fills placeholders with the variables in scope that bear the name the text gives them. */
  public static Optional<SuggestedFix> fillFromScope(LogCall call, VisitorState state) {
    Template template = call.template().orElseThrow();
    Arity arity = call.arity();
    List<String> values = new ArrayList<>();
    for (int i = arity.values(); i < template.argumentCount(); i++) {
      int argument = i;
      Optional<String> value =
          arity.unfilled().stream()
              .filter(placeholder -> placeholder.argument() == argument)
              .findFirst()
              .flatMap(placeholder -> Scope.valueNamedBefore(placeholder, call, state));
      if (value.isEmpty() || values.contains(value.get())) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return ArgumentList.append(call, values, state);
  }

  /** Turns {@code "deleted {}" + id} into {@code "deleted {}", id}. */
  public static Optional<SuggestedFix> splitConcatenation(LogCall call, VisitorState state) {
    MessageText message = call.message().orElseThrow();
    if (!(message.tree() instanceof BinaryTree concatenation)
        || message.pieces().size() != 2
        || !message.pieces().get(0).constant()
        || message.pieces().get(1).constant()
        || !ArgumentList.followsMessage(call)
        || !call.arguments().isEmpty()
        || call.arity().unfilled().size() != 1
        || !ArgumentList.takesMore(call, state)) {
      return Optional.empty();
    }
    String text = message.text().substring(0, message.pieces().get(0).end());
    Placeholder placeholder = call.arity().unfilled().get(0);
    Type type = ASTHelpers.getType(concatenation.getRightOperand());
    if (!text.substring(placeholder.end()).isBlank()
        || !Scope.isPlainValue(type, placeholder, call, state)) {
      return Optional.empty();
    }
    int operatorStart = state.getEndPosition(concatenation.getLeftOperand());
    int operatorEnd = ASTHelpers.getStartPosition(concatenation.getRightOperand());
    return Optional.of(SuggestedFix.builder().replace(operatorStart, operatorEnd, ", ").build());
  }

  /** Calls suppliers that the API would only print, or has it call them where it can. */
  public static SuggestedFix callSuppliers(
      List<Argument> suppliers, LogCall call, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (Argument supplier : suppliers) {
      boolean bare = !ASTHelpers.requiresParentheses(supplier.tree(), state);
      // addKeyValue has an overload for suppliers, which a method reference binds.
      String read = FieldFix.isStep(supplier.tree(), call) ? "::get" : ".get()";
      fix.prefixWith(supplier.tree(), bare ? "" : "(")
          .postfixWith(supplier.tree(), (bare ? "" : ")") + read);
    }
    return fix.build();
  }

  /** A placeholder for exactly this argument, wherever in the text it stands. */
  private static String indexed(Argument argument, int index, Template template) {
    boolean inOrder = template.argumentCount() <= index;
    return template.style() == TemplateStyle.PRINTF && !inOrder
        ? "%" + (index + 1) + "$s"
        : placeholder(template.style(), argument, index);
  }

  /** A MessageFormat prints the number 1234567 as 1,234,567, which is not how ids are searched. */
  static String placeholder(TemplateStyle style, Argument argument, int index) {
    boolean messageFormat = style == TemplateStyle.MESSAGE_FORMAT || style == TemplateStyle.JUL;
    return messageFormat && PrintfConversions.isIntegral(ASTHelpers.getType(argument.tree()))
        ? "{" + index + ",number,#}"
        : style.placeholder(index);
  }

  /** Whether an expression may be evaluated again, or at another time, without being noticed. */
  static boolean isSimple(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof LiteralTree
        || (tree instanceof MemberSelectTree select && isSimple(select.getExpression()));
  }
}
