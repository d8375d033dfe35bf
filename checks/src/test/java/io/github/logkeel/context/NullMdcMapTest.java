package io.github.logkeel.context;

import static io.github.logkeel.context.EveryCarrierTest.NO_ENTRY;
import static io.github.logkeel.model.context.ContextApi.BRAVE;
import static io.github.logkeel.model.context.ContextApi.CONTEXT_PROPAGATION;
import static io.github.logkeel.model.context.ContextApi.GRPC;
import static io.github.logkeel.model.context.ContextApi.JBOSS_MDC;
import static io.github.logkeel.model.context.ContextApi.LOG4J_CONTEXT;
import static io.github.logkeel.model.context.ContextApi.MICROMETER_TRACING;
import static io.github.logkeel.model.context.ContextApi.OBSERVATION;
import static io.github.logkeel.model.context.ContextApi.OPENTELEMETRY;
import static io.github.logkeel.model.context.ContextApi.OPENTRACING;
import static io.github.logkeel.model.context.ContextApi.SLF4J_MDC;

import io.github.logkeel.CarrierAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.runtime.TestClassPath;
import org.junit.jupiter.api.Test;

final class NullMdcMapTest {

  private static final String PUT_BACK =
      """
      java.util.Map<String, String> context = MDC.getCopyOfContextMap();
      MDC.setContextMap(context);
      """;

  private static CheckTest onSlf4j1() {
    return CheckTest.of(NullMdcMap.class).withArgs("-cp", TestClassPath.ofSlf4j1());
  }

  @Test
  void identification() {
    onSlf4j1()
        .isQuietOn(
            """
            java.util.Map<String, String> compared = MDC.getCopyOfContextMap();
            if (compared != null) {
              MDC.setContextMap(compared);
            }
            java.util.Map<String, String> defaulted = MDC.getCopyOfContextMap();
            if (java.util.Objects.isNull(defaulted)) {
              defaulted = java.util.Map.of();
            }
            MDC.setContextMap(defaulted);
            java.util.Map<String, String> set = java.util.Map.of("customer", customer);
            MDC.setContextMap(set);
            MDC.setContextMap(set.isEmpty() ? java.util.Map.of() : set);
            MDC.setContextMap(null);
            """);
    onSlf4j1()
        .isQuietOn(
            """
            MDC.put("customer", customer);
            java.util.Map<String, String> context = MDC.getCopyOfContextMap();
            MDC.setContextMap(context);
            MDC.setContextMap(MDC.getCopyOfContextMap());
            """);
    onSlf4j1()
        .isQuietOn(
            """
            try (MDC.MDCCloseable entry = MDC.putCloseable("customer", customer)) {
              MDC.setContextMap(MDC.getCopyOfContextMap());
            }
            """);
    onSlf4j1()
        .isQuietOn(
            """
            MDC.setContextMap(java.util.Map.of("customer", customer));
            MDC.setContextMap(MDC.getCopyOfContextMap());
            """);
    onSlf4j1()
        .identifies(
            """
            java.util.Map<String, String> context = MDC.getCopyOfContextMap();
            MDC.put("customer", customer);
            // BUG: Diagnostic contains: throws a NullPointerException
            MDC.setContextMap(context);
            """);
    onSlf4j1()
        .identifiesInUnit(
            """
            import java.util.Map;
            import org.slf4j.MDC;

            class Task implements Runnable {
              private final Map<String, String> context;
              private final Map<String, String> own = MDC.getCopyOfContextMap();
              private final Map<String, String> checked = MDC.getCopyOfContextMap();
              private Map<String, String> later = MDC.getCopyOfContextMap();
              final Map<String, String> shared = MDC.getCopyOfContextMap();

              Task() {
                this.context = MDC.getCopyOfContextMap();
              }

              @Override
              public void run() {
                // BUG: Diagnostic contains: throws a NullPointerException where no entry was put
                MDC.setContextMap(context);
                // BUG: Diagnostic contains: throws a NullPointerException
                MDC.setContextMap((this.own));
                if (this.checked == null) {
                  MDC.clear();
                  return;
                }
                MDC.setContextMap(checked);
                MDC.setContextMap(later);
                MDC.setContextMap(shared);
              }

              static Runnable of(Runnable task, Map<String, String> given) {
                Map<String, String> context = MDC.getCopyOfContextMap();
                return () -> {
                  Map<String, String> before = MDC.getCopyOfContextMap();
                  // BUG: Diagnostic contains: throws a NullPointerException
                  MDC.setContextMap(context);
                  try {
                    task.run();
                  } finally {
                    // BUG: Diagnostic contains: throws a NullPointerException
                    MDC.setContextMap(before);
                    MDC.setContextMap(given);
                  }
                };
              }
            }
            """);
  }

