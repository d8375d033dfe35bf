package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;

/** A part of what a thread holds of the request that it serves. */
public enum ContextPart {
  /** The ids of its trace. */
  TRACE("trace"),
  /** The values in the context of gRPC, in programs that have no other. */
  VALUES("gRPC context"),
  /** What the program puts into the MDC or its like. */
  ENTRIES("MDC");

  static final ImmutableSet<ContextPart> ALL = ImmutableSet.copyOf(values());

  private final String text;

  ContextPart(String text) {
    this.text = text;
  }

  /** How messages name it. */
  @Override
  public String toString() {
    return text;
  }
}
