package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.Arity;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.Template.Foreign;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Repairs of the text of a log statement; see {@link ArgumentFix}. */
public final class TemplateFix {

  private TemplateFix() {}

  /** What leads to a placeholder and is left hanging without it: {@code ": "}, {@code " = '"}. */
  private static final Pattern LEAD_IN = Pattern.compile("[\\s:=,;\\-(\\['\"]*$");

  /** A key of JSON: braces in braces, and behind the colon of a label, are for a value. */
  private static final Pattern JSON_BEFORE = Pattern.compile("\"\\s*:\\s*$");

  /** The argument that a conversion names; {@code <} stands for the one before. */
  private static final Pattern PRINTF_INDEX = Pattern.compile("\\d+\\$|<");

  /** What a printf formatter prints as another text, although it takes no argument. */
  private static final Pattern FORMATTED_AWAY = Pattern.compile("%[%n]");

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+");

  private static final Pattern CLOSED_WRONGLY = Pattern.compile("\\{\\d{1,2}[\\])>]");

  private static final Pattern TAIL = Pattern.compile("^[)\\]'\"]*");

  /** Writes placeholders of another API's dialect in the API's own: {@code %s} to {@code {}}. */
  public static Optional<SuggestedFix> translate(LogCall call, VisitorState state) {
    Template template = call.template().orElseThrow();
    List<Foreign> foreign = template.foreign();
    Arity arity = call.arity();
    if (template.placeholders().size() + foreign.size() != arity.values()) {
      return Optional.empty();
    }
    Optional<ArgumentOrder> order = ArgumentOrder.namedBy(foreign);
    boolean mixed = !template.placeholders().isEmpty();
    if (order.isEmpty() || (mixed && !order.get().isAsWritten())) {
      return Optional.empty();
    }
    MessageEdit edit = new MessageEdit(call, state);
    for (int i = 0; i < foreign.size(); i++) {
      int position = foreign.get(i).start();
      int before = (int) template.placeholders().stream().filter(p -> p.end() <= position).count();
      Argument argument = call.arguments().get(mixed ? before + i : order.get().positions().get(i));
      edit.replace(
          position,
          foreign.get(i).end(),
          ArgumentFix.placeholder(template.style(), argument, before + i));
    }
    if (edit.result().argumentCount() != arity.values() || edit.result().flaw().isPresent()) {
      return Optional.empty();
    }
    return edit.fix().flatMap(fix -> order.get().apply(call, fix, state));
  }

  /** Takes a placeholder and what leads to it out of the text: {@code "failed: {}"}. */
  public static Optional<SuggestedFix> dropPlaceholder(
      LogCall call, Placeholder placeholder, VisitorState state) {
    String text = call.message().orElseThrow().text();
    Matcher tail = TAIL.matcher(text.substring(placeholder.end()));
    Matcher leadIn = LEAD_IN.matcher(text.substring(0, placeholder.start()));
    boolean quoted = leadIn.find() && leadIn.group().matches(".*[(\\['\"]$");
    int end = placeholder.end() + (quoted && tail.find() ? tail.end() : 0);
    boolean atStart = leadIn.start() == 0;
    // What follows keeps its own distance; a text that starts with the placeholder loses it.
    int after = atStart ? end + leadingSeparators(text.substring(end)) : end;
    MessageEdit edit = new MessageEdit(call, state).replace(leadIn.start(), after, "");
    return edit.result().text().isBlank()
        ? Optional.empty()
        : edit.fix().map(SuggestedFix.Builder::build);
  }

  /** Doubles the quotes that a MessageFormat swallows: {@code can't} to {@code can''t}. */
  public static Optional<SuggestedFix> doubleQuotes(LogCall call, VisitorState state) {
    MessageEdit edit = new MessageEdit(call, state);
    call.template().orElseThrow().strayQuotes().forEach(at -> edit.replace(at, at, "'"));
    return edit.fix().map(SuggestedFix.Builder::build);
  }

  /** Takes the meaning from the character that the formatter stumbles over: {@code 100%%}. */
  public static Optional<SuggestedFix> escapeFlaw(LogCall call, VisitorState state) {
    Template template = call.template().orElseThrow();
    int at = template.flaw().orElseThrow().offset();
    Optional<String> literal = template.style().literal(template.text().substring(at, at + 1));
    if (literal.isEmpty()) {
      return Optional.empty();
    }
    MessageEdit edit = new MessageEdit(call, state).replace(at, at + 1, literal.get());
    return ifMended(edit, call);
  }