  /** Logback from version 1.3 on, which needs SLF4J 2, and other backends take what they gave. */
  @Test
  void otherBackends() {
    CheckTest.of(NullMdcMap.class).isQuietOn(PUT_BACK);
    CheckTest.of(NullMdcMap.class)
        .withoutLibraries("log4j-slf4j2-impl", "slf4j-simple", "slf4j-jdk14")
        .isQuietOn(PUT_BACK);
    CheckTest.of(NullMdcMap.class).withArgs("-XepOpt:Logkeel:Backend=logback").isQuietOn(PUT_BACK);
    CheckTest.of(NullMdcMap.class)
        .withArgs("-cp", TestClassPath.ofSlf4j1WithoutBackend())
        .isQuietOn(PUT_BACK);
    CheckTest.of(NullMdcMap.class)
        .withArgs("-cp", TestClassPath.ofSlf4j1(), "-XepOpt:Logkeel:Backend=log4j")
        .isQuietOn(PUT_BACK);
    CheckTest.of(NullMdcMap.class)
        .withArgs("-cp", TestClassPath.ofSlf4j1WithoutBackend(), "-XepOpt:Logkeel:Backend=logback")
        .identifies(
            """
            java.util.Map<String, String> context = MDC.getCopyOfContextMap();
            // BUG: Diagnostic contains: throws a NullPointerException
            MDC.setContextMap(context);
            """);
  }

  @Test
  void replacement() {
    onSlf4j1()
        .replaces(
            PUT_BACK,
            """
            java.util.Map<String, String> context = MDC.getCopyOfContextMap();
            if (context == null) {
              MDC.clear();
            } else {
              MDC.setContextMap(context);
            }
            """);
  }

  @Test
  void replacementOfStaticImport() {
    String before =
        """
        import static org.slf4j.MDC.getCopyOfContextMap;
        import static org.slf4j.MDC.setContextMap;

        class Snippet {
          private final java.util.Map<String, String> context = getCopyOfContextMap();

          void run() {
            %s
          }
        }
        """;
    onSlf4j1()
        .replacesUnit(
            before.formatted("setContextMap((this.context));"),
            before.formatted(
                """
                if (this.context == null) {
                      org.slf4j.MDC.clear();
                    } else {
                      setContextMap((this.context));
                    }\
                """));
  }

  @Test
  void noRepair() {
    onSlf4j1().offersNoRepairFor("MDC.setContextMap((MDC.getCopyOfContextMap()));");
    onSlf4j1()
        .offersNoRepairFor(
            """
            java.util.Map<String, String> context = MDC.getCopyOfContextMap();
            Runnable task = () -> MDC.setContextMap(context);
            """);
    onSlf4j1()
        .offersNoRepairFor(
            """
            java.util.Map<String, String> context = MDC.getCopyOfContextMap();
            if (total > 0) MDC.setContextMap(context);
            """);
  }

  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(NullMdcMap.class)
        .cannotOccur(SLF4J_MDC, "not with SLF4J 2; NullMdcProofTest runs it with SLF4J 1")
        .cannotOccur(LOG4J_CONTEXT, "its copies are never null, and no map of entries is set")
        .cannotOccur(JBOSS_MDC, "no map of entries is set")
        .cannotOccur(OPENTELEMETRY, NO_ENTRY)
        .cannotOccur(OBSERVATION, NO_ENTRY)
        .cannotOccur(MICROMETER_TRACING, NO_ENTRY)
        .cannotOccur(CONTEXT_PROPAGATION, NO_ENTRY)
        .cannotOccur(BRAVE, NO_ENTRY)
        .cannotOccur(GRPC, NO_ENTRY)
        .cannotOccur(OPENTRACING, NO_ENTRY);
  }
}
