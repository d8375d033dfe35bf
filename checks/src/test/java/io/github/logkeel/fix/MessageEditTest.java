package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import io.github.logkeel.arguments.ForeignLogPlaceholder;
import io.github.logkeel.arguments.LooseKeyValue;
import io.github.logkeel.arguments.SurplusLogArgument;
import org.junit.jupiter.api.Test;

final class MessageEditTest {

  private final CheckTest foreign = CheckTest.of(ForeignLogPlaceholder.class);
  private final CheckTest surplus = CheckTest.of(SurplusLogArgument.class);

  @Test
  void changesEachPartWhereItIsWritten() {
    foreign.replaces(
        """
        final String own = "order %s";
        log.info(own, orderId);
        final String tail = ", order %s";
        log.info("customer" + " %s" + tail + " at %s", customer, orderId, host);
        """,
        """
        final String own = "order {}";
        log.info(own, orderId);
        final String tail = ", order {}";
        log.info("customer" + " {}" + tail + " at {}", customer, orderId, host);
        """);
  }

  @Test
  void appendsBehindWhatOthersUseAsWell() {
    surplus.replaces(
        """
        final String shared = "placed";
        log.info(shared, orderId);
        log.info(shared);
        class Shop {
          private static final String PLACED = "placed";
          void run() {
            log.info(PLACED, orderId);
            log.info(Shop.PLACED);
          }
        }
        final int version = 5;
        log.info("placed in " + version, orderId);
        log.info(\"""
            placed\""", orderId);
        """,
        """
        final String shared = "placed";
        log.info(shared + " orderId={}", orderId);
        log.info(shared);
        class Shop {
          private static final String PLACED = "placed";
          void run() {
            log.info(PLACED + " orderId={}", orderId);
            log.info(Shop.PLACED);
          }
        }
        final int version = 5;
        log.info("placed in " + version + " orderId={}", orderId);
        log.info(\"""
            placed\""" + " orderId={}", orderId);
        """);
    surplus.offersNoRepairFor(
        """
        final boolean known = true;
        log.info(known ? "placed" : "lost", orderId);
        """);
  }

  @Test
  void appendsTheNamesOfConstants() {
    CheckTest.of(LooseKeyValue.class)
        .withArgs("-XepOpt:Logkeel:KeyValueStyle=text")
        .replaces(
            """
            final String key = "user_id";
            log.info("user logged in", key, orderId);
            """,
            """
            final String key = "user_id";
            log.info("user logged in " + key + "={}", orderId);
            """);
  }

  @Test
  void leavesAllAsItIsWhereAPartCannotBeChanged() {
    foreign.offersNoRepairFor(
        """
        final String shared = ", order %s";
        log.info("customer %s" + shared, customer, orderId);
        log.info(shared);
        log.info("customer %s" + \"""
            , order %s\""", customer, orderId);
        final String block = \"""
            , order %s\""";
        log.info("customer %s" + block, customer, orderId);
        """);
  }
}
