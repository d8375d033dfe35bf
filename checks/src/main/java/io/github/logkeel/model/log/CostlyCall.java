package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.Declarations;
import java.util.Optional;
import java.util.Set;

/**
 * A call that does more work than a log statement which is switched off: it builds a text, runs a
 * stream, serialises an object.
 *
 * <p>Measured on JDK 17, where a statement that is switched off takes 2 to 4 ns: {@code toString()}
 * of a record 200 ns, of a map of 10 entries 270 ns, of a list of 100 numbers 2100 ns, {@code
 * String.format} 280 to 960 ns, a stream over 5 elements 60 to 140 ns, {@code String.join} of 5
 * texts 50 ns. What is no dearer than the allocation of its text is not listed: that of a number,
 * of an enum, of a path.
 *
 * @param tree the call, in parentheses where it is written so
 * @param form how its text relates to the value it is made from
 * @param value what it is made from; empty where nothing else prints the same text
 */
public record CostlyCall(ExpressionTree tree, Form form, Optional<ExpressionTree> value) {

  /** How the text of a call relates to the value it is made from. */
  public enum Form {
    /** What every formatter prints for the value itself. */
    TEXT,
    /** The elements of an array, which some formatters list by themselves. */
    ELEMENTS,
    /** A text put together from parts, which a template could do as well. */
    PARTS,
    /** Anything else that no formatter makes of the value. */
    WORK
  }

  private record Row(String owner, Form form) {}

  private static final String STREAMS = "java.util.stream.";

  /** By method name. The owner declares the method, or the one that it overrides. */
  private static final ImmutableListMultimap<String, Row> ROWS =
      new Rows()
          .add("java.util.Arrays", Form.ELEMENTS, "toString", "deepToString")
          .add("java.util.Objects", Form.TEXT, "toString")
          .add("java.lang.String", Form.TEXT, "valueOf")
          .add("java.lang.String", Form.PARTS, "format", "formatted", "join")
          .add("java.text.MessageFormat", Form.PARTS, "format")
          .add("java.util.HexFormat", Form.WORK, "formatHex")
          .add("java.util.Base64.Encoder", Form.WORK, "encodeToString")
          .add(STREAMS + "Stream", Form.WORK, "collect", "toList", "reduce", "count")
          .add(STREAMS + "IntStream", Form.WORK, "collect", "reduce", "count", "sum")
          .add(STREAMS + "LongStream", Form.WORK, "collect", "reduce", "count", "sum")
          .add(STREAMS + "DoubleStream", Form.WORK, "collect", "reduce", "count", "sum")
          // guava 33
          .add("com.google.common.base.Joiner", Form.WORK, "join")
          .add("com.google.common.base.Throwables", Form.WORK, "getStackTraceAsString")
          .add("com.google.common.collect.Iterables", Form.WORK, "toString")
          // commons-lang 2.6, commons-lang3 3.17, commons-codec 1.17
          .add("org.apache.commons.lang.StringUtils", Form.WORK, "join")
          .add("org.apache.commons.lang3.StringUtils", Form.WORK, "join")
          .add("org.apache.commons.lang3.ArrayUtils", Form.WORK, "toString")
          .add("org.apache.commons.lang3.exception.ExceptionUtils", Form.WORK, "getStackTrace")
          .add("org.apache.commons.lang3.builder.ToStringBuilder", Form.WORK, "toString", "build")
          .add("org.apache.commons.lang3.builder.ToStringBuilder", Form.WORK, "reflectionToString")
          .add("org.apache.commons.codec.binary.Hex", Form.WORK, "encodeHexString")
          // netty 4.1, spring 6
          .add("io.netty.buffer.ByteBufUtil", Form.WORK, "hexDump", "prettyHexDump")
          .add(
              "org.springframework.util.StringUtils",
              Form.WORK,
              "arrayToCommaDelimitedString",
              "arrayToDelimitedString",
              "collectionToCommaDelimitedString",
              "collectionToDelimitedString")
          // jackson 2 and 3, gson 2.11, JSON-B 3, moshi 1.15, fastjson 1 and 2, protobuf 4, vert.x
          // 4
          .add("com.fasterxml.jackson.databind.ObjectMapper", Form.WORK, "writeValueAsString")
          .add("com.fasterxml.jackson.databind.ObjectWriter", Form.WORK, "writeValueAsString")
          .add("com.fasterxml.jackson.databind.JsonNode", Form.WORK, "toPrettyString")
          .add("tools.jackson.databind.ObjectMapper", Form.WORK, "writeValueAsString")
          .add("tools.jackson.databind.ObjectWriter", Form.WORK, "writeValueAsString")
          .add("tools.jackson.databind.JsonNode", Form.WORK, "toPrettyString")
          .add("com.google.gson.Gson", Form.WORK, "toJson")
          .add("jakarta.json.bind.Jsonb", Form.WORK, "toJson")
          .add("javax.json.bind.Jsonb", Form.WORK, "toJson")
          .add("com.squareup.moshi.JsonAdapter", Form.WORK, "toJson")
          .add("com.alibaba.fastjson.JSON", Form.WORK, "toJSONString")
          .add("com.alibaba.fastjson2.JSON", Form.WORK, "toJSONString")
          .add("com.google.protobuf.util.JsonFormat.Printer", Form.WORK, "print")
          .add("com.google.protobuf.TextFormat", Form.WORK, "printToString", "shortDebugString")
          .add("com.google.protobuf.TextFormat.Printer", Form.WORK, "printToString")
          .add("io.vertx.core.json.JsonObject", Form.WORK, "encode", "encodePrettily")
          .rows
          .build();

