package io.github.logkeel.fix;

import io.github.logkeel.handoff.MisplacedPropagation;
import org.junit.jupiter.api.Test;

final class LeftEntriesFixTest {

  private static final String TASK =
      """
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;
      import org.slf4j.MDC;
      class Orders {
        private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        private final ExecutorService pool = Executors.newFixedThreadPool(4);
        void later(String id) {
          pool.execute(() -> {
            %s
          });
          pool.execute(() -> log.info("other"));
        }
      }
      """;

  @Test
  void restOfTheTaskBeginsBehindTheSemicolon() {
    String after =
        """
        MDC.put("id", id)%s;
              try {
                log.info("order");
              } finally {
                MDC.remove("id");
              }\
        """;
    replaces("MDC.put(\"id\", id);\n      log.info(\"order\");", after.formatted(""));
    replaces("MDC.put(\"id\", id) ;\n      log.info(\"order\");", after.formatted(" "));
  }

  private static void replaces(String before, String after) {
    ExactText.replacesUnit(
        MisplacedPropagation.class, TASK.formatted(before), TASK.formatted(after));
  }
}
