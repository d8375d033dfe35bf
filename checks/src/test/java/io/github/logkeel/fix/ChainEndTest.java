package io.github.logkeel.fix;

import io.github.logkeel.arguments.UnfinishedLogStatement;
import org.junit.jupiter.api.Test;

final class ChainEndTest {

  private static final String CHAIN = "var event = log.atInfo().setMessage(\"placed\");";

  @Test
  void endStandsOnALineOfItsOwn() {
    replaces(CHAIN + "\nitems.clear();\n", CHAIN + "\nevent.log();\nitems.clear();\n");
    replaces(
        CHAIN + " // now\nitems.clear();\n", CHAIN + " // now\nevent.log();\nitems.clear();\n");
  }

  @Test
  void endStandsOnALineWithOthers() {
    replaces(CHAIN + " items.clear();\n", CHAIN + " event.log(); items.clear();\n");
    replaces("orderId++; " + CHAIN + "\n", "orderId++; " + CHAIN + " event.log();\n");
  }

  private static void replaces(String before, String after) {
    ExactText.replaces(UnfinishedLogStatement.class, before, after);
  }
}
