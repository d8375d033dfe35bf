package shop;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.logging.LoggingSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The OpenTelemetry SDK of this process; finished spans go to the console. */
final class Telemetry implements AutoCloseable {
  private static final Logger logger = Logger.getLogger(Telemetry.class.getName());

  private final SdkTracerProvider provider;

  private Telemetry(SdkTracerProvider provider) {
    this.provider = provider;
  }

  static Telemetry start(String serviceName) {
    Resource resource =
        Resource.getDefault().toBuilder()
            .put(AttributeKey.stringKey("service.name"), serviceName)
            .build();
    LoggingSpanExporter exporter = LoggingSpanExporter.create();
    logger.log(
        Level.INFO,
        "spans of '{0}' go to {1}",
        new Object[] {serviceName, exporter.getClass().getSimpleName()});
    return new Telemetry(
        SdkTracerProvider.builder()
            .setResource(resource)
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build());
  }

  Tracer tracer() {
    return provider.get("shop.checkout");
  }

  @Override
  public void close() {
    provider.close();
  }
}
