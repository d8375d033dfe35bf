package shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the demo in a JVM of its own and reads what an operator would read. */
class DemoTest {
  private static List<String> output;
  private static List<JsonNode> events;

  @BeforeAll
  static void runDemo() throws IOException, InterruptedException {
    Process demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "shop.Checkout",
                "--demo")
            .redirectErrorStream(true)
            .start();
    String text = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).as(text).isZero();

    output = text.lines().toList();
    events = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : output) {
      if (line.startsWith("{")) {
        events.add(json.readTree(line));
      }
    }
  }

  @Test
  void customersGetTheirReplies() {
    assertThat(output)
        .filteredOn(line -> line.startsWith("reply "))
        .extracting(line -> line.substring(0, "reply 201".length()))
        .containsExactly("reply 201", "reply 402", "reply 201");
    assertThat(output)
        .anyMatch(line -> line.startsWith("reply 201") && line.contains("\"id\":\"o-1001\""));
  }

  @Test
  void everyRecordHasItsPlaceLookedUp() {
    assertThat(events).isNotEmpty().allMatch(event -> event.has("caller_line_number"));
  }

  @Test
  void idOfTheFirstOrderIsInNoLogLine() {
    assertThat(output)
        .filteredOn(line -> !line.startsWith("reply "))
        .noneMatch(line -> line.contains("o-1001"));
  }

  @Test
  void valuesAreMissingFromTheMessages() {
    assertThat(events)
        .extracting(event -> event.get("message").asText())
        .contains(
            "order of alice accepted, total 9.00",
            "charging 9.00 to card {}",
            "alice paid 9.00, receipt {}",
            "{0} orders held, {1} of them not paid",
            "warehouse packs order %s, told %d times",
            "reply {\"status\":201,\"links\":alice} to {}",
            "payment of bob declined: {}",
            "call 1 of {} to the warehouse failed")
        .anyMatch(message -> message.matches("basket of alice: .*OrderService\\$\\$Lambda.*"));
  }

  @Test
  void valuesAreMissingFromTheBootLines() {
    assertThat(output)
        .contains(
            "INFO: cant read {0}, the defaults hold",
            "INFO: spans of {0} go to LoggingSpanExporter", "INFO: orders are taken on port {}");
  }

  @Test
  void fieldsAndCausesAreMissing() {
    assertThat(event("replied").has("status")).isFalse();
    assertThat(event("unpaid orders are not written to data/unpaid.txt").has("stack_trace"))
        .isFalse();
    assertThat(events)
        .extracting(event -> event.get("message").asText())
        .doesNotContain("partner answered");
  }

  @Test
  void metricOfTheFailureIsAFailureItself() {
    assertThat(output)
        .anyMatch(line -> line.startsWith("Exception in thread") && line.contains("must be even"));
  }

  @Test
  void rightStatementsKeepTheirValues() {
    assertThat(events)
        .extracting(event -> event.get("message").asText())
        .contains(
            "order from alice with 1 lines",
            "receipt r-71 filed",
            "order o-1003 not packed: no answer in 2 attempts");
    JsonNode stored = event("order stored");
    assertThat(stored.get("customer").asText()).isEqualTo("alice");
    assertThat(stored.get("trace_id").asText()).matches("[0-9a-f]{32}");
  }

  private static JsonNode event(String message) {
    return events.stream()
        .filter(event -> event.get("message").asText().equals(message))
        .findFirst()
        .orElseThrow();
  }
}
