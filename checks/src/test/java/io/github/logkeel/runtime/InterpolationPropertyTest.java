package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.Snippet;
import io.github.logkeel.arguments.InterpolatedMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Repairs texts at random and compares what statement and repaired statement print. */
final class InterpolationPropertyTest {

  private static final int STATEMENTS = 60;

  /** The variables of {@link Snippet}, with what formatters stumble over in their values. */
  private static final String VALUES =
      """
      String customer = "{} {0} %s 'x' \\\\";
      String host = null;
      long orderId = 1234567;
      double total = 0.25;
      Object anything = List.of("{}", 2);
      """;

  private static final ImmutableListMultimap<Backend, String> CALLS =
      ImmutableListMultimap.<Backend, String>builder()
          .put(Backend.LOGBACK, "log.info(MESSAGE);")
          .put(Backend.LOGBACK, "log.atInfo().setMessage(MESSAGE).log();")
          .put(Backend.SLF4J_LOG4J, "log.info(MESSAGE);")
          .put(Backend.LOG4J, "log4j.info(MESSAGE);")
          .put(Backend.LOG4J, "formatter.info(MESSAGE);")
          .put(Backend.JBOSS_JUL, "jboss.info(MESSAGE);")
          .put(Backend.JBOSS_JUL, "jboss.infov(MESSAGE);")
          .put(Backend.TINYLOG, "org.tinylog.Logger.info(MESSAGE);")
          .build();

  private static final String LOGGERS_OF_LOG4J =
      """
      var log4j = log;
      var formatter = org.apache.logging.log4j.LogManager.getFormatterLogger("formatter");
      """;

  @Provide
  Arbitrary<List<String>> messages() {
    Arbitrary<String> text =
        Arbitraries.of(
                "{}",
                "{",
                "}",
                "{0}",
                "{1,number}",
                "'",
                "''",
                "%",
                "%%",
                "%s",
                "\\",
                "\\{}",
                "\"",
                "é",
                "\t",
                " ",
                "of ",
                ": ")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(pieces -> String.join("", pieces));
    Arbitrary<String> value =
        Arbitraries.of(
            "customer",
            "host",
            "orderId",
            "total",
            "anything",
            "orderId + 1",
            "true",
            "'c'",
            "3L",
            "customer.length()",
            "host == null ? 1 : 2");
    Arbitrary<String> concatenation =
        Combinators.combine(text, value, text)
            .as((before, v, behind) -> quote(before) + " + (" + v + ") + " + quote(behind));
    Arbitrary<String> format =
        Combinators.combine(text, value, text)
            .as(
                (before, v, behind) ->
                    "String.format(%s, %s)"
                        .formatted(
                            quote(before.replace("%", "%%") + "%s" + behind.replace("%", "%%")),
                            v));
    return Arbitraries.oneOf(concatenation, format)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> "\"order \" + " + String.join(" + ", parts))
        .list()
        .ofSize(STATEMENTS);
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
  }

  @Property(tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void repairedStatementPrintsTheSame(@ForAll("messages") List<String> messages) {
    for (Map.Entry<Backend, String> call : CALLS.entries()) {
      // Chance may give an API nothing but texts that its style cannot say; this one all can.
      List<String> statements =
          Stream.concat(Stream.of("\"order of \" + customer"), messages.stream())
              .map(message -> call.getValue().replace("MESSAGE", message))
              .toList();
      Map<String, String> repaired = repaired(statements);
      assertThat(repaired).isNotEmpty();
      List<Run> before = runs(call.getKey(), List.copyOf(repaired.keySet()));
      List<Run> after = runs(call.getKey(), List.copyOf(repaired.values()));
      for (int i = 0; i < before.size(); i++) {
        assertThat(after.get(i))
            .as("what `%s` prints", List.copyOf(repaired.values()).get(i))
            .isEqualTo(before.get(i));
      }
    }
  }

  /** The statements for which the check offers a repair, and what that gives. */
  private static Map<String, String> repaired(List<String> statements) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String statement : statements) {
      int number = sources.size();
      sources.put("Text" + number + ".java", "package text" + number + ";" + Snippet.of(statement));
    }
    OfferedRepairs offered = OfferedRepairs.of(sources);
    assertThat(offered.diagnostics()).isEmpty();
    Map<String, String> repaired = new LinkedHashMap<>();
    for (Finding finding : offered.findings()) {
      if (finding.check().equals(InterpolatedMessage.class.getSimpleName())
          && !finding.repaired().isEmpty()) {
        String source = sources.get(finding.path());
        String prelude = source.substring(0, source.indexOf(Snippet.prelude())) + Snippet.prelude();
        String statement = statement(source, prelude);
        repaired.put(statement, statement(finding.repaired().get(0), prelude));
      }
    }
    return repaired;
  }

  private static String statement(String source, String prelude) {
    return source.substring(prelude.length(), source.lastIndexOf(';') + 1).strip();
  }

  private static List<Run> runs(Backend backend, List<String> statements) {
    String loggers =
        switch (backend) {
          case LOG4J -> LOGGERS_OF_LOG4J;
          case JBOSS_JUL -> "var jboss = log;";
          default -> "";
        };
    return Proof.runEach(
        backend, statements.stream().map(statement -> VALUES + loggers + statement).toList());
  }
}
