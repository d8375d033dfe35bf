package io.github.logkeel.model.location;

import io.github.logkeel.CheckTest;
import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

/** Where places are followed to, seen by what is reported. */
final class PlaceUsesTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void wholeStacksAreNoPlaces() {
    test.identifiesInUnit(
        """
        import java.util.List;
        import java.util.stream.Collectors;
        import java.util.stream.Stream;

        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private static final StackWalker WALKER = StackWalker.getInstance();

          void tell() {
            for (StackTraceElement frame : new Throwable().getStackTrace()) {
              log.info("  {}", describe(frame));
            }
            String name;
            for (StackTraceElement frame : new Throwable().getStackTrace()) {
              name = frame.getMethodName();
              log.info("  {}", name);
            }
            WALKER.forEach(frame -> log.info("  {}", nameOf(frame)));
            String names =
                WALKER.walk(
                    frames -> frames.map(frame -> frame.getMethodName()).collect(Collectors.joining()));
            log.info("{}", names);
            List<String> all = WALKER.walk(Snippet::allOf);
            log.info("{}", all);
          }

          private static List<String> allOf(Stream<StackWalker.StackFrame> frames) {
            return frames.map(frame -> frame.getMethodName()).collect(Collectors.toList());
          }

          private static String describe(StackTraceElement frame) {
            return frame.getClassName() + ":" + frame.getMethodName();
          }

          private static String nameOf(StackWalker.StackFrame frame) {
            return frame.getMethodName();
          }
        }
        """);
  }

  @Test
  void expressionsAndVariables() {
    test.isQuietOn(
        """
        int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
        log.info("{}", items.get(new Throwable().getStackTrace()[0].getLineNumber()));
        log.info("{}", array[new Throwable().getStackTrace()[0].getLineNumber()]);
        log.info("{}", new Throwable().getStackTrace()[0].getLineNumber() > 3);
        log.info("{}", new Throwable().getStackTrace()[0].isNativeMethod() ? "native" : "Java");
        log.info("{}", new Exception(new Throwable().getStackTrace()[0].getMethodName()).getCause());
        array[0] = new Throwable().getStackTrace()[0];
        log.info("{}", array[0]);
        String unread;
        unread = new Throwable().getStackTrace()[0].getMethodName();
        java.util.function.Supplier<String> unknown =
            () -> new Throwable().getStackTrace()[0].getMethodName();
        log.info("{}", unknown.get());
        log.info("{}", MDC.get(new Throwable().getStackTrace()[0].getMethodName()));
        StackTraceElement[] stack = new Throwable().getStackTrace();
        for (int i = 0; i < stack.length; i++) {
          log.info("{}", stack[i]);
        }
        int depth = 0;
        while (depth < stack.length) {
          log.info("{}", stack[depth++]);
        }
        do {
          log.info("{}", stack[--depth]);
        } while (depth > 0);
        for (Object each : array) {
          log.info("{}", stack[depth++]);
        }
        """);
    test.identifies(
        """
        log.info(
            "{} {}",
            // BUG: Diagnostic contains: walks the stack
            new Object[] {customer, (Object) (new Throwable().getStackTrace()[0].getMethodName())});
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", orderId > 0 ? new Throwable().getStackTrace()[0] : customer);
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", orderId > 0 ? customer : new Throwable().getStackTrace()[0]);
        String assigned;
        // BUG: Diagnostic contains: walks the stack
        assigned = new Throwable().getStackTrace()[0].getMethodName();
        log.info("{}", assigned);
        String added = customer;
        // BUG: Diagnostic contains: walks the stack
        added += new Throwable().getStackTrace()[0].getMethodName();
        log.info("{}", added);
        // BUG: Diagnostic contains: walks the stack
        StackTraceElement[] stack = new Throwable().getStackTrace();
        log.info("{}", stack[(int) orderId]);
        for (Object each : array) {
          // BUG: Diagnostic contains: walks the stack
          log.info("{}", new Throwable().getStackTrace()[0]);
        }
        // BUG: Diagnostic contains: walks the stack
        log.info(new StringBuilder(new Throwable().getStackTrace()[0].getMethodName()).toString());
        log.info(
            new StringBuffer("at ")
                // BUG: Diagnostic contains: walks the stack
                .append(new Throwable().getStackTrace()[0].getMethodName())
                .toString());
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", java.util.List.of(new Throwable().getStackTrace()).get(1));
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", java.util.Arrays.stream(new Throwable().getStackTrace()).findFirst().get());
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", StackWalker.getInstance().walk(s -> s.findFirst()).get());
        log.atWarn()
            // BUG: Diagnostic contains: walks the stack
            .addArgument(new Throwable().getStackTrace()[0])
            .addArgument(customer)
            .log("{} {}");
        // BUG: Diagnostic contains: walks the stack
        log4j.info("at {}", () -> new Throwable().getStackTrace()[0]);
        log4j.info(
            "at {}",
            () -> {
              // BUG: Diagnostic contains: walks the stack
              return new Throwable().getStackTrace()[0];
            });
        """);
  }

  /** A loop of the helper is not the one over the frames. */
  @Test
  void helperWithLoopOfItsOwn() {
    test.identifiesInUnit(
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          void tell() {
            for (StackTraceElement frame : new Throwable().getStackTrace()) {
              log.info("{}", withoutPackage(frame.getClassName()));
            }
          }

          private static String withoutPackage(String name) {
            for (String start : new String[] {"shop.", "store."}) {
              if (name.startsWith(start)) {
                return name.substring(start.length());
              }
            }
            return name;
          }
        }
        """);
  }

  @Test
  void helpersOfHelpers() {
    test.identifiesInUnit(
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private String place;

          void tell(String customer) {
            // BUG: Diagnostic contains: walks the stack
            first(new Throwable().getStackTrace()[0].getMethodName());
            zeroth(new Throwable().getStackTrace()[0].getMethodName());
            place = new Throwable().getStackTrace()[0].getMethodName();
            log.info("{}", place);
            again(new Throwable().getStackTrace()[0].getMethodName(), 3);
            // BUG: Diagnostic contains: walks the stack
            all(new Throwable().getStackTrace()[0].getMethodName(), customer);
            all(customer, new Throwable().getStackTrace()[0].getMethodName());
            log.info("{}", fourth());
            log.info("{}", fifth());
          }

          void zeroth(String where) {
            first(where);
          }

          void first(String where) {
            second(where);
          }

          void second(String where) {
            third(where);
          }

          void third(String where) {
            log(where);
          }

          void log(String where) {
            log.info("{}", where);
          }

          void again(String where, int times) {
            if (times > 0) {
              again(where, times - 1);
            }
          }

          void all(String... places) {
            log.info("{}", places[0]);
          }

          String found() {
            // BUG: Diagnostic contains: walks the stack
            return new Throwable().getStackTrace()[1].getMethodName();
          }

          String lost() {
            return new Throwable().getStackTrace()[1].getMethodName();
          }

          String second() {
            return found();
          }

          String third() {
            return second();
          }

          String fourth() {
            return third();
          }

          String lostAgain() {
            return lost();
          }

          String lostTwice() {
            return lostAgain();
          }

          String lostThrice() {
            return lostTwice();
          }

          String fifth() {
            return lostThrice();
          }
        }
        """);
  }
}