  /** Closes a MessageFormat placeholder that ends with another bracket, as in <code>{1]</code>. */
  public static Optional<SuggestedFix> closePlaceholder(LogCall call, VisitorState state) {
    Template template = call.template().orElseThrow();
    Matcher opened = CLOSED_WRONGLY.matcher(template.text());
    if (!opened.find(template.flaw().orElseThrow().offset())) {
      return Optional.empty();
    }
    return ifMended(
        new MessageEdit(call, state).replace(opened.end() - 1, opened.end(), "}"), call);
  }

  /** The edit, if the formatter takes its text and prints every value, and nothing but values. */
  private static Optional<SuggestedFix> ifMended(MessageEdit edit, LogCall call) {
    Template result = edit.result();
    int values = call.arity().values();
    boolean mended =
        result.flaw().isEmpty()
            && result.argumentCount() == values
            && IntStream.range(0, values).allMatch(result::prints);
    return mended ? edit.fix().map(SuggestedFix.Builder::build) : Optional.empty();
  }

  /** Calls the method that does not format, {@code info} for {@code infof}: nothing is to be. */
  public static Optional<SuggestedFix> dropFormatting(LogCall call, VisitorState state) {
    String suffix = call.api().formatSuffix();
    String text = call.message().orElseThrow().text();
    List<? extends ExpressionTree> given = call.tree().getArguments();
    if (suffix.isEmpty()
        || !(call.tree().getMethodSelect() instanceof MemberSelectTree)
        || !Iterables.getLast(given).equals(call.message().orElseThrow().tree())
        || call.throwable().isPresent()
        || !call.template().orElseThrow().placeholders().isEmpty()
        || FORMATTED_AWAY.matcher(text).find()) {
      return Optional.empty();
    }
    String name = ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
    return Optional.of(
        SuggestedFixes.renameMethodInvocation(
            call.tree(), name.substring(0, name.length() - suffix.length()), state));
  }

  /** Prints values as text where their conversions cannot: {@code %d} to {@code %s}. */
  public static Optional<SuggestedFix> printAsText(
      LogCall call, List<Placeholder> placeholders, VisitorState state) {
    MessageEdit edit = new MessageEdit(call, state);
    for (Placeholder placeholder : placeholders) {
      // Flags, width and precision mean another thing to %s, or nothing at all; the index stays.
      Matcher index = PRINTF_INDEX.matcher(placeholder.text());
      String printed = "%" + (index.find() ? index.group() : "") + "s";
      edit.replace(placeholder.start(), placeholder.end(), printed);
    }
    return edit.fix().map(SuggestedFix.Builder::build);
  }

  /** Makes the braces of JSON in the text plain text, so that they take no argument. */
  public static Optional<SuggestedFix> escapeJson(LogCall call, VisitorState state) {
    String text = call.message().orElseThrow().text();
    List<Placeholder> json =
        call.template().orElseThrow().placeholders().stream()
            .filter(p -> JSON_BEFORE.matcher(text.substring(0, p.start())).find())
            .toList();
    int tooMany = call.arity().unfilled().size();
    if (json.size() < tooMany || call.arity().values() == 0) {
      return Optional.empty();
    }
    MessageEdit edit = new MessageEdit(call, state);
    for (Placeholder placeholder : json.subList(json.size() - tooMany, json.size())) {
      Optional<String> literal = call.api().style().literal(placeholder.text());
      if (literal.isEmpty()) {
        return Optional.empty();
      }
      edit.replace(placeholder.start(), placeholder.end(), literal.get());
    }
    return edit.result().argumentCount() == call.arity().values()
        ? edit.fix().map(SuggestedFix.Builder::build)
        : Optional.empty();
  }

  /** Renumbers the placeholders of a MessageFormat that start with {@code {1}}. */
  public static Optional<SuggestedFix> countFromZero(LogCall call, VisitorState state) {
    if (!call.isCountedFromOne()) {
      return Optional.empty();
    }
    MessageEdit edit = new MessageEdit(call, state);
    for (Placeholder placeholder : call.template().orElseThrow().placeholders()) {
      int number = placeholder.start() + 1;
      edit.replace(
          number, number + digits(placeholder), String.valueOf(placeholder.argument() - 1));
    }
    return edit.fix().map(SuggestedFix.Builder::build);
  }

  /** The length of the number behind the opening brace. */
  private static int digits(Placeholder placeholder) {
    Matcher number = NUMBER.matcher(placeholder.text());
    return number.find() ? number.group().length() : 0;
  }

  private static int leadingSeparators(String text) {
    Matcher separators = Pattern.compile("^[\\s:,;\\-]+").matcher(text);
    return separators.find() ? separators.end() : 0;
  }
}
