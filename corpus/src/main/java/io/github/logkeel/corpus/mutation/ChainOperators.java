package io.github.logkeel.corpus.mutation;

import static io.github.logkeel.corpus.mutation.LogStatement.Library.LOG4J;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.SLF4J;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import io.github.logkeel.corpus.mutation.LogStatement.Library;
import io.github.logkeel.model.ClassPath;
import java.util.List;
import java.util.Map;

/** Statements written again as a chain of fluent calls, with a mistake. */
final class ChainOperators {
  /** By library, what only its versions with fluent calls have. */
  private static final Map<Library, String> BUILDERS =
      Map.of(
          SLF4J, "org.slf4j.spi.LoggingEventBuilder", LOG4J, "org.apache.logging.log4j.LogBuilder");

  static final List<Operator> ALL =
      List.of(
          chain(
              "repeat-key",
              "RepeatedFieldKey",
              "a key is given twice",
              SLF4J,
              "%1$s.addKeyValue(\"a\", %3$s).addKeyValue(\"b\", %3$s).addKeyValue(\"a\","
                  + " %3$s).log(%2$s);"),
          chain(
              "null-value",
              "NullLogSupplier",
              "a key gets null",
              SLF4J,
              "%1$s.addKeyValue(\"a\", %3$s).addKeyValue(\"b\", null).log(%2$s);"),
          chain(
              "blank-key",
              "MalformedLogKey",
              "a key is empty",
              SLF4J,
              "%1$s.addKeyValue(\"\", %3$s).log(%2$s);"),
          chain(
              "no-message",
              "MissingLogMessage",
              "a chain without a message",
              SLF4J,
              "%1$s.addKeyValue(\"a\", %3$s).log();"),
          chain(
              "builder-used-twice",
              "ReusedLogBuilder",
              "a builder writes two records",
              SLF4J,
              "{ org.slf4j.spi.LoggingEventBuilder planted = %1$s;"
                  + " planted.log(%2$s, %3$s); planted.log(%2$s, %3$s); }"),
          chain(
              "builder-not-logged",
              "UnfinishedLogStatement",
              "a builder writes no record",
              SLF4J,
              "{ org.slf4j.spi.LoggingEventBuilder planted = %1$s.setMessage(%2$s);"
                  + " planted = planted.addArgument(%3$s); }"),
          chain(
              "chain-not-logged",
              "UnfinishedLogStatement",
              "a chain writes no record",
              LOG4J,
              "%1$s.withLocation();"),
          chain(
              "throwable-in-chain",
              "LostCause",
              "the throwable of a chain is an argument",
              LOG4J,
              "%1$s.log(%2$s, %3$s, new IllegalStateException());"));

  private ChainOperators() {}

  /**
   * A chain in the place of a statement with one argument.
   *
   * @param text with places for the begin of the chain, the message, and the argument
   */
  private static Operator chain(
      String name, String rule, String what, Library library, String text) {
    return Operator.ofWholeStatement(
        name,
        rule,
        what,
        List.of(library),
        (it, state) ->
            it.hasOnlyArgument()
                && ASTHelpers.constValue(it.last()) == null
                && !it.level().equals("fatal")
                && ASTHelpers.getReceiver(it.call()) != null
                && ClassPath.find(BUILDERS.get(library), state).isPresent(),
        (it, state) ->
            text.formatted(start(it, state), it.source(), state.getSourceForNode(it.last())));
  }

  private static String start(LogStatement it, VisitorState state) {
    return "%s.at%s%s()"
        .formatted(
            state.getSourceForNode(ASTHelpers.getReceiver(it.call())),
            Character.toUpperCase(it.level().charAt(0)),
            it.level().substring(1));
  }
}
