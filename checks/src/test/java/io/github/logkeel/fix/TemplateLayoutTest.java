package io.github.logkeel.fix;

import io.github.logkeel.arguments.InterpolatedMessage;
import org.junit.jupiter.api.Test;

/** To the letter: the tests of the checks compare what a formatter makes of both. */
final class TemplateLayoutTest {

  @Test
  void pieceIsJoinedWhereItsLineIsShortEnough() {
    String before =
        """
        log.info(
            "%s" + customer
                + " of " + host);
        """;
    String text = "o".repeat(70);
    laysOut(
        before.formatted(text),
        """
        log.info(
            "%s{} of {}", customer,
                host);
        """
            .formatted(text));
    text = "o".repeat(71);
    laysOut(
        before.formatted(text),
        """
        log.info(
            "%s{} of {}",
                customer, host);
        """
            .formatted(text));
    text = "o".repeat(82);
    laysOut(
        before.formatted(text),
        """
        log.info(
            "%s{} of {}",
                customer, host);
        """
            .formatted(text));
    text = "o".repeat(83);
    laysOut(
        before.formatted(text),
        """
        log.info(
            "%s{}"
                + " of {}", customer, host);
        """
            .formatted(text));
  }

  @Test
  void lineOfTheMessageStaysOne() {
    laysOut(
        """
        log.info(
            "order " + customer + "\\n"
                + "of " + host);
        """,
        """
        log.info(
            "order {}\\n"
                + "of {}", customer, host);
        """);
    laysOut(
        """
        final String at = " at ";
        log.info(
            "order " + customer
                + " of " + at + host);
        """,
        """
        final String at = " at ";
        log.info(
            "order {} of " + at + "{}", customer, host);
        """);
    laysOut(
        """
        log.info("%1$s" + customer + "%1$s" + host);
        """
            .formatted("o".repeat(50)),
        """
        log.info("%1$s{}%1$s{}", customer, host);
        """
            .formatted("o".repeat(50)));
  }

  private static void laysOut(String before, String after) {
    ExactText.replaces(InterpolatedMessage.class, before, after);
  }
}
