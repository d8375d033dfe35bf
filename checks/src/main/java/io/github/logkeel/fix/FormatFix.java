package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.PrintfConversions;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.List;
import java.util.Optional;

/** Repairs of statements that were meant to format and call a method that does not. */
public final class FormatFix {

  private static final String BRACES = "{}";

  /** A template as it is written, and the row of the methods that format it. */
  private record Written(LogApi row, String source) {}

  private FormatFix() {}

  /**
   * Calls the method that formats, where a text stands before the only value and a throwable behind
   * it: {@code error("order %s failed", id, ex)} to {@code errorf(ex, "order %s failed", id)}.
   */
  public static Optional<SuggestedFix> callFormatting(
      ExpressionTree text, LogCall call, VisitorState state) {
    List<? extends ExpressionTree> given = call.tree().getArguments();
    ExpressionTree value = call.messageTree().orElseThrow();
    ExpressionTree throwable = Iterables.getLast(given);
    boolean inOrder =
        given.indexOf(value) == given.indexOf(text) + 1
            && given.indexOf(throwable) == given.indexOf(value) + 1
            && call.throwable().filter(throwable::equals).isPresent();
    if (!inOrder
        || !ArgumentFix.isSimple(throwable)
        || ASTHelpers.getType(value).hasTag(TypeTag.ARRAY)) {
      return Optional.empty();
    }
    return template(text, value, call, state)
        .map(
            template -> {
              String verb = ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
              String arguments =
                  String.join(
                      ", ",
                      state.getSourceForNode(throwable),
                      template.source,
                      state.getSourceForNode(value));
              return SuggestedFix.builder()
                  .merge(
                      SuggestedFixes.renameMethodInvocation(
                          call.tree(), verb + template.row.formatSuffix(), state))
                  .replace(
                      ASTHelpers.getStartPosition(text), state.getEndPosition(throwable), arguments)
                  .build();
            });
  }

  /** The text as one of the formatters prints the value with it. */
  private static Optional<Written> template(
      ExpressionTree text, ExpressionTree value, LogCall call, VisitorState state) {
    String source = state.getSourceForNode(text);
    List<LogApi> rows =
        LogApi.BUILT_IN.stream()
            .filter(row -> row.owners().equals(call.api().owners()))
            .filter(row -> !row.formatSuffix().isEmpty())
            .toList();
    if (!(ASTHelpers.constValue(text) instanceof String constant)) {
      return Optional.empty();
    }
    for (LogApi row : rows) {
      if (printsOne(row.style(), constant, value)) {
        return Optional.of(new Written(row, source));
      }
    }
    if (!(text instanceof LiteralTree) || !source.equals("\"" + constant + "\"")) {
      return Optional.empty();
    }
    LogApi row = rows.get(0);
    String placeholder = row.style().placeholder(0);
    String label = Labels.labelled(constant, true, Labels.of(value), placeholder);
    String printing =
        constant.contains(BRACES) ? constant.replace(BRACES, placeholder) : constant + label;
    return printsOne(row.style(), printing, value)
        ? Optional.of(new Written(row, "\"" + printing + "\""))
        : Optional.empty();
  }

  private static boolean printsOne(TemplateStyle style, String text, ExpressionTree value) {
    Template template = Template.parse(style, text);
    return template.flaw().isEmpty()
        && template.strayQuotes().isEmpty()
        && template.placeholders().size() == 1
        && template.argumentCount() == 1
        && PrintfConversions.canPrint(template.placeholders().get(0), ASTHelpers.getType(value));
  }
}
