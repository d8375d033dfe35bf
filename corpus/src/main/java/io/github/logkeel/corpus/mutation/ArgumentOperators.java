package io.github.logkeel.corpus.mutation;

import static io.github.logkeel.corpus.mutation.LogStatement.Library.JBOSS;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.JUL;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.LOG4J;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.SLF4J;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.corpus.mutation.LogStatement.Library;
import java.util.List;
import javax.lang.model.element.ElementKind;

/** Mistakes between the placeholders of a statement and its arguments. */
final class ArgumentOperators {
  private static final List<Library> WITH_PLACEHOLDERS = List.of(SLF4J, LOG4J, JBOSS, JUL);
  private static final List<Library> WITH_BRACES = List.of(SLF4J, LOG4J);

  static final List<Operator> ALL =
      List.of(
          Operator.ofStatement(
              "drop-argument",
              "MissingLogArgument",
              "the last of several arguments is left out",
              WITH_PLACEHOLDERS,
              (it, state) -> it.arguments().size() > 1 && it.throwable() == null,
              (it, state) -> it.without(it.arguments().size() - 1, state)),
          Operator.ofStatement(
              "drop-only-argument",
              "MissingLogArgument",
              "the only argument is left out",
              List.of(SLF4J, LOG4J, JBOSS),
              // Without a word before it, braces may be meant as they stand.
              (it, state) -> it.hasOnlyArgument() && it.source().matches("(?s).*\\w[:= ] ?[{%].*"),
              (it, state) -> it.without(it.arguments().size() - 1, state)),
          Operator.ofStatement(
              "drop-placeholder",
              "SurplusLogArgument",
              "the last placeholder is left out",
              WITH_PLACEHOLDERS,
              // An Object may be a throwable; a constant or a map, keys without a field. A
              // throwable
              // among the values is lost itself.
              (it, state) ->
                  !it.arguments().isEmpty()
                      && !isObject(it.last(), state)
                      && !Sources.isA(it.last(), "java.util.Map", state)
                      && it.arguments().stream()
                          .allMatch(
                              value -> isVariable(value) && !Sources.isThrowable(value, state)),
              (it, state) -> it.withPlaceholder(it.arguments().size() - 1, "")),
          Operator.ofStatement(
              "placeholder-for-throwable",
              "LogPlaceholderForThrowable",
              "the throwable gets a placeholder",
              WITH_BRACES,
              // Log4j2 prints a throwable that is one of several arguments, as the text says.
              (it, state) ->
                  it.throwable() != null && (it.library() == SLF4J || it.arguments().isEmpty()),
              (it, state) -> it.append(": {}")),
          Operator.ofStatement(
              "drop-argument-before-throwable",
              "LogPlaceholderForThrowable",
              "the argument before the throwable is left out",
              List.of(SLF4J),
              (it, state) -> it.throwable() != null && !it.arguments().isEmpty(),
              (it, state) -> it.without(it.arguments().size() - 1, state)),
          Operator.ofStatement(
              "throwable-before-argument",
              "LostCause",
              "throwable and last argument change places",
              WITH_BRACES,
              // An Object may be a throwable, and a constant a key without a value.
              (it, state) ->
                  it.throwable() != null
                      && !it.arguments().isEmpty()
                      && !isObject(it.last(), state)
                      && !Sources.isThrowable(it.last(), state)
                      && isVariable(it.last()),
              (it, state) ->
                  SuggestedFix.builder()
                      .replace(it.last(), state.getSourceForNode(it.throwable()))
                      .replace(it.throwable(), state.getSourceForNode(it.last()))),
          Operator.ofStatement(
              "throwable-behind-text",
              "LostCause",
              "the throwable stands at the end, as in other APIs",
              List.of(JBOSS),
              (it, state) -> it.throwable() != null,
              (it, state) ->
                  it.withoutThrowable(state)
                      .postfixWith(
                          it.arguments().isEmpty() ? it.template() : it.last(),
                          ", " + state.getSourceForNode(it.throwable()))),
          Operator.ofStatement(
              "error-for-errorf",
              "LogMessageAsLoggerClass",
              "errorf(e, text, value) becomes error(text, value, e)",
              List.of(JBOSS),
              (it, state) -> it.throwable() != null && it.arguments().size() == 1,
              (it, state) ->
                  it.withoutThrowable(state)
                      .merge(renamed(it, it.level(), state))
                      .postfixWith(it.last(), ", " + state.getSourceForNode(it.throwable()))),
          Operator.ofStatement(
              "foreign-placeholders",
              "ForeignLogPlaceholder",
              "placeholders of another API",
              WITH_PLACEHOLDERS,
              // A logger of Log4j2 that is handed over may read %s; an Object may be a throwable.
              (it, state) ->
                  !it.arguments().isEmpty()
                      && !isObject(it.last(), state)
                      && (it.library() != LOG4J || isMadeHere(it)),
              (it, state) -> it.withPlaceholders(WITH_BRACES.contains(it.library()) ? "%s" : "{}")),
          Operator.ofStatement(
              "unknown-conversion",
              "MalformedLogTemplate",
              "%s becomes %y",
              List.of(JBOSS),
              (it, state) -> !it.arguments().isEmpty(),
              (it, state) -> it.withPlaceholder(it.arguments().size() - 1, "%y")),
          Operator.ofStatement(
              "unclosed-brace",
              "MalformedLogTemplate",
              "{0} becomes {0",
              List.of(JUL),
              (it, state) -> !it.arguments().isEmpty(),
              (it, state) -> it.withPlaceholder(it.arguments().size() - 1, "{0")),
          Operator.ofStatement(
              "apostrophe",
              "MalformedLogTemplate",
              "a single quote before {0}",
              List.of(JUL),
              (it, state) -> !it.arguments().isEmpty(),
              (it, state) -> it.prepend("can't ")),
          Operator.ofStatement(
              "concatenate",
              "InterpolatedMessage",
              "the only argument is concatenated",
              WITH_BRACES,
              // A text without words, and a program for the command line, are left alone.
              (it, state) ->
                  it.arguments().size() == 1
                      && isVariable(it.last())
                      && it.words().matches("(?s).*\\p{L}{2}.*")
                      && !Sources.hasMain(state),
              (it, state) -> it.concatenated(0, state)),
          Operator.ofStatement(
              "concatenate-first",
              "ValueInLogTemplate",
              "the first argument is concatenated, and what is left is a template",
              List.of(SLF4J, LOG4J, JBOSS),
              (it, state) ->
                  it.arguments().size() > (it.library() == JBOSS ? 0 : 1)
                      && isFreeText(it.arguments().get(0))
                      && !it.words().isBlank(),
              (it, state) -> it.concatenated(0, state)),
          Operator.ofStatement(
              "key-and-value",
              "LooseKeyValue",
              "the value gets a key instead of its placeholder",
              List.of(SLF4J, LOG4J, JBOSS),
              (it, state) ->
                  it.hasOnlyArgument() && isVariable(it.last()) && !isObject(it.last(), state),
              (it, state) -> it.withPlaceholder(0, "").prefixWith(it.last(), "\"value\", ")));

