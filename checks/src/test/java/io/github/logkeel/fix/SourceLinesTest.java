package io.github.logkeel.fix;

import io.github.logkeel.context.MdcEntryLeak;
import io.github.logkeel.handoff.ContextLostInTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a repair indents is indented as the lines around it are. */
final class SourceLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"  ", "    ", "\t"})
  void statements(String unit) {
    ExactText.replacesUnit(
        MdcEntryLeak.class,
        """
        import org.slf4j.MDC;

        class Snippet {
        >static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

        >@org.springframework.web.bind.annotation.GetMapping("/orders")
        >void get(String id) {
        >>MDC.put("id", id);

        >>log.info(
        >>>>"order");
        >}
        }
        """
            .replace(">", unit),
        """
        import org.slf4j.MDC;

        class Snippet {
        >static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

        >@org.springframework.web.bind.annotation.GetMapping("/orders")
        >void get(String id) {
        >>MDC.put("id", id);
        >>try {

        >>>log.info(
        >>>>>"order");
        >>} finally {
        >>>MDC.remove("id");
        >>}
        >}
        }
        """
            .replace(">", unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", "   ", "    "})
  void blocks(String unit) {
    ExactText.replacesUnit(
        ContextLostInTask.class,
        """
        import io.opentelemetry.context.Context;
        import io.opentelemetry.context.Scope;

        class Snippet {
          void run() {
            new Thread() {
              @Override
              public void run() {
              >System.gc();
              }
            }.start();
          }
        }
        """
            .replace(">", unit),
        """
        import io.opentelemetry.context.Context;
        import io.opentelemetry.context.Scope;

        class Snippet {
          void run() {
            Context context = Context.current();
            new Thread() {
              @Override
              public void run() {
              >try (Scope ignored = context.makeCurrent()) {
              >>System.gc();
              >}
              }
            }.start();
          }
        }
        """
            .replace(">", unit),
        "-XepOpt:Logkeel:Handoff=all");
  }
}
