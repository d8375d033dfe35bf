package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import io.github.logkeel.model.log.Interpolation.Kind;
import io.github.logkeel.model.log.Interpolation.Part;
import io.github.logkeel.model.log.Template.Placeholder;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a text that is computed at run time apart, as far as each part prints by itself. */
final class InterpolationParser {

  /** The number by which a placeholder names its argument. */
  private static final Pattern INDEX = Pattern.compile("(?<=^%)\\d+\\$|(?<=^\\{)\\d+(?=}$)");

  private static final Pattern LINE_END = Pattern.compile("(?:%n|\\R)$");

  private final TemplateStyle style;
  private final VisitorState state;
  private final List<Part> parts = new ArrayList<>();
  private boolean endsLine;

  InterpolationParser(TemplateStyle style, VisitorState state) {
    this.style = style;
    this.state = state;
  }

  /** Leaves out the end of the line at the end of a format. */
  InterpolationParser withoutLineEnd() {
    endsLine = true;
    return this;
  }

  ImmutableList<Part> parse(ExpressionTree text) {
    read(text, Optional.empty());
    return ImmutableList.copyOf(parts);
  }

  /**
   * Adds the parts of an expression that is printed as by {@code String.valueOf}.
   *
   * @param within the operand that it is a part of; none if it is one itself
   */
  private void read(ExpressionTree expression, Optional<ExpressionTree> within) {
    ExpressionTree tree = ASTHelpers.stripParentheses(expression);
    ExpressionTree operand = within.orElse(tree);
    if (tree instanceof LiteralTree literal) {
      addText(tree, String.valueOf(literal.getValue()), operand);
    } else if (tree.getKind() == Tree.Kind.PLUS && isString(tree)) {
      read(((BinaryTree) tree).getLeftOperand(), within);
      read(((BinaryTree) tree).getRightOperand(), within);
    } else if (isName(tree) && ASTHelpers.constValue(tree) instanceof String constant) {
      parts.add(new Part(Kind.CONSTANT, tree, constant, 0, operand));
    } else if (!(tree instanceof MethodInvocationTree call) || !readCall(call, operand)) {
      addValue(tree, Interpolation.AS_TEXT, operand);
    }
  }

  private void addText(ExpressionTree tree, String text, ExpressionTree operand) {
    parts.add(new Part(Kind.TEXT, tree, text, 0, operand));
  }

  private void addValue(ExpressionTree tree, String conversion, ExpressionTree operand) {
    parts.add(new Part(Kind.VALUE, tree, conversion, 0, operand));
  }

