package io.github.logkeel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class LocationCostTest {

  @Test
  void theDepthOfTheStackIsTakenOff() {
    Map<String, Double> times = new HashMap<>();
    for (int depth : new int[] {20, 80}) {
      times.put("harness@" + depth, 100.0);
      for (LocationCost.Variant variant : LocationCost.VARIANTS) {
        times.putIfAbsent(variant.baseline() + "@" + depth, 300.0);
        times.putIfAbsent(variant.benchmark() + "@" + depth, 2100.0);
      }
    }

    assertThat(LocationCost.table(times).lines())
        .contains("| Log4j2, `%C.%M:%L` | 10 times | 2.0 µs | 10 times | 2.0 µs |");
  }

  @Test
  void everyBenchmarkIsInTheTable() {
    assertThat(
            Arrays.stream(LocationBenchmark.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(Method::getName))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("harness"),
                    LocationCost.VARIANTS.stream()
                        .flatMap(each -> Stream.of(each.benchmark(), each.baseline())))
                .collect(Collectors.toSet()));
  }
}