  /**
   * Types whose text is at hand or costs no more than its allocation. That of a throwable is asked
   * for on purpose: handed over itself, it would be logged with its stack trace.
   */
  private static final ImmutableSet<String> CHEAP =
      ImmutableSet.of(
          "java.io.ByteArrayOutputStream",
          "java.io.File",
          "java.io.Writer",
          "java.lang.Boolean",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Enum",
          "java.lang.Number",
          "java.lang.Throwable",
          "java.net.URI",
          "java.nio.file.Path");

  /** Types whose text lists what they hold. */
  private static final ImmutableSet<String> OF_PARTS =
      ImmutableSet.of("java.lang.Iterable", "java.util.Map");

  /**
   * The costly calls that a statement hands its API for nothing but printing: arguments, values of
   * fields, and the message unless it is put together from parts.
   */
  public static ImmutableList<CostlyCall> in(LogCall call, VisitorState state) {
    ImmutableList.Builder<CostlyCall> found = ImmutableList.builder();
    for (Argument argument : call.arguments()) {
      of(argument.tree(), state).ifPresent(found::add);
    }
    for (KeyValue field : call.keyValues()) {
      if (field.value().isPresent() && call.chain().contains(field.source())) {
        of(field.value().get(), state).ifPresent(found::add);
      }
    }
    if (call.messageTree().isPresent() && !call.api().arityCheckedByErrorProne()) {
      of(call.messageTree().get(), state)
          .filter(message -> message.form != Form.PARTS)
          .ifPresent(found::add);
    }
    return found.build();
  }

  /** The costly call that an expression is. */
  public static Optional<CostlyCall> of(ExpressionTree tree, VisitorState state) {
    if (!(ASTHelpers.stripParentheses(tree) instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    ImmutableList<Row> rows = ROWS.get(name);
    if (!rows.isEmpty()) {
      Set<String> declaring = LogMethods.declaringTypes(method, state.getTypes());
      for (Row row : rows) {
        if (declaring.contains(row.owner)) {
          return read(row, call, method, state).map(found -> found.at(tree));
        }
      }
    }
    boolean ownText =
        name.equals("toString") && call.getArguments().isEmpty() && !method.isStatic();
    return ownText ? ofOwnText(call, method, state).map(found -> found.at(tree)) : Optional.empty();
  }

  private CostlyCall at(ExpressionTree written) {
    return new CostlyCall(written, form, value);
  }

  private static Optional<CostlyCall> read(
      Row row, MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    Types types = state.getTypes();
    boolean makesText = types.isSameType(method.getReturnType(), state.getSymtab().stringType);
    if (row.form == Form.WORK || row.form == Form.PARTS) {
      // An overload that makes no text writes it to somewhere.
      return makesText || row.owner.startsWith(STREAMS)
          ? Optional.of(new CostlyCall(call, row.form, Optional.empty()))
          : Optional.empty();
    }
    // Objects.toString(value, "none") prints another text where there is none.
    if (call.getArguments().size() != 1) {
      return Optional.empty();
    }
    ExpressionTree value = call.getArguments().get(0);
    if (row.form == Form.ELEMENTS) {
      return Optional.of(new CostlyCall(call, Form.ELEMENTS, Optional.of(value)));
    }
    boolean anyValue =
        types.isSameType(method.getParameters().head.type, state.getSymtab().objectType);
    return anyValue && isWorth(ASTHelpers.getType(value), state)
        ? Optional.of(new CostlyCall(call, Form.TEXT, Optional.of(value)))
        : Optional.empty();
  }

  private static Optional<CostlyCall> ofOwnText(
      MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null || ASTHelpers.isSuper(receiver)) {
      return method.owner.equals(state.getSymtab().objectType.tsym)
          ? Optional.empty()
          : Optional.of(new CostlyCall(call, Form.WORK, Optional.empty()));
    }
    return isWorth(ASTHelpers.getType(receiver), state) && !Declarations.isAccessor(method, state)
        ? Optional.of(new CostlyCall(call, Form.TEXT, Optional.of(receiver)))
        : Optional.empty();
  }

  /**
   * Whether the text of a value of that type costs something, as far as the type tells: it lists
   * parts, or the program or a library wrote it. Of the JDK's other texts, few are dearer than the
   * allocation; {@link Object#toString} of a class that has no text of its own is not, either.
   */
  private static boolean isWorth(Type declared, VisitorState state) {
    Types types = state.getTypes();
    Type type = types.erasure(ASTHelpers.getUpperBound(declared, types));
    if (!type.hasTag(TypeTag.CLASS) || types.isSameType(type, state.getSymtab().objectType)) {
      return false;
    }
    boolean worth = false;
    for (Type supertype : types.closure(type)) {
      String name = supertype.tsym.getQualifiedName().toString();
      if (CHEAP.contains(name)) {
        return false;
      }
      worth |= OF_PARTS.contains(name) || (!name.startsWith("java.") && hasText(supertype, state));
    }
    return worth;
  }

  private static boolean hasText(Type type, VisitorState state) {
    return !Iterables.isEmpty(
        type.tsym
            .members()
            .getSymbolsByName(
                state.getNames().fromString("toString"),
                member -> member instanceof MethodSymbol text && text.getParameters().isEmpty()));
  }

  /** Gathers the rows of several methods of one type. */
  private static final class Rows {
    private final ImmutableListMultimap.Builder<String, Row> rows = ImmutableListMultimap.builder();

    private Rows add(String owner, Form form, String... methods) {
      for (String method : methods) {
        rows.put(method, new Row(owner, form));
      }
      return this;
    }
  }
}