  /** Reads what puts a text together; false, and nothing added, for every other call. */
  private boolean readCall(MethodInvocationTree call, ExpressionTree operand) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String owner = method.owner.getQualifiedName().toString();
    List<? extends ExpressionTree> given = call.getArguments();
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return switch (owner + "." + method.getSimpleName()) {
      case "java.lang.String.concat" -> {
        read(receiver, Optional.of(operand));
        read(given.get(0), Optional.of(operand));
        yield true;
      }
      case "java.lang.String.formatted" ->
          readFormat(TemplateStyle.PRINTF, call, receiver, given, operand);
      case "java.lang.String.format",
          "java.io.PrintStream.printf",
          "java.io.PrintStream.format" -> {
        // An expression for the locale is not evaluated any more.
        int format = isString(given.get(0)) ? 0 : 1;
        yield (format == 0 || isName(given.get(0)))
            && readFormat(
                TemplateStyle.PRINTF,
                call,
                given.get(format),
                given.subList(format + 1, given.size()),
                operand);
      }
      case "java.text.MessageFormat.format" ->
          method.isStatic()
              && readFormat(
                  TemplateStyle.MESSAGE_FORMAT,
                  call,
                  given.get(0),
                  given.subList(1, given.size()),
                  operand);
      case "java.lang.StringBuilder.toString", "java.lang.StringBuffer.toString" ->
          readBuilder(receiver, operand);
      default -> false;
    };
  }

  /** Reads a call whose format has one placeholder for each value, in their order. */
  private boolean readFormat(
      TemplateStyle language,
      MethodInvocationTree call,
      ExpressionTree format,
      List<? extends ExpressionTree> values,
      ExpressionTree operand) {
    int before = parts.size();
    boolean isArray = !values.isEmpty() && ((JCMethodInvocation) call).varargsElement == null;
    boolean understood =
        !isArray
            && ASTHelpers.stripParentheses(format) instanceof LiteralTree literal
            && literal.getValue() instanceof String text
            && readParts(Template.parse(language, text), literal, values, operand);
    if (!understood) {
      parts.subList(before, parts.size()).clear();
    }
    return understood;
  }

  private boolean readParts(
      Template template,
      LiteralTree literal,
      List<? extends ExpressionTree> values,
      ExpressionTree operand) {
    List<Placeholder> placeholders = template.placeholders();
    if (template.flaw().isPresent() || placeholders.size() != values.size()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < values.size(); i++) {
      Placeholder placeholder = placeholders.get(i);
      Optional<String> conversion = conversion(template.style(), placeholder, values.get(i));
      if (placeholder.argument() != i
          || conversion.isEmpty()
          || !addSlice(template, at, placeholder.start(), literal, operand)) {
        return false;
      }
      if (conversion.get().equals(Interpolation.AS_TEXT)) {
        read(values.get(i), Optional.of(operand));
      } else {
        addValue(values.get(i), conversion.get(), operand);
      }
      at = placeholder.end();
    }
    return addSlice(template, at, template.text().length(), literal, operand);
  }

  /** Adds what a formatter prints for a piece of its text between placeholders. */
  private boolean addSlice(
      Template template, int start, int end, LiteralTree literal, ExpressionTree operand) {
    boolean isLast = end == template.text().length();
    String slice = template.text().substring(start, end);
    if (endsLine && isLast) {
      slice = LINE_END.matcher(slice).replaceFirst("");
    }
    if (template.style() == TemplateStyle.PRINTF && slice.contains("%n")) {
      // The line end of the platform has no counterpart in a literal.
      return false;
    }
    String printed =
        template.style() == TemplateStyle.PRINTF
            ? slice.replace("%%", "%")
            : new MessageFormat(slice, Locale.ROOT).format(new Object[0]);
    parts.add(new Part(Kind.TEXT, literal, printed, start, operand));
    return true;
  }

  /**
   * How the value of a placeholder is to be printed elsewhere; empty where that cannot be done so
   * that it looks the same.
   */
  private Optional<String> conversion(
      TemplateStyle language, Placeholder placeholder, ExpressionTree value) {
    Type type = ASTHelpers.getType(value);
    String text = INDEX.matcher(placeholder.text()).replaceFirst("");
    boolean asText =
        switch (text) {
          case "{}" -> MessageFormatParser.printsAsText(type, state);
          case "%s" -> true;
          case "%d" -> PrintfConversions.isIntegral(type);
          case "%c" -> state.getTypes().unboxedTypeOrType(type).hasTag(TypeTag.CHAR);
          // A Boolean that is null would be printed as false.
          case "%b" -> type.hasTag(TypeTag.BOOLEAN);
          default -> false;
        };
    if (asText) {
      return Optional.of(Interpolation.AS_TEXT);
    }
    return language == TemplateStyle.PRINTF && style == language && text.indexOf('<') < 0
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Reads {@code new StringBuilder("a ").append(x).toString()}. */
  private boolean readBuilder(ExpressionTree built, ExpressionTree operand) {
    Deque<ExpressionTree> appended = new ArrayDeque<>();
    ExpressionTree current = built;
    while (current instanceof MethodInvocationTree append) {
      if (!ASTHelpers.getSymbol(append).getSimpleName().contentEquals("append")
          || append.getArguments().size() != 1
          // The characters of an array, and not its identity.
          || ASTHelpers.getType(append.getArguments().get(0)).hasTag(TypeTag.ARRAY)) {
        return false;
      }
      appended.addFirst(append.getArguments().get(0));
      current = ASTHelpers.getReceiver(append);
    }
    if (!(current instanceof NewClassTree made) || made.getClassBody() != null) {
      return false;
    }
    for (ExpressionTree first : made.getArguments()) {
      if (isString(first)) {
        appended.addFirst(first);
      } else if (!(first instanceof LiteralTree)) {
        return false;
      }
    }
    appended.forEach(part -> read(part, Optional.of(operand)));
    return true;
  }

  private static boolean isName(ExpressionTree tree) {
    return tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
  }

  private boolean isString(ExpressionTree tree) {
    Type type = ASTHelpers.getType(tree);
    return type != null && state.getTypes().isSameType(type, state.getSymtab().stringType);
  }
}
