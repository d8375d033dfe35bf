package io.github.logkeel.model.context;

/** Java agents that carry the context of a request to some other threads by themselves. */
public enum TracingAgent {
  NONE,
  OTEL,
  DATADOG
}
