package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

final class LocationFixTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void loggerNamesTheClassAlone() {
    test.offersNoRepairForUnit(
        formatter("record.getSourceClassName() + record.getSourceMethodName()"));
    test.offersNoRepairForUnit(formatter("record.getSourceMethodName()"));
    test.replacesUnit(
        formatter("record.getSourceClassName() + record.getSourceClassName()"),
        formatter("record.getLoggerName() + record.getLoggerName()"));
  }

  private static String formatter(String text) {
    return """
    class Snippet extends java.util.logging.Formatter {
      @Override
      public String format(java.util.logging.LogRecord record) {
        return %s;
      }
    }
    """
        .formatted(text);
  }

  @Test
  void stepOfItsOwnGoesWithItsLine() {
    ExactText.replaces(
        SourceLocationCapture.class,
        """
        org.apache.logging.log4j.LogBuilder builder = log4j.atInfo();
        builder.withLocation();
        builder.log("x");
        """,
        """
        org.apache.logging.log4j.LogBuilder builder = log4j.atInfo();
        builder.log("x");
        """);
  }

  @Test
  void patternKeepsItsWordsWhereTheyCannotBeTakenOut() {
    test.offersNoRepairForUnit(pattern("\"%line\""));
    test.offersNoRepairForUnit(pattern("\"%d %logger:%line\" + Snippet.END"));
    test.offersNoRepairForUnit(pattern("\"\"\"\n        %d %line %m%n\"\"\""));
  }

  @Test
  void literalsOfAPatternStayApart() {
    test.replacesUnit(
        pattern("\"%d %logger\" + \":%line %m%n\""), pattern("\"%d %logger\" + \" %m%n\""));
  }

  private static String pattern(String pattern) {
    return """
    class Snippet {
      static final String END = " %%m%%n";

      void setUp(ch.qos.logback.classic.encoder.PatternLayoutEncoder encoder) {
        encoder.setPattern(%s);
      }
    }
    """
        .formatted(pattern);
  }
}
