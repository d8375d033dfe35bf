package io.github.logkeel.location;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class SourceLocationCaptureTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        // somebody else's stack
        Thread worker = new Thread(() -> {});
        log.warn("stuck at {}", worker.getStackTrace()[0]);
        log.info("{}", Thread.getAllStackTraces().size());
        log.info("at {}", exception.getStackTrace()[0]);
        // a whole stack
        log.info("called by {}", java.util.Arrays.toString(Thread.currentThread().getStackTrace()));
        for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
          log.info("  {}", frame);
        }
        // a failure may cost something
        log.error("failed in {}", Thread.currentThread().getStackTrace()[1].getMethodName());
        try {
          customer.trim();
        } catch (RuntimeException e) {
          log.warn("at {}", Thread.currentThread().getStackTrace()[1], e);
        }
        // asked for something else than a name
        if (Thread.currentThread().getStackTrace().length > 1000) {
          log.warn("deep");
        }
        // guarded
        if (log.isDebugEnabled()) {
          log.debug("at {}", Thread.currentThread().getStackTrace()[1]);
        }
        log4j.debug("at {}", () -> Thread.currentThread().getStackTrace()[1]);
        // given, or rare, or off
        log4j.atInfo().withLocation(new StackTraceElement("shop", "run", "Shop.java", 1)).log("x");
        log4j.atError().withLocation().log("failed");
        log4j.atDebug().withLocation().log("debugging");
        flogger.atSevere().withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
        flogger.atInfo().withStackTrace(com.google.common.flogger.StackSize.NONE).log("x");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: walk over the stack
        log.info("{} starts", Thread.currentThread().getStackTrace()[1].getMethodName());
        // BUG: Diagnostic contains: walk over the stack
        log.debug("at {}", new Throwable().getStackTrace()[0]);
        // BUG: Diagnostic contains: walk over the stack
        StackTraceElement here = new Exception("here").getStackTrace()[0];
        log.info(here.getClassName() + "." + here.getMethodName() + " starts");
        // BUG: Diagnostic contains: walk over the stack
        StackTraceElement[] stack = Thread.currentThread().getStackTrace();
        String where = stack[1].getMethodName();
        log.info("{}", where);
        // BUG: Diagnostic contains: statement
        log4j.atInfo().withLocation().log("x");
        // BUG: Diagnostic contains: statement
        flogger.atInfo().withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
        // BUG: Diagnostic contains: walk over the stack
        String walked = StackWalker.getInstance().walk(s -> s.findFirst().get().getMethodName());
        logger.info("at " + walked);
        // BUG: Diagnostic contains: walk over the stack
        log.info("{}", StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass());
        // BUG: Diagnostic contains: walk over the stack
        tracer.spanBuilder(Thread.currentThread().getStackTrace()[1].getMethodName()).startSpan().end();
        // BUG: Diagnostic contains: walk over the stack
        MDC.put("place", Thread.currentThread().getStackTrace()[1].getMethodName());
        // BUG: Diagnostic contains: walk over the stack
        log.atInfo().addKeyValue("place", new Throwable().getStackTrace()[0].toString()).log("x");
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log4j.atInfo().withLocation().log("x");
        """,
        """
        log4j.atInfo().log("x");
        """);
    test.replaces(
        """
        log.info("{} starts", Thread.currentThread().getStackTrace()[1].getMethodName());
        """,
        """
        log.info("{} starts", "run");
        """);
    test.replaces(
        """
        StackTraceElement here = new Exception("here").getStackTrace()[0];
        log.info("{} in {}", here.getMethodName(), here.getClassName());
        """,
        """
        log.info("{} in {}", "run", "Snippet");
        """);
  }
}
