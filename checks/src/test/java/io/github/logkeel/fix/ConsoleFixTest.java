package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import io.github.logkeel.context.LogBypassed;
import org.junit.jupiter.api.Test;

final class ConsoleFixTest {

  private static final String JUL =
      "java.util.logging.Logger log = java.util.logging.Logger.getLogger(\"shop\")";
  private static final String SLF4J =
      "org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"shop\")";

  private final CheckTest check = CheckTest.of(LogBypassed.class);

  @Test
  void textIsMadeWhereTheLoggerTakesNoValues() {
    replaces(JUL, "System.out.println(count);", "log.info(String.valueOf(count));");
    replaces(
        JUL,
        "System.out.printf(\"%s of %d%n\", id, count);",
        "log.info(String.format(\"%s of %d\", id, count));");
    replaces(JUL, "System.out.println(\"get \" + id);", "log.info(\"get \" + id);");
  }

  @Test
  void lineWithoutTextIsNoRecord() {
    check.offersNoRepairForUnit(unit(SLF4J, "System.out.println(\"\");"));
  }

  @Test
  void constructorGoesByTheNameOfItsClass() {
    String unit =
        """
        class Orders {
          private static final %s;

          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          void get(String id) {
            new Parcel(id);
          }

          static class Parcel {
            Parcel(String id) {
              try {
                Long.parseLong(id);
              } catch (NumberFormatException e) {
                %s
              }
            }
          }
        }
        """;
    check.replacesUnit(
        unit.formatted(SLF4J, "e.printStackTrace();"),
        unit.formatted(SLF4J, "log.error(\"Parcel failed\", e);"));
  }

  private void replaces(String logger, String before, String after) {
    check.replacesUnit(unit(logger, before), unit(logger, after));
  }

  private static String unit(String logger, String statement) {
    return """
    class Orders {
      private static final %s;

      @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
      void get(String id, int count) {
        %s
      }
    }
    """
        .formatted(logger, statement);
  }
}
