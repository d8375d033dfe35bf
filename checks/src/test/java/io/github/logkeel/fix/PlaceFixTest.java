package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

final class PlaceFixTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void partOfTheNameIsTakenFromTheName() {
    test.lettingGo("Thread.currentThread().getStackTrace()[1].getMethodName().length()")
        .replaces(
            """
            log.info("{}", Thread.currentThread().getStackTrace()[1].getMethodName().length());
            """,
            """
            log.info("{}", "run".length());
            """);
  }

  @Test
  void frameThatIsNotPrintedIsNoText() {
    test.offersNoRepairFor(
        """
        log.info("placed", Thread.currentThread().getStackTrace()[1]);
        """);
  }

  @Test
  void helperIsReplacedAtAllItsCallsOrNone() {
    test.offersNoRepairForUnit(
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          void place(java.util.List<String> items) {
            log.info("{} starts", where());
            items.forEach(item -> log.info("{} in {}", item, where()));
          }

          private static String where() {
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }
        }
        """);
  }
}
