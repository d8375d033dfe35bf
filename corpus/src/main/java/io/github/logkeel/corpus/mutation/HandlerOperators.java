package io.github.logkeel.corpus.mutation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.corpus.mutation.Operator.Copy;
import io.github.logkeel.corpus.mutation.Operator.Mutation;
import io.github.logkeel.model.ClassPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Mistakes in the handlers of requests, which their annotations tell. */
final class HandlerOperators {
  private static final Set<String> HANDLERS =
      Set.of(
          "GET",
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "DeleteMapping",
          "GetMapping",
          "PatchMapping",
          "PostMapping",
          "PutMapping",
          "RequestMapping");

  static final List<Operator> ALL =
      List.of(
          new Operator(
              "print",
              "LogBypassed",
              "a handler prints instead of logging",
              Copy.HANDLERS,
              HandlerOperators::print),
          new Operator(
              "thread",
              "ContextLostInTask",
              "a handler logs in a new thread",
              Copy.HANDLERS,
              place -> handOff("new Thread(() -> %s).start();", place)),
          new Operator(
              "common-pool",
              "ContextLostInTask",
              "a handler logs in CompletableFuture.runAsync",
              Copy.HANDLERS,
              place ->
                  handOff("java.util.concurrent.CompletableFuture.runAsync(() -> %s);", place)),
          new Operator(
              "late-wrap",
              "MisplacedPropagation",
              "a task wraps its work when it runs in the other thread",
              Copy.HANDLERS,
              place ->
                  ClassPath.find("io.opentelemetry.context.Context", place.state()).isPresent()
                      ? handOff(
                          "new Thread(() -> io.opentelemetry.context.Context.current()"
                              + ".wrap(() -> %s).run()).start();",
                          place)
                      : Optional.empty()),
          insertion(
              "put-for-ever",
              "MdcEntryLeak",
              "a handler puts an entry into the MDC, which nothing removes",
              Copy.ENTRIES,
              "org.slf4j.MDC",
              "org.slf4j.MDC.put(\"%s\", \"\" + %s);"),
          insertion(
              "clear",
              "MdcWiped",
              "a handler clears the MDC",
              Copy.HANDLERS,
              "org.slf4j.MDC",
              "org.slf4j.MDC.clear();"),
          insertion(
              "entry-never-closed",
              "ScopeNotClosed",
              "a handler drops the result of MDC.putCloseable",
              Copy.ENTRIES,
              "org.slf4j.MDC.MDCCloseable",
              "org.slf4j.MDC.putCloseable(\"%s\", \"\" + %s);"),
          insertion(
              "entry-in-entry",
              "UnrestoredMdcEntry",
              "a handler puts an entry, and another under its key by putCloseable",
              Copy.ENTRIES,
              "org.slf4j.MDC.MDCCloseable",
              "org.slf4j.MDC.put(\"%1$s\", \"\" + %2$s); try (org.slf4j.MDC.MDCCloseable planted ="
                  + " org.slf4j.MDC.putCloseable(\"%1$s\", \"a\")) {"
                  + " org.slf4j.LoggerFactory.getLogger(\"b\").info(\"c\"); }"),
          insertion(
              "attributes-as-array",
              "MisboundAttributeValue",
              "two attributes of OpenTelemetry in one call, which is an array",
              Copy.HANDLERS,
              "io.opentelemetry.api.common.Attributes",
              "io.opentelemetry.api.common.Attributes.builder()"
                  + ".put(\"%1$s\", \"\" + %2$s, \"b\", \"\" + %2$s).build();"),
          insertion(
              "context-dropped",
              "IgnoredContext",
              "a handler makes a context with a span and drops it",
              Copy.HANDLERS,
              "io.opentelemetry.api.trace.Span",
              "io.opentelemetry.context.Context.current()"
                  + ".with(io.opentelemetry.api.trace.Span.current());"),
          insertion(
              "span-without-end",
              "UnendedSpan",
              "a handler starts a span of OpenTelemetry and does not end it",
              Copy.HANDLERS,
              "io.opentelemetry.api.GlobalOpenTelemetry",
              "io.opentelemetry.api.trace.Span planted = io.opentelemetry.api.GlobalOpenTelemetry"
                  + ".getTracer(\"%s\").spanBuilder(\"a\").startSpan();"
                  + " planted.setAttribute(\"b\", \"\" + %s);"),
          insertion(
              "new-trace",
              "DetachedContext",
              "a handler starts a span without a parent",
              Copy.HANDLERS,
              "io.opentelemetry.api.GlobalOpenTelemetry",
              "io.opentelemetry.api.GlobalOpenTelemetry.getTracer(\"%s\").spanBuilder(\"\" + %s)"
                  + ".setNoParent().startSpan().end();"));

