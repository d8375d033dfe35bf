package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.logkeel.model.context.TracedEntry.Sign;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off a path: where it begins, and the names of the methods on the way. */
final class TracedPathTest {

  private static final ImmutableSortedMap<String, Predicate<TracedPath>> QUESTIONS =
      ImmutableSortedMap.<String, Predicate<TracedPath>>naturalOrder()
          .put("around", TracedPath::isAroundHandlers)
          .put("before", TracedPath::isBeforeHandlers)
          .put("behind", TracedPath::isBehindFilters)
          .put("grpc", TracedPath::mayBeOfGrpc)
          .put("handler", TracedPath::isFromHandler)
          .put("http", TracedPath::isHandlerOfHttp)
          .put("owns", TracedPath::ownsThread)
          .put("shared", TracedPath::isInSharedObject)
          .put("traced", TracedPath::isInTrace)
          .put("work", TracedPath::isWorkOfRequest)
          .build();

  /** The questions that are answered with yes, where the path ends after so many steps. */
  @ParameterizedTest
  @CsvSource({
    "org.springframework.web.bind.annotation.GetMapping, 0, behind handler http shared traced work",
    "org.springframework.web.bind.annotation.GetMapping, 1, behind handler traced work",
    "org.springframework.web.bind.annotation.GetMapping, 5, behind handler traced work",
    "org.springframework.web.bind.annotation.GetMapping, 6, behind handler traced",
    "io.micronaut.http.annotation.Get, 0, behind handler http shared traced work",
    "jakarta.ws.rs.GET, 0, behind handler http traced work",
    "jakarta.servlet.http.HttpServlet, 0, behind handler owns shared traced work",
    "io.undertow.server.HttpHandler, 0, handler owns shared traced work",
    "com.sun.net.httpserver.HttpHandler, 0, behind handler owns shared traced work",
    "org.springframework.web.servlet.function.HandlerFunction, 0,"
        + " behind handler owns shared traced work",
    "org.springframework.web.reactive.function.server.HandlerFunction, 0,"
        + " handler owns shared traced work",
    "jakarta.servlet.Filter, 0, around behind handler owns shared traced work",
    "jakarta.servlet.Filter, 1, around behind handler owns traced work",
    "jakarta.servlet.Filter, 2, handler traced work",
    "jakarta.ws.rs.container.ContainerRequestFilter, 0,"
        + " around before behind handler owns shared traced work",
    "org.springframework.web.servlet.HandlerInterceptor, 0,"
        + " around before behind handler owns shared traced work",
    "io.grpc.BindableService, 0, grpc handler owns shared traced work",
    "io.grpc.ServerInterceptor, 0, around behind grpc handler owns shared traced work",
    "org.quartz.Job, 0, handler owns traced work",
    "org.springframework.kafka.annotation.KafkaListener, 0, handler owns traced work",
    "io.smallrye.common.annotation.Blocking, 0, grpc handler owns traced work",
    "org.springframework.context.event.EventListener, 0, grpc handler owns traced work",
    "io.opentelemetry.instrumentation.annotations.WithSpan, 0, grpc handler traced work",
    "io.opentelemetry.context.Scope, 0, grpc work",
    "io.opentelemetry.context.Scope, 1, grpc traced work",
    "io.opentelemetry.context.Scope, 6, grpc traced",
    "brave.Tracer.SpanInScope, 1, grpc traced work",
    "io.opentelemetry.context.Context, 1, grpc"
  })
  void questions(String type, int steps, String answers) {
    TracedEntry entry =
        TracedEntries.BUILT_IN.stream()
            .filter(row -> row.type().equals(type))
            .findFirst()
            .orElseThrow();

    assertThat(answers(entry, steps)).isEqualTo(answers);
  }

  @Test
  void entriesOfTheUser() {
    assertThat(answers(TracedEntry.parse("com.acme.Filter#doFilter"), 0))
        .isEqualTo("grpc handler traced work");
    assertThat(answers(TracedEntry.parse("com.acme.OnMessage"), 0))
        .isEqualTo("grpc handler traced work");
  }

  private static String answers(TracedEntry entry, int steps) {
    TracedPath path =
        new TracedPath(
            entry, "GET /x", ImmutableList.of("a", "b", "c", "d", "e", "f").subList(0, steps));
    assertThat(path.isEntry()).isEqualTo(steps == 0);
    return QUESTIONS.entrySet().stream()
        .filter(question -> question.getValue().test(path))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "Shop.stop",
        "initialize",
        "doInit",
        "onShutdown",
        "_close",
        "closeAsync",
        "shutdownNow",
        "stopImport",
        "Pool.shutdownAll",
        "new Shop"
      })
  void partsOfTheProgram(String step) {
    assertThat(isWork("GET /x", step)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"startOrder", "restart", "closeOrder", "stopped", "renew", "Init.place"})
  void partsOfTheWork(String step) {
    assertThat(isWork("GET /x", step)).isTrue();
  }

  @Test
  void whatIsMadeInAContextIsNoWork() {
    assertThat(isWork("Scope in new Shop", "place")).isFalse();
    assertThat(isWork("Scope in Shop.renew", "place")).isTrue();
  }

  private static boolean isWork(String start, String step) {
    TracedEntry scope =
        TracedEntries.BUILT_IN.stream()
            .filter(row -> row.sign() == Sign.CONTEXT && row.simpleType().equals("Scope"))
            .findFirst()
            .orElseThrow();
    return new TracedPath(scope, start, ImmutableList.of("place", step)).isWorkOfRequest();
  }

  @Test
  void textOfALongWay() {
    TracedEntry entry = TracedEntry.parse("com.acme.Job#work");
    ImmutableList<String> steps = ImmutableList.of("a", "b", "c", "d", "e", "f", "g");

    assertThat(new TracedPath(entry, "Job.work", steps.subList(0, 0))).hasToString("Job.work");
    assertThat(new TracedPath(entry, "Job.work", steps.subList(0, 6)))
        .hasToString("Job.work -> a -> b -> c -> d -> e -> f");
    assertThat(new TracedPath(entry, "Job.work", steps))
        .hasToString("Job.work -> a -> b -> ... -> e -> f -> g");
  }
}
