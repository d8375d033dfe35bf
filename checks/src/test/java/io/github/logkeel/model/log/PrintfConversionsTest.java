package io.github.logkeel.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.VisitorState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IllegalFormatConversionException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PrintfConversionsTest {

  /** A value of every type about which the verdict is certain, by the type as it is written. */
  private static final ImmutableMap<String, Object> VALUES =
      ImmutableMap.<String, Object>builder()
          .put("byte", (byte) 1)
          .put("short", (short) 1)
          .put("int", 1)
          .put("long", 1L)
          .put("float", 1f)
          .put("double", 1.0)
          .put("char", 'c')
          .put("boolean", true)
          .put("Byte", (byte) 1)
          .put("Short", (short) 1)
          .put("Integer", 1)
          .put("Long", 1L)
          .put("Float", 1f)
          .put("Double", 1.0)
          .put("Character", 'c')
          .put("Boolean", true)
          .put("String", "s")
          .put("java.math.BigInteger", BigInteger.ONE)
          .put("java.math.BigDecimal", BigDecimal.ONE)
          .buildOrThrow();

  private static final ImmutableList<String> CONVERSIONS =
      ImmutableList.of(
          "%d",
          "%o", "%x", "%X", "%e", "%E", "%f", "%g", "%G", "%a", "%A", "%c", "%C", "%tY", "%TH",
          "%1$tm", "%s", "%S", "%b", "%B", "%h", "%H");

  @Test
  void agreesWithTheRealFormatter() {
    List<String> statements = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (String conversion : CONVERSIONS) {
      VALUES.forEach(
          (type, value) -> {
            statements.add("log.infof(\"" + conversion + "\", " + variable(type) + ");");
            if (isRejected(conversion, value)) {
              rejected.add(conversion + " " + variable(type));
            }
          });
    }

    assertThat(misfits(String.join("\n", statements))).isEqualTo(rejected);
  }

  @Test
  void sparesTypesThatMayHoldAnything() {
    assertThat(
            misfits(
                """
                log.infof("%d", any);
                log.infof("%d", number);
                log.infof("%tY", date);
                log.infof("%d %s", int_);
                log.infof("%d", (Object) String_);
                """))
        .isEmpty();
  }

  @Test
  void findsTheArgumentOfEachPlaceholder() {
    assertThat(
            misfits(
                """
                log.infof("%s %d", int_, String_);
                log.infof("%2$s %1$d", String_, int_);
                log.infof("%s %<d", String_);
                log.infov("%d", String_);
                """))
        .containsExactly("%s %d int_ String_", "%2$s %1$d String_ int_", "%s %<d String_");
  }

  /** The text and the arguments of each statement that has a misfit. */
  private static List<String> misfits(String statements) {
    String parameters =
        VALUES.keySet().stream()
            .map(type -> type + " " + variable(type))
            .collect(Collectors.joining(", "));
    String source =
        """
        class Source {
          void run(org.jboss.logging.Logger log, Object any, Number number, java.util.Date date, %s) {
            %s
          }
        }
        """
            .formatted(parameters, statements);
    return LogCallProbe.calls(
            source, new LogCalls(ImmutableList.of()), PrintfConversionsTest::misfit)
        .stream()
        .flatMap(call -> call.shown().stream())
        .filter(misfit -> !misfit.isEmpty())
        .toList();
  }

  private static String misfit(LogCall call, VisitorState state) {
    if (PrintfConversions.misfits(call).isEmpty()) {
      return "";
    }
    return call.message().orElseThrow().text()
        + call.arguments().stream()
            .map(argument -> " " + state.getSourceForNode(argument.tree()))
            .collect(Collectors.joining());
  }

  private static String variable(String type) {
    return type.substring(type.lastIndexOf('.') + 1) + "_";
  }

  private static boolean isRejected(String conversion, Object value) {
    try {
      return String.format(Locale.ROOT, conversion, value).isEmpty();
    } catch (IllegalFormatConversionException e) {
      return true;
    }
  }
}
