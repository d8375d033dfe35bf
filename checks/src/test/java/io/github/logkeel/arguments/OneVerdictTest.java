package io.github.logkeel.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Statements about which more than one check has something to say. The text and the arguments of a
 * statement have one finding, that of the worst mistake; when it is mended, the next has its turn.
 * The mistakes in a field are reported there, and a guard is no part of the statement behind it.
 */
final class OneVerdictTest {

  /** Statements, each with the check that reports it. */
  private static final String STATEMENTS =
      """
      log.debug("items " + items.toString()); // InterpolatedMessage
      log.debug("items " + String.join(",", items), exception); // InterpolatedMessage
      log.debug("items of " + orderId + " {}", items.toString()); // InterpolatedMessage
      log.debug("at " + host + " {}", items.toString()); // ValueInLogTemplate
      log.debug("items {} " + customer, items.toString(), exception); // ValueInLogTemplate
      log.debug(String.format("items %s", items.toString())); // InterpolatedMessage
      log.debug("items {}", String.format("%s of %s", items, customer)); // EagerLogArgument
      log.debug("items", "id", items.toString()); // LooseKeyValue
      log.debug("items {}", orderId, items.toString()); // SurplusLogArgument
      log.debug("items {} %s", items.toString(), orderId); // ForeignLogPlaceholder
      log.info("user {} " + customer, totalSupplier); // UnresolvedLogSupplier
      log.info("user " + totalSupplier); // InterpolatedMessage
      log.atInfo().addKeyValue("total", totalSupplier).log("user " + customer); // UnresolvedLogSupplier
      log.atDebug().addKeyValue("items", items.toString()).log("order " + orderId); // InterpolatedMessage
      log4j.debug("items " + items.toString()); // InterpolatedMessage
      log4j.debug("{} {}", totalSupplier, items.toString()); // UnresolvedLogSupplier
      log4j.atDebug().log("items " + items.toString(), exception); // LostCause
      log4j.atDebug().log("items {}", items.toString(), exception); // LostCause
      log4j.atError().log("failed {} " + orderId, exception); // InterpolatedMessage
      log4j.error("failed {}: {} " + customer, orderId, exception); // ValueInLogTemplate
      log.error("failed " + exception + " {}", exception); // LogPlaceholderForThrowable
      log.error("failed {} " + orderId, exception); // LogPlaceholderForThrowable
      logger.log(Level.FINE, "items " + customer + " {0}", items.toString()); // ValueInLogTemplate
      logger.log(Level.SEVERE, "failed " + orderId, new Object[] {exception}); // LostCause
      jboss.debugf("items " + items.toString()); // ValueInLogTemplate
      jboss.debugf("items " + orderId); // InterpolatedMessage
      jboss.debugv("items " + orderId, items.toString()); // EagerLogArgument
      jboss.error("failed " + orderId, customer, exception); // LogMessageAsLoggerClass
      jboss.errorf("failed " + orderId, exception); // LostCause
      org.tinylog.Logger.error("failed " + orderId, exception); // LostCause
      """;

  /** The same in a catch block, whose exception is {@code e}. */
  private static final String CAUGHT =
      """
      log.error("failed " + e); // ThrowableAsLogText
      log.error("failed {} " + e, orderId); // ThrowableAsLogText
      log.error("failed " + customer); // UnloggedException
      log.error("failed " + e.getMessage()); // UnloggedException
      log.error("failed " + customer + " {}", orderId); // UnloggedException
      log.error("failed " + customer + " {}", e.getMessage()); // UnloggedException
      log.error("failed " + customer + " {}", e); // LogPlaceholderForThrowable
      log.error(String.format("failed %s", e.getMessage())); // UnloggedException
      log.error("failed {}", orderId, e.getMessage()); // SurplusLogArgument
      log.error("failed {} {}", e.getMessage()); // MissingLogArgument
      log.error("failed {0}", e.getMessage()); // ForeignLogPlaceholder
      log.error("failed", "id", customer); // LooseKeyValue
      log.error("failed " + customer, e); // InterpolatedMessage
      log.atError().addKeyValue("e", e).log("failed " + customer); // ThrowableAsLogText
      log.atError().addKeyValue("e", e.getMessage()).log("failed " + customer); // UnloggedException
      log4j.error("failed " + orderId + " {}: {}", customer, e); // ThrowableAsLogText
      log4j.atError().log("failed " + customer, e); // LostCause
      logger.log(Level.SEVERE, "failed " + customer + " {0}", e.getMessage()); // UnloggedException
      jboss.errorf("failed " + customer); // UnloggedException
      jboss.error("failed", customer, e); // LogMessageAsLoggerClass
      log.debug("failed " + e.toString()); // InterpolatedMessage
      """;

  @Test
  void statementsHaveOneFinding() {
    Map<String, String> sources = new LinkedHashMap<>();
    Map<String, List<String>> expected = new LinkedHashMap<>();
    STATEMENTS.lines().forEach(line -> add("%s", line, sources, expected));
    CAUGHT
        .lines()
        .forEach(
            line ->
                add(
                    "try { throw exception; } catch (Exception e) { %s }",
                    line, sources, expected));

    OfferedRepairs run = OfferedRepairs.of(sources);

    assertThat(run.diagnostics()).isEmpty();
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Finding finding : run.findings()) {
      found
          .computeIfAbsent(sources.get(finding.path()), source -> new ArrayList<>())
          .add(finding.check());
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void add(
      String around, String line, Map<String, String> sources, Map<String, List<String>> expected) {
    int check = line.lastIndexOf(" // ");
    int number = sources.size();

    String source =
        "package verdict%d;%s"
            .formatted(number, Snippet.of(around.formatted(line.substring(0, check))));
    sources.put("Verdict%d.java".formatted(number), source);
    expected.put(source, List.of(line.substring(check + 4)));
  }
}