  private HandlerOperators() {}

  /**
   * A statement at the begin of a handler.
   *
   * @param type that has to be on the class path
   * @param statement with places for the name of the method and for a parameter
   */
  private static Operator insertion(
      String name, String rule, String what, Copy copy, String type, String statement) {
    return new Operator(
        name,
        rule,
        what,
        copy,
        place ->
            place.tree() instanceof MethodTree method
                    && method.getBody() != null
                    && isHandler(method)
                    && servesUsers(place.state())
                    && !method.getParameters().isEmpty()
                    && ClassPath.find(type, place.state()).isPresent()
                ? Optional.of(
                    new Mutation(
                        method,
                        SuggestedFix.replace(
                            Sources.start(method.getBody()) + 1,
                            Sources.start(method.getBody()) + 1,
                            " "
                                + statement.formatted(
                                    method.getName(), method.getParameters().get(0).getName()))))
                : Optional.empty());
  }

  private static Optional<Mutation> print(Place place) {
    return place
        .statement()
        .filter(it -> isStatementOfHandler(place.state()) && carriesTrace(place.state()))
        .map(
            it ->
                new Mutation(
                    it.call(),
                    SuggestedFix.replace(it.call(), "System.out.println(" + it.source() + ")")));
  }

  /** What has no variable of the handler may be work that the request only sets off. */
  private static Optional<Mutation> handOff(String text, Place place) {
    return place
        .statement()
        .filter(it -> isStatementOfHandler(place.state()) && carriesTrace(place.state()))
        .filter(it -> canMove(it))
        .map(
            it ->
                new Mutation(
                    place.state().getPath().getParentPath().getLeaf(),
                    SuggestedFix.replace(
                        place.state().getPath().getParentPath().getLeaf(),
                        text.formatted(place.state().getSourceForNode(it.call())))));
  }

  private static boolean canMove(LogStatement it) {
    List<VarSymbol> locals =
        Sources.mentioned(it.call()).stream()
            .filter(variable -> variable.getKind() != ElementKind.FIELD)
            .toList();
    return !locals.isEmpty() && locals.stream().allMatch(ASTHelpers::isConsideredFinal);
  }

  private static boolean isStatementOfHandler(VisitorState state) {
    if (!(state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      return false;
    }
    TreePath method = Sources.methodAround(state.getPath());
    return method != null && isHandler((MethodTree) method.getLeaf()) && servesUsers(state);
  }

  /** Handlers that are there to try a program with are left alone. */
  private static boolean servesUsers(VisitorState state) {
    ClassTree type = state.findEnclosing(ClassTree.class);
    return !type.getSimpleName().toString().startsWith("Test");
  }

  private static boolean isHandler(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(
            annotation -> HANDLERS.contains(Sources.lastName(annotation.getAnnotationType())));
  }

  /** Where no library for it is there, a program may have no traces at all. */
  private static boolean carriesTrace(VisitorState state) {
    return List.of(
            "brave.Span",
            "io.micrometer.tracing.Span",
            "io.opentelemetry.api.trace.Span",
            "io.opentracing.Span")
        .stream()
        .anyMatch(type -> ClassPath.find(type, state).isPresent());
  }
}
