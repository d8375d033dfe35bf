package io.github.logkeel.fix;

import io.github.logkeel.arguments.ReusedLogBuilder;
import org.junit.jupiter.api.Test;

final class ChainStartTest {

  private static final String LOOP = "for (Object each : array) %s.log(\"each {}\", each);\n";

  @Test
  void declarationGoesWithItsLine() {
    replaces("var looped = log4j.atInfo();\n", "");
  }

  @Test
  void lineStaysWithWhatElseIsOnIt() {
    replaces("orderId++; var looped = log4j.atInfo();\n", "orderId++; \n");
    replaces("var looped = log4j.atInfo(); // each\n", " // each\n");
  }

  private static void replaces(String before, String after) {
    ExactText.replaces(
        ReusedLogBuilder.class,
        before + LOOP.formatted("looped"),
        after + LOOP.formatted("log4j.atInfo()"));
  }
}
