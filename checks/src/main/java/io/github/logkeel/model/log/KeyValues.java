package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.util.ASTHelpers.isSubtype;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Name;
import java.util.List;
import java.util.Optional;

/** Finds the fields that an argument, a marker or a message object adds to its record. */
public final class KeyValues {

  /**
   * A factory of fields.
   *
   * @param owner type that declares the methods; those of subtypes count as well
   * @param keyed whether the first parameter is the key and the second the value; else the first is
   *     a value that brings its own keys
   * @param asItIs whether the value is written as any other value would be
   */
  private record Row(String owner, boolean keyed, boolean asItIs) {}

  private static final String ARGUMENTS = "net.logstash.logback.argument.StructuredArguments";
  private static final String MARKERS = "net.logstash.logback.marker.Markers";
  private static final String LOGSTASH_MARKER = "net.logstash.logback.marker.LogstashMarker";
  private static final String MAP_MESSAGE = "org.apache.logging.log4j.message.MapMessage";

  /** logstash-logback-encoder 8.1 and log4j-api 2.25.2, by method name. */
  private static final ImmutableListMultimap<String, Row> FACTORIES =
      ImmutableListMultimap.<String, Row>builder()
          .put("kv", new Row(ARGUMENTS, true, true))
          .put("keyValue", new Row(ARGUMENTS, true, true))
          .put("v", new Row(ARGUMENTS, true, true))
          .put("value", new Row(ARGUMENTS, true, true))
          .put("a", new Row(ARGUMENTS, true, false))
          .put("array", new Row(ARGUMENTS, true, false))
          .put("r", new Row(ARGUMENTS, true, false))
          .put("raw", new Row(ARGUMENTS, true, false))
          .put("e", new Row(ARGUMENTS, false, true))
          .put("entries", new Row(ARGUMENTS, false, true))
          .put("f", new Row(ARGUMENTS, false, true))
          .put("fields", new Row(ARGUMENTS, false, true))
          .put("append", new Row(MARKERS, true, true))
          .put("appendArray", new Row(MARKERS, true, false))
          .put("appendRaw", new Row(MARKERS, true, false))
          .put("appendEntries", new Row(MARKERS, false, true))
          .put("appendFields", new Row(MARKERS, false, true))
          .put("with", new Row(MAP_MESSAGE, true, true))
          .build();

  /** Methods that join several sources of fields into one. */
  private static final ImmutableSet<String> COMBINATORS =
      ImmutableSet.of("and", "with", "aggregate");

  /** Types whose values reach the record without a placeholder. */
  private static final ImmutableList<String> STRUCTURED =
      ImmutableList.of(
          "net.logstash.logback.argument.StructuredArgument",
          LOGSTASH_MARKER,
          "com.palantir.logsafe.Arg",
          "software.amazon.lambda.powertools.logging.argument.StructuredArgument");

  /** The same as javac keeps names: to compare them with texts makes a text of each first. */
  private static final Supplier<ImmutableSet<Name>> STRUCTURED_NAMES =
      VisitorState.memoize(
          state -> STRUCTURED.stream().map(state.getNames()::fromString).collect(toImmutableSet()));

  private KeyValues() {}

  /** Whether an argument of that type is a field by itself. */
  public static boolean isStructured(Type type, VisitorState state) {
    // By name: to look the types up in every compilation costs more than all log statements.
    if (type.isPrimitive()
        || type.tsym.owner.getQualifiedName() == state.getNames().java_lang
        || type.tsym.getQualifiedName().toString().startsWith("java.")) {
      return false;
    }
    ImmutableSet<Name> structured = STRUCTURED_NAMES.get(state);
    for (Type supertype : state.getTypes().closure(state.getTypes().erasure(type))) {
      if (structured.contains(supertype.tsym.getQualifiedName())) {
        return true;
      }
    }
    return false;
  }

  /** The only field that an expression makes, if its value could be written without it. */
  public static Optional<KeyValue> plain(ExpressionTree tree, VisitorState state) {
    ImmutableList.Builder<KeyValue> found = ImmutableList.builder();
    ExpressionTree maker = ASTHelpers.stripParentheses(tree);
    collect(maker, state, found);
    return found.build().stream()
        .filter(field -> found.build().size() == 1 && field.source().equals(maker))
        .filter(
            field ->
                FACTORIES
                    .get(ASTHelpers.getSymbol(field.source()).getSimpleName().toString())
                    .stream()
                    .allMatch(Row::asItIs))
        .findFirst();
  }

  /** Adds the fields that an expression makes; none where it is built elsewhere. */
  static void collect(
      ExpressionTree tree, VisitorState state, ImmutableList.Builder<KeyValue> found) {
    if (!(ASTHelpers.stripParentheses(tree) instanceof MethodInvocationTree call)) {
      return;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null) {
      collect(receiver, state, found);
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (Row row : FACTORIES.get(name)) {
      if (isDeclaredIn(method, row.owner, state)) {
        if (row.keyed && arguments.size() >= 2) {
          found.add(
              new KeyValue(Optional.of(arguments.get(0)), Optional.of(arguments.get(1)), call));
        } else if (!row.keyed && !arguments.isEmpty()) {
          found.add(new KeyValue(Optional.empty(), Optional.of(arguments.get(0)), call));
        }
        return;
      }
    }
    if (COMBINATORS.contains(name)
        && (isDeclaredIn(method, MARKERS, state) || isDeclaredIn(method, LOGSTASH_MARKER, state))) {
      arguments.forEach(argument -> collect(argument, state, found));
    }
  }

  private static boolean isDeclaredIn(MethodSymbol method, String owner, VisitorState state) {
    Type type = state.getTypeFromString(owner);
    return type != null && isSubtype(method.owner.type, type, state);
  }
}
