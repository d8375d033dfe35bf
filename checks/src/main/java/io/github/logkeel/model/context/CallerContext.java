package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.ClassPath;

/** What the threads of a program hold of the request that they serve. */
public final class CallerContext {

  /** A part of it. */
  public enum Part {
    /** The ids of its trace. */
    TRACE,
    /** What the program puts into the MDC or its like. */
    ENTRIES
  }

  /** One type of each library that carries traces. */
  private static final ImmutableSet<String> CARRIERS =
      ImmutableSet.of(
          "io.opentelemetry.context.Context",
          "io.micrometer.tracing.Tracer",
          "io.micrometer.context.ContextSnapshot",
          "brave.Tracing",
          "io.opentracing.Tracer");

  private final ContextEntries entries;
  private final TracedPaths tracedPaths;
  private final TracingAgent agent;

  private Context context;
  private ImmutableSet<Part> parts = ImmutableSet.of();

  /**
   * @param agent the one that runs in production
   */
  public CallerContext(ContextEntries entries, TracedPaths tracedPaths, TracingAgent agent) {
    this.entries = entries;
    this.tracedPaths = tracedPaths;
    this.agent = agent;
  }

  /** What the thread that gives work away has, and the agent does not carry to the other one. */
  public ImmutableSet<Part> leftBehind(TaskHandoff handoff, VisitorState state) {
    enter(state);
    return handoff.api().carriedBy().contains(agent)
        ? Sets.intersection(parts, ImmutableSet.of(Part.ENTRIES)).immutableCopy()
        : parts;
  }

  /** Symbols belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    ImmutableSet.Builder<Part> found = ImmutableSet.builder();
    if (agent != TracingAgent.NONE
        || CARRIERS.stream().anyMatch(type -> ClassPath.find(type, state).isPresent())) {
      found.add(Part.TRACE);
    }
    if (entries.methodsThatPut(state).stream()
        .anyMatch(method -> tracedPaths.of(method, state).isPresent())) {
      found.add(Part.ENTRIES);
    }
    parts = found.build();
  }
}
