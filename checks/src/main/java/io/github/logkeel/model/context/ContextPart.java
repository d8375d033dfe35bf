package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;

/** A part of what a thread holds of the request that it serves. */
public enum ContextPart {
  /** The ids of its trace. */
  TRACE("trace", "its trace"),
  /** The values in the context of gRPC, in programs that have no other. */
  VALUES("gRPC context", "its gRPC context"),
  /** What the program puts into the MDC or its like. */
  ENTRIES("MDC", "entries of the MDC");

  static final ImmutableSet<ContextPart> ALL = ImmutableSet.copyOf(values());

  private final String text;
  private final String some;

  ContextPart(String text, String some) {
    this.text = text;
    this.some = some;
  }

  /** How messages name what comes along of it. */
  public String some() {
    return some;
  }

  /** How messages name it where it does not come along. */
  @Override
  public String toString() {
    return text;
  }
}
