package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.Interpolation;
import io.github.logkeel.model.log.Interpolation.Kind;
import io.github.logkeel.model.log.Interpolation.Part;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the template that prints what an {@link Interpolation} prints, in the style of an API. Its
 * literals stay as they are written, line breaks between them included.
 */
final class TemplateWriter {

  /**
   * A template.
   *
   * @param source the Java expression
   * @param text what it says
   * @param values what the placeholders print that were put in, in order
   * @param offsets where in the text those placeholders stand
   * @param layout how it is written
   */
  record Written(
      String source,
      String text,
      ImmutableList<Part> values,
      ImmutableList<Integer> offsets,
      TemplateLayout layout) {}

  /**
   * Between two literals of one line, which are one to javac: the quotes, not escaped, and a plus.
   */
  private static final Pattern JOINT =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\"[ \\t]*\\+[ \\t]*\"");

  private final TemplateStyle style;
  private final boolean isTemplate;
  private final int given;
  private final VisitorState state;
  private final TemplateLayout layout;
  private final StringBuilder text = new StringBuilder();
  private final ImmutableList.Builder<Integer> offsets = ImmutableList.builder();

  private TemplateWriter(
      TemplateStyle style,
      boolean isTemplate,
      int given,
      TemplateLayout layout,
      VisitorState state) {
    this.style = style;
    this.isTemplate = isTemplate;
    this.given = given;
    this.state = state;
    this.layout = layout;
  }

  /**
   * Writes the template; empty where a part of the text cannot be written in that style.
   *
   * @param message the expression in whose place it will stand
   * @param isTemplate whether that is a template already: what is an escape or a placeholder in it
   *     stays one
   * @param given how many arguments the statement has by now
   */
  static Optional<Written> write(
      Interpolation interpolation,
      ExpressionTree message,
      TemplateStyle style,
      boolean isTemplate,
      int given,
      VisitorState state) {
    return Stream.of(interpolation, interpolation.withConstantsAsValues())
        .map(
            text ->
                new TemplateWriter(
                        style, isTemplate, given, new TemplateLayout(message, state), state)
                    .write(text.parts()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Written> write(List<Part> parts) {
    List<Part> run = new ArrayList<>();
    List<Part> values = new ArrayList<>();
    for (Part part : parts) {
      if (!part.isValue()) {
        run.add(part);
        continue;
      }
      if (!writeRun(run, false)) {
        return Optional.empty();
      }
      run.clear();
      writePlaceholder(part, given + values.size());
      values.add(part);
    }
    return writeRun(run, true)
        ? layout
            .source()
            .map(
                source ->
                    new Written(
                        source,
                        text.toString(),
                        ImmutableList.copyOf(values),
                        offsets.build(),
                        layout))
        : Optional.empty();
  }

  private void writePlaceholder(Part value, int index) {
    Argument argument = new Argument(value.tree(), Argument.Kind.VALUE);
    String placeholder =
        value.hasConversion() ? value.text() : ArgumentFix.placeholder(style, argument, index);
    offsets.add(text.length());
    text.append(placeholder);
    layout.addText(placeholder, value.operand());
  }

  /** Writes the text between two values; false if the style cannot say it. */
  private boolean writeRun(List<Part> run, boolean last) {
    StringBuilder printed = new StringBuilder();
    run.forEach(part -> printed.append(part.text()));
    Optional<String> escaped = escape(printed.toString(), last);
    if (escaped.isEmpty()) {
      return false;
    }
    text.append(escaped.get());
    if (escaped.get().contentEquals(printed)) {
      return run.stream().allMatch(this::writeAsItStands);
    }
    if (run.stream().anyMatch(part -> part.kind() == Kind.CONSTANT)) {
      return false;
    }
    layout.addText(MessageEdit.escape(escaped.get()), run.get(0).operand());
    return true;
  }

  private Optional<String> escape(String run, boolean last) {
    if (isTemplate) {
      return Optional.of(run);
    }
    return last ? style.ending(run) : style.literal(run);
  }

  private boolean writeAsItStands(Part part) {
    if (part.kind() == Kind.CONSTANT) {
      layout.addName(part.tree(), part.operand());
      return true;
    }
    if (!part.isWrittenInLiteral()) {
      layout.addText(MessageEdit.escape(part.text()), part.operand());
      return true;
    }
    // A text block has indentation and line breaks that are not those of a literal.
    Optional<JavaLiteral> literal = JavaLiteral.of((LiteralTree) part.tree(), state);
    if (literal.isEmpty()) {
      return false;
    }
    int start = literal.get().position(part.start());
    int end = literal.get().position(part.start() + part.text().length());
    String source = state.getSourceCode().subSequence(start, end).toString();
    layout.addText(JOINT.matcher(source).replaceAll("$1"), part.operand());
    return true;
  }
}
