package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.ClassPath;
import java.util.Optional;

/** What the threads of a program hold of the request that they serve. */
public final class CallerContext {

  /**
   * One type of each library that is there to begin traces. The API of OpenTelemetry is not among
   * them: clients of other systems bring it along (Selenium, Google's and Azure's libraries), as
   * Alibaba's do OpenTracing, and Spring for GraphQL the context propagation of Micrometer.
   */
  private static final ImmutableSet<String> TRACERS =
      ImmutableSet.of(
          "io.opentelemetry.instrumentation.api.instrumenter.Instrumenter",
          "io.opentelemetry.instrumentation.annotations.WithSpan",
          "io.micrometer.tracing.Tracer",
          "brave.Tracing");

  /** What a program has on its class path that sets OpenTelemetry up by itself. */
  private static final String OWN_SET_UP = "io.opentelemetry.sdk.OpenTelemetrySdk";

  private final ContextCalls contextCalls;
  private final ContextEntries entries;
  private final TracedPaths tracedPaths;
  private final Propagation propagation;
  private final TracingAgent agent;

  private Context context;
  private boolean hasTrace;
  private boolean usesTrace;
  private boolean hasOwnScopesOnly;
  private boolean usesValues;
  private ImmutableSet<MethodSymbol> putters = ImmutableSet.of();
  private boolean filtersPut;

  /**
   * @param contextCalls the recogniser that the checks share
   * @param agent the one that runs in production
   */
  public CallerContext(
      ContextCalls contextCalls,
      ContextEntries entries,
      TracedPaths tracedPaths,
      Propagation propagation,
      TracingAgent agent) {
    this.contextCalls = contextCalls;
    this.entries = entries;
    this.tracedPaths = tracedPaths;
    this.propagation = propagation;
    this.agent = agent;
  }

  /** Whether there is anything at all that could be left behind. */
  public boolean isUsed(VisitorState state) {
    enter(state);
    return hasTrace || usesValues || !putters.isEmpty();
  }

  /**
   * What the thread that gives work away has, and the agent does not carry to the other one.
   *
   * @param path how a request comes to the hand-off, if one does
   * @param state with the path to the hand-off
   */
  public ImmutableSet<ContextPart> leftBehind(
      TaskHandoff handoff, Optional<TracedPath> path, VisitorState state) {
    enter(state);
    ImmutableSet.Builder<ContextPart> parts = ImmutableSet.builder();
    boolean isCarried =
        handoff.api().carriedBy().contains(agent) && propagation.isKnownTo(agent, handoff, state);
    boolean hasEntries =
        path.isEmpty()
            ? !putters.isEmpty()
            : (filtersPut && path.get().isBehindFilters())
                || tracedPaths.leadsThrough(putters, state);
    // Of a program that has entries, and does nothing with traces itself, no more can be expected.
    if (hasTrace
        && !isCarried
        && (usesTrace || !hasEntries)
        && (!hasOwnScopesOnly || tracedPaths.isInScope(state))
        && !isJobOfTimer(handoff, path, state)) {
      parts.add(ContextPart.TRACE);
    }
    boolean mayHaveValues = path.isEmpty() || path.get().mayBeOfGrpc();
    if (usesValues
        && !hasTrace
        && mayHaveValues
        && !handoff.api().brings().contains(ContextPart.VALUES)) {
      parts.add(ContextPart.VALUES);
    }
    if (hasEntries) {
      parts.add(ContextPart.ENTRIES);
    }
    return parts.build();
  }

  /** Whether a timer gives the work away and does not wait for it: its trace is for nobody. */
  private static boolean isJobOfTimer(
      TaskHandoff handoff, Optional<TracedPath> path, VisitorState state) {
    return path.filter(TracedPath::isFromTimer).isPresent() && OwnJob.isDropped(handoff, state);
  }

  /**
   * Whether the code at hand, or what calls it, has a context or has put an entry, as far as is
   * seen: where no request is known to come, nothing else says that there is one to lose.
   */
  public boolean isAtHand(VisitorState state) {
    enter(state);
    return tracedPaths.of(state).filter(path -> !path.isThroughLifecycle()).isPresent()
        || tracedPaths.isReachedFrom(putters, state);
  }

  /**
   * Whether the program itself works with traces, rather than to have a library that could. Where
   * it does not, copies of the MDC are all that it can be expected to bring along.
   */
  public boolean usesTrace(VisitorState state) {
    enter(state);
    return usesTrace;
  }

  private boolean opensScope(MethodSymbol method, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            contextCalls
                .find(call, state)
                .filter(known -> known.role() == ContextRole.OPEN_SCOPE)
                .isPresent();
        return super.visitMethodInvocation(call, null);
      }
    }.scan(ASTHelpers.findMethod(method, state), null);
    return found[0];
  }

  /** Symbols belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    boolean hasTracer = TRACERS.stream().anyMatch(type -> ClassPath.find(type, state).isPresent());
    // Observations of Micrometer alone measure; they are a trace once a tracer is there.
    usesTrace =
        agent != TracingAgent.NONE
            || CarriersInUse.isUsed(Carrier.OPENTELEMETRY, state)
            || (hasTracer && CarriersInUse.isUsed(ContextPart.TRACE, state));
    hasTrace = usesTrace || hasTracer || CarriersInUse.importsOpenTracing(state);
    hasOwnScopesOnly =
        agent == TracingAgent.NONE
            && !hasTracer
            && ClassPath.find(OWN_SET_UP, state).isPresent()
            && !CarriersInUse.importsOpenTracing(state)
            && tracedPaths.aroundHandlers(state).noneMatch(method -> opensScope(method, state));
    usesValues = CarriersInUse.isUsed(ContextPart.VALUES, state);
    putters = entries.methodsThatPut(state);
    filtersPut =
        putters.stream()
            .flatMap(method -> tracedPaths.of(method, state).stream())
            .anyMatch(TracedPath::isAroundHandlers);
  }
}
