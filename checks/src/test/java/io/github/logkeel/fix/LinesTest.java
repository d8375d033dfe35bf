package io.github.logkeel.fix;

import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

final class LinesTest {

  private static final String HEAD =
      """
      class Snippet {
        private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        void place() {
          log.info("{} starts", where());
        }
      """;
  private static final String REPAIRED = HEAD.replace("where()", "\"Snippet.place\"");
  private static final String HELPER =
      "  private static String where() {\n"
          + "    StackTraceElement caller = Thread.currentThread().getStackTrace()[2];\n"
          + "    return caller.getClassName() + \".\" + caller.getMethodName();\n"
          + "  }";

  @Test
  void emptyLineGoesWithTheDeclaration() {
    replaces(HEAD + "\n" + HELPER + "\n\n  int count;\n}", REPAIRED + "\n  int count;\n}");
    replaces(HEAD + HELPER + "\n\n  int count;\n}", REPAIRED + "\n  int count;\n}");
    replaces(HEAD + "  int count;\n" + HELPER + "\n}", REPAIRED + "  int count;\n}");
  }

  @Test
  void commentGoesWithTheDeclaration() {
    replaces(HEAD + "  /** Where? */\n" + HELPER + "\n}", REPAIRED + "}");
    replaces(HEAD + "  /* Where? */\n" + HELPER + "\n}", REPAIRED + "  /* Where? */\n}");
    replaces(HEAD + "  /**/\n" + HELPER + "\n}", REPAIRED + "  /**/\n}");
  }

  @Test
  void commentOfAnotherDeclarationStays() {
    String other = "  /** How many. */\n  int count;\n";
    replaces(HEAD + other + HELPER + "\n}", REPAIRED + other + "}");
    replaces(
        HEAD + other + "  /* Where? */\n" + HELPER + "\n}", REPAIRED + other + "  /* Where? */\n}");
  }

  @Test
  void textThatLooksLikeComment() {
    replaces(HEAD + "  /** Of /** and **/\n" + HELPER + "\n}", REPAIRED + "}");
    String text = "  String all = \"/**\";\n  /* Where? */\n";
    replaces(HEAD + text + HELPER + "\n}", REPAIRED + text + "}");
  }

  @Test
  void restOfTheLineStays() {
    replaces(HEAD + HELPER + " int count;\n}", REPAIRED + "   int count;\n}");
    replaces(HEAD + HELPER + "}", REPAIRED + "  }");
    replaces(HEAD + "int count;" + HELPER + "\n}", REPAIRED + "int count;  \n}");
  }

  private static void replaces(String before, String after) {
    ExactText.replacesUnit(SourceLocationCapture.class, before, after);
  }
}
