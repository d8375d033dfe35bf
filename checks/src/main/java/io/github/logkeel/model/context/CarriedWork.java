package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import java.util.regex.Pattern;

/**
 * What shows that work keeps the context of who gave it away. Each program and each library has its
 * own wrappers, which are known by their names: to take one for a wrapper that is none costs a
 * finding, the other mistake costs a false alarm.
 */
final class CarriedWork {

  /** Methods that make a library carry the context in all of a program. */
  static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of(
          "enableAutomaticContextPropagation",
          "onEachOperator",
          "onLastOperator",
          "onScheduleHook",
          "registerOnEachOperator",
          "setScheduleHandler",
          "setTracingOptions");

  /** Frameworks that do so by themselves, or where a line of the configuration does. */
  static final ImmutableSet<String> SWITCHING_FRAMEWORKS =
      ImmutableSet.of(
          "io.micronaut.context.ApplicationContext",
          "io.quarkus.runtime.Quarkus",
          "org.springframework.boot.SpringApplication");

  /** Methods that give an executor of Spring what wraps its tasks. */
  static final ImmutableSet<String> DECORATORS =
      ImmutableSet.of("setTaskDecorator", "taskDecorator", "additionalTaskDecorator");

  /** Types and methods with such a name carry a context, or make code that does. */
  private static final Pattern WRAPPER =
      Pattern.compile(
          ".*(?:context|mdc|trace|tracing|span|observ|propagat|instrument|decorat|ttl"
              + "|scoped|correlat|wrap|managed(?:scheduled)?executor).*",
          Pattern.CASE_INSENSITIVE);

  /** Methods with such a name restore a context in the code that calls them. */
  private static final Pattern RESTORER =
      Pattern.compile(
          "(?:with|run|call|wrap|restore|attach|set|apply|use|activate|enter|open|start|continue|join"
              + "|resume|push|put|inherit|propagate|copy|import|reinstate|new)\\w*?"
              + "(?:Context|Mdc|MDC|Trace|Span|Scope|Snapshot|Observation)\\w*"
              + "|(?:wrap|decorate|instrument|propagate)(?:[A-Z]\\w*)?");

  /** Variables of such a type hold a trace, which their method has at hand. */
  private static final Pattern TRACE_TYPE =
      Pattern.compile(
          "Span|ScopedSpan|SpanContext|TraceContext|TraceState|Baggage|Observation"
              + "|(?:Tracing|Trace)\\w*Context");

  /** Variables of such a type hold whatever the program takes for a context. */
  private static final Pattern CONTEXT_TYPE =
      Pattern.compile(
          "ContextSnapshot|ContextCopy|(?:Thread|Log|Logging|Mdc|MDC|Diagnostic|Correlation"
              + "|Request|Restorable|Stored)\\w*Context|CapturedContext|\\w*Continuation");

  /** Executors that run their tasks at once and on the thread of the caller. */
  private static final Pattern DIRECT =
      Pattern.compile(
          ".*(?:direct|immediate|same_?thread|current_?thread|caller_?(?:runs|thread)|(?<!a)synchronous"
              + "|(?<!a)sync(?:task)?executor|trampoline).*",
          Pattern.CASE_INSENSITIVE);

  /** Types that nobody extends to carry anything: they are bare wherever they come from. */
  private static final ImmutableSet<String> BARE_TYPES =
      ImmutableSet.of(
          "java.util.concurrent.ForkJoinPool",
          "java.util.Timer",
          "io.netty.util.concurrent.EventExecutor",
          "io.netty.util.concurrent.EventExecutorGroup",
          "io.netty.channel.EventLoop",
          "io.netty.channel.EventLoopGroup");

  private static final ImmutableSet<ContextRole> WRAPPING_ROLES =
      ImmutableSet.of(ContextRole.WRAP_TASK, ContextRole.WRAP_EXECUTOR);

  /** What code does that restores a context, or starts one of its own. */
  private static final ImmutableSet<ContextRole> RESTORING_ROLES =
      ImmutableSet.of(
          ContextRole.OPEN_SCOPE,
          ContextRole.START_CURRENT,
          ContextRole.OPEN_ENTRY,
          ContextRole.ATTACH,
          ContextRole.RUN_IN_SCOPE,
          ContextRole.PUT,
          ContextRole.SET_MAP,
          ContextRole.CAPTURE,
          ContextRole.COPY_MAP,
          ContextRole.SET_CONTEXT);

  private CarriedWork() {}

  /** Whether a type, a method or a variable with that name carries a context. */
  static boolean isNamedLikeCarrier(CharSequence name) {
    return WRAPPER.matcher(name).matches();
  }

  /** Whether a method with that name restores a context where it is called. */
  static boolean isNamedLikeRestorer(CharSequence name) {
    return RESTORER.matcher(name).matches();
  }

  /** What a variable of a type holds of a context. */
  static ImmutableSet<ContextPart> heldIn(Type type) {
    if (type == null || type.tsym == null) {
      return ImmutableSet.of();
    }
    if (type.tsym.getQualifiedName().contentEquals("io.grpc.Context")) {
      return ContextApi.GRPC.carries();
    }
    boolean isTrace =
        type.tsym.getQualifiedName().contentEquals("io.opentelemetry.context.Context")
            || TRACE_TYPE.matcher(type.tsym.getSimpleName()).matches();
    return isTrace
        ? ImmutableSet.of(ContextPart.TRACE)
        : CONTEXT_TYPE.matcher(type.tsym.getSimpleName()).matches()
            ? ContextPart.ALL
            : ImmutableSet.of();
  }

  /** Whether an executor with that name, or of a type with that name, runs code on the caller. */
  static boolean isNamedLikeDirect(CharSequence name) {
    return DIRECT.matcher(name).matches();
  }

  static boolean isBare(CharSequence type) {
    return BARE_TYPES.contains(type.toString());
  }

  static boolean wraps(ContextRole role) {
    return WRAPPING_ROLES.contains(role);
  }

  static boolean restores(ContextRole role) {
    return RESTORING_ROLES.contains(role) || wraps(role);
  }
}