  private ArgumentOperators() {}

  /** Whether the logger is a field of the class, of which all is in sight. */
  private static boolean isMadeHere(LogStatement it) {
    ExpressionTree logger = ASTHelpers.getReceiver(it.call());
    return logger != null
        && ASTHelpers.getSymbol(logger) instanceof VarSymbol field
        && field.getKind() == ElementKind.FIELD
        && field.isPrivate()
        && field.isStatic();
  }

  private static SuggestedFix.Builder renamed(LogStatement it, String method, VisitorState state) {
    int end = state.getEndPosition(it.call().getMethodSelect());
    return SuggestedFix.builder()
        .replace(end - Sources.lastName(it.call().getMethodSelect()).length(), end, method);
  }

  /** A text that may hold a placeholder, as numbers and names of classes do not. */
  private static boolean isFreeText(ExpressionTree argument) {
    boolean isOfJdk =
        argument instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).owner.getQualifiedName().toString().startsWith("java.");
    return isVariable(argument)
        && !isOfJdk
        && Sources.typeName(argument).equals("java.lang.String");
  }

  /** The compiler knows no value of it. */
  private static boolean isVariable(ExpressionTree argument) {
    return ASTHelpers.constValue(argument) == null;
  }

  private static boolean isObject(ExpressionTree argument, VisitorState state) {
    return ASTHelpers.isSameType(
        state.getTypes().erasure(ASTHelpers.getType(argument)),
        state.getSymtab().objectType,
        state);
  }
}
