package io.github.logkeel.corpus.mutation;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.corpus.mutation.Operator.Copy;
import io.github.logkeel.corpus.mutation.Operator.Mutation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Fields under other names, or of another type, than a registry says that has the right ones. */
final class FieldOperators {
  private static final Set<String> SPANS =
      Set.of("io.opentelemetry.api.trace.Span", "io.opentelemetry.api.trace.SpanBuilder");

  /** Owner and name of methods that are given a key and a value. */
  private static final Set<String> METHODS =
      Set.of(
          "brave.SpanCustomizer.tag",
          "brave.Span.tag",
          "io.micrometer.common.KeyValue.of",
          "io.micrometer.common.KeyValues.of",
          "io.micrometer.core.instrument.Counter.Builder.tag",
          "io.micrometer.core.instrument.DistributionSummary.Builder.tag",
          "io.micrometer.core.instrument.Gauge.Builder.tag",
          "io.micrometer.core.instrument.Tag.of",
          "io.micrometer.core.instrument.Tags.of",
          "io.micrometer.core.instrument.Timer.Builder.tag",
          "io.opentelemetry.api.trace.Span.setAttribute",
          "io.opentelemetry.api.trace.SpanBuilder.setAttribute",
          "io.opentracing.Span.setTag",
          "io.opentracing.Tracer.SpanBuilder.withTag",
          "org.slf4j.MDC.put",
          "org.slf4j.spi.LoggingEventBuilder.addKeyValue");

  private static final String REGISTERED = "  - {key: \"%1$s\", type: any}\n";

  static final List<Operator> ALL =
      List.of(
          rename(
              "old-name",
              "RenamedLogField",
              "a field under a name that is renamed",
              key -> key + "Old",
              "  - {key: \"%2$s\", type: any, deprecated: {reason: renamed, renamed_to:"
                  + " \"%1$s\"}}\n"),
          rename(
              "removed-name",
              "RemovedLogField",
              "a field under a name that is obsolete",
              key -> key + "Gone",
              "  - {key: \"%2$s\", type: any, deprecated: {reason: obsoleted}}\n"),
          rename(
              "other-separators",
              "MisspelledLogField",
              "a field with other separators",
              key -> key.replaceAll("[._-]", "~").replace("~", key.contains("_") ? "." : "_"),
              ""),
          rename(
              "letter-left-out",
              "MisspelledLogField",
              "a field whose name lacks a letter",
              // A short word without a letter is another word.
              key ->
                  key.length() < 7
                      ? key
                      : key.substring(0, key.length() / 2) + key.substring(key.length() / 2 + 1),
              ""),
          new Operator(
              "text-for-number",
              "LogFieldType",
              "a text in a field for numbers",
              Copy.STATEMENTS,
              FieldOperators::otherType));

  private FieldOperators() {}

  /**
   * A field under another name.
   *
   * @param rename leaves a name alone that has no such other
   * @param registered what the registry says of the other name, after the right one
   */
  private static Operator rename(
      String name, String rule, String what, UnaryOperator<String> rename, String registered) {
    return new Operator(
        name,
        rule,
        what,
        Copy.STATEMENTS,
        place ->
            key(place)
                .filter(key -> !rename.apply((String) key.getValue()).equals(key.getValue()))
                .map(
                    key -> {
                      String other = rename.apply((String) key.getValue());
                      return new Mutation(
                          place.tree(),
                          SuggestedFix.replace(key, '"' + other + '"'),
                          (REGISTERED + registered).formatted(key.getValue(), other));
                    }));
  }

  private static Optional<Mutation> otherType(Place place) {
    return key(place)
        .filter(
            key -> {
              MethodInvocationTree call = (MethodInvocationTree) place.tree();
              return SPANS.contains(ASTHelpers.getSymbol(call).owner.getQualifiedName().toString())
                  && Sources.typeName(call.getArguments().get(1)).equals("java.lang.String")
                  && ASTHelpers.constValue(call.getArguments().get(1)) == null;
            })
        .map(
            key ->
                new Mutation(
                    place.tree(),
                    SuggestedFix.replace(key, "\"" + key.getValue() + "Number\""),
                    "  - {key: \"%sNumber\", type: int}%n".formatted(key.getValue())));
  }

  /** The key that a call gives to a value, if it is a literal. */
  private static Optional<LiteralTree> key(Place place) {
    if (!(place.tree() instanceof MethodInvocationTree call) || call.getArguments().size() != 2) {
      return Optional.empty();
    }
    String method =
        ASTHelpers.getSymbol(call).owner.getQualifiedName()
            + "."
            + ASTHelpers.getSymbol(call).getSimpleName();
    ExpressionTree key = call.getArguments().get(0);
    return METHODS.contains(method)
            && key instanceof LiteralTree literal
            && literal.getValue() instanceof String text
            && text.matches("\\w[\\w.-]+")
        ? Optional.of(literal)
        : Optional.empty();
  }
}
