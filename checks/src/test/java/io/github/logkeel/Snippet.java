package io.github.logkeel;

/** Statements with everything around them that they need to compile. */
public final class Snippet {

  /** The lines before the statements; each variable is what its name says. */
  private static final String PRELUDE =
      """
      import brave.Tracer.SpanInScope;
      import io.micrometer.context.ContextSnapshot;
      import io.micrometer.observation.Observation;
      import io.micrometer.tracing.Tracer;
      import io.opentelemetry.context.Context;
      import io.opentelemetry.context.Scope;
      import java.text.MessageFormat;
      import java.util.logging.Level;
      import org.slf4j.MDC;

      class Snippet {
        private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        private static final org.apache.logging.log4j.Logger log4j =
            org.apache.logging.log4j.LogManager.getLogger("shop");
        private static final org.apache.logging.log4j.Logger formatter =
            org.apache.logging.log4j.LogManager.getFormatterLogger("shop");
        private static final java.util.logging.Logger logger =
            java.util.logging.Logger.getLogger("shop");
        private static final System.Logger system = System.getLogger("shop");
        private static final com.google.common.flogger.FluentLogger flogger =
            com.google.common.flogger.FluentLogger.forEnclosingClass();
        private static final org.jboss.logging.Logger jboss =
            org.jboss.logging.Logger.getLogger("shop");
        private static final org.apache.commons.logging.Log commons =
            org.apache.commons.logging.LogFactory.getLog("shop");
        private static io.opentelemetry.api.trace.Tracer tracer;
        private static io.opentelemetry.api.logs.Logger records;
        private static io.micrometer.tracing.Tracer micrometer;
        private static io.micrometer.observation.ObservationRegistry observations;
        private static brave.Tracer zipkin;
        private static io.opentracing.Tracer opentracing;
        private static java.util.function.Supplier<String> ended;
        void run(
            String customer,
            long orderId,
            double total,
            String host,
            Exception exception,
            java.util.function.Supplier<String> totalSupplier,
            org.slf4j.Marker marker,
            Object anything,
            java.util.List<String> items,
            Object[] array) {
      """;

  private Snippet() {}

  /** The lines before the statements, for the documentation. */
  public static String prelude() {
    return PRELUDE;
  }

  /** A compilation unit {@code Snippet.java} that runs those statements. */
  public static String of(String statements) {
    return PRELUDE + statements.indent(4) + "  }\n}\n";
  }
}
