package io.github.logkeel.model.location;

import io.github.logkeel.CheckTest;
import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

/** What the compiler knows of a place, seen by what the repair writes instead of it. */
final class OwnPlaceTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  /** A class whose statements name the one that calls a helper. */
  private static String helper(String place, String text) {
    return """
    package shop;

    class Orders {
      private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
      private static final StackWalker WALKER =
          StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

      static class Nested {
        void place() {
          log.info("{} starts", %s);
        }
      }
    %s}
    """
        .formatted(
            place,
            text.isEmpty()
                ? ""
                : """

                  private static String where(int depth) {
                    %s
                  }
                """
                    .formatted(text));
  }

  private void isWrittenOut(String body, String text) {
    test.lettingGo("where(3)").replacesUnit(helper("where(3)", body), helper(text, ""));
  }

  private void isNotWrittenOut(String body) {
    test.offersNoRepairForUnit(helper("where(3)", body));
  }

  @Test
  void partsOfArrays() {
    isWrittenOut("return new Throwable().getStackTrace()[1].getMethodName();", "\"place\"");
    isWrittenOut(
        "return Thread.currentThread().getStackTrace()[2].getClassName();",
        "\"shop.Orders$Nested\"");
    isWrittenOut("return new Throwable().getStackTrace()[1].toString();", "\"Nested.place\"");
    isWrittenOut(
        """
        StackTraceElement[] stack = new Throwable().getStackTrace();
            String method = (stack[1]).getMethodName();
            return "at " + method + ':' + 1;\
        """,
        "\"at place:1\"");

    isNotWrittenOut("return new Throwable().getStackTrace()[2].getMethodName();");
    isNotWrittenOut("return new Throwable().getStackTrace()[depth].getMethodName();");
    isNotWrittenOut("return new Throwable().getStackTrace()[1].getFileName();");
    isNotWrittenOut("return new Throwable().getStackTrace()[1] + \"!\";");
    isNotWrittenOut("return \"!\" + new Throwable().getStackTrace()[1];");
    isNotWrittenOut("return new Throwable().getStackTrace()[1].getMethodName() + depth;");
    isNotWrittenOut("return depth + new Throwable().getStackTrace()[1].getMethodName();");
    isNotWrittenOut("return new Throwable().getStackTrace()[1].getMethodName().trim();");
    isNotWrittenOut(
        """
        String method = new Throwable().getStackTrace()[1].getMethodName();
        if (depth > 0) {
          method = "deep";
        }
        return method;
        """);
    isNotWrittenOut(
        """
        String method = new Throwable().getStackTrace()[1].getMethodName();
        method = method.trim();
        return method;
        """);
  }

  @Test
  void partsOfWalks() {
    isWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().get().getMethodName());", "\"place\"");
    isWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().orElseThrow()).getMethodName();",
        "\"place\"");
    isWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst())"
            + ".map(StackWalker.StackFrame::getMethodName).orElse(\"?\");",
        "\"place\"");
    isWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().map(f -> f.getMethodName()))"
            + ".orElseGet(() -> \"?\");",
        "\"place\"");
    isWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().get().getDeclaringClass().getName());",
        "\"shop.Orders$Nested\"");
    isWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().get().getDeclaringClass().getSimpleName());",
        "\"Nested\"");

    isNotWrittenOut("return WALKER.walk(s -> s.skip(2).findFirst().get().getMethodName());");
    isNotWrittenOut("return WALKER.walk(s -> s.skip(depth).findFirst().get().getMethodName());");
    isNotWrittenOut("return WALKER.walk(s -> s.skip(1).findAny().get().getMethodName());");
    isNotWrittenOut(
        "return WALKER.walk(s -> { return s.skip(1).findFirst().get().getMethodName(); });");
    isNotWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().map(f -> { return f.getMethodName(); })"
            + ".get());");
    isNotWrittenOut("return WALKER.walk(s -> s.skip(1).findFirst().map(String::valueOf).get());");
    isNotWrittenOut(
        "return WALKER.walk(s -> s.skip(1).findFirst().get().getDeclaringClass().toString());");
    isNotWrittenOut("return WALKER.getCallerClass().getName();");
    isNotWrittenOut(
        "return org.apache.logging.log4j.util.StackLocatorUtil.getCallerClass(2).getName();");
  }

  @Test
  void framesAsTheyArePrinted() {
    test.lettingGo("new Throwable().getStackTrace()[0]")
        .replacesUnit(
            printing("new Throwable().getStackTrace()[0]", "new Throwable().getStackTrace()[0]"),
            printing("\"Orders.place\"", "\"Orders$1.run\""));
  }

  private static String printing(String inMethod, String inAnonymousClass) {
    return """
    package shop;

    class Orders {
      private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

      void place() {
        log.info("at {}", %s);
        new Thread() {
          @Override
          public void run() {
            log.info("at {}", %s);
          }
        }.start();
      }
    }
    """
        .formatted(inMethod, inAnonymousClass);
  }
}
