package orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** Shows in the log of a real request what the mistakes cost. */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
final class LostTraceTest {

  @Autowired private MockMvc http;
  @Autowired private ExecutorService pool;

  @Test
  void orderThatIsTaken(CapturedOutput output) throws Exception {
    String log = logOf("{\"customer\":\"alice\",\"sku\":\"tea\",\"quantity\":2}", output);

    assertThat(line(log, "alice orders 2 of tea")).containsPattern("trace=\\w{32} span=\\w{16} ");
    assertThat(line(log, "taken, total 9.00")).contains(trace(log));
    // The span "save" is never current: its record names the span of the request instead.
    assertThat(span(line(log, "orders kept"))).isEqualTo(span(line(log, "alice orders")));
    // The task has left the request, and its trace with it.
    assertThat(line(log, " packed")).contains("trace= span= customer= ");
  }

  @Test
  void orderThatIsRefused(CapturedOutput output) throws Exception {
    String log = logOf("{\"customer\":\"bob\",\"sku\":\"gold\",\"quantity\":1}", output);

    // The scope of the span "price" is closed before the catch runs.
    assertThat(span(line(log, "no price for gold"))).isEqualTo(span(line(log, "bob orders 1")));
    // No level, no trace.
    assertThat(line(log, "unknown article gold")).isEqualTo("unknown article gold");
    // The customer stays on the thread: the next request there prints it before it knows its own.
    String next = logOf("{\"customer\":\"carol\",\"sku\":\"tea\",\"quantity\":1}", output);
    assertThat(line(next, "carol orders 1 of tea")).contains("customer=bob");
  }

  private String logOf(String order, CapturedOutput output) throws Exception {
    int start = output.getAll().length();
    http.perform(post("/orders").contentType("application/json").content(order));
    pool.submit(() -> {}).get(5, TimeUnit.SECONDS); // behind the task of the request
    return output.getAll().substring(start);
  }

  private static String line(String log, String part) {
    List<String> lines = log.lines().filter(line -> line.contains(part)).toList();
    assertThat(lines).as(part).isNotEmpty();
    return lines.get(0);
  }

  private static String trace(String log) {
    return line(log, "trace=").replaceFirst(".*(trace=\\w+).*", "$1");
  }

  private static String span(String line) {
    return line.replaceFirst(".*(span=\\w+).*", "$1");
  }
}
