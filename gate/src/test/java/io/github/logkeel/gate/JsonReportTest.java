package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonReportTest {
  private static final String SOURCE =
      """
      package shop;

      class Late {
        static final System.Logger log = System.getLogger("late");

        void pay(String id) {
          log.log(System.Logger.Level.INFO, "paid {}", id);
          log.log(System.Logger.Level.INFO, "paid {}", id);
          Runnable later = () -> log.log(System.Logger.Level.INFO, "sent {}", id);
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void allThatIsKnownOfAFinding() {
    Cli.write(directory, "shop/Late.java", SOURCE);

    JsonObject report = scan();

    assertThat(report.keySet())
        .containsExactly("version", "tool", "directory", "counts", "findings", "problems");
    assertThat(report.get("counts"))
        .hasToString(
            "{\"files\":1,\"errors\":3,\"warnings\":0,\"suggestions\":0,\"repairable\":3}");
    JsonObject finding = report.getAsJsonArray("findings").get(2).getAsJsonObject();
    assertThat(finding.getAsJsonPrimitive("fingerprint").getAsString())
        .isEqualTo("ForeignLogPlaceholder/shop.Late#pay(String)/d02b8a339515");
    finding.remove("fingerprint");
    finding.remove("message");
    finding.getAsJsonArray("repairs").get(0).getAsJsonObject().remove("diff");
    assertThat(finding)
        .isEqualTo(
            JsonParser.parseString(
                """
                {
                  "check": "ForeignLogPlaceholder",
                  "family": "arguments",
                  "severity": "error",
                  "module": "%s",
                  "file": "shop/Late.java",
                  "line": 9,
                  "column": 28,
                  "endLine": 9,
                  "endColumn": 76,
                  "member": "shop.Late#pay(String)",
                  "source": "    Runnable later = () -> log.log(System.Logger.Level.INFO, \\"sent {}\\", id);",
                  "repairs": [{
                    "changes": [{
                      "startLine": 9,
                      "endLine": 10,
                      "endColumn": 1,
                      "text": "    Runnable later = () -> log.log(System.Logger.Level.INFO, \\"sent {0}\\", id);\\n"
                    }]
                  }]
                }
                """
                    .formatted(directory)));
  }

  @Test
  void fingerprintsStayWhenTheCodeMovesOrIsFormatted() {
    Cli.write(directory, "shop/Late.java", SOURCE);
    List<String> before = fingerprints();
    Cli.write(
        directory,
        "shop/Late.java",
        SOURCE
            .replace("class Late", "/** Late. */\nclass Late")
            .replace("INFO, \"paid", "INFO,\n        \"paid"));

    assertThat(before).hasSize(3).doesNotHaveDuplicates();
    assertThat(fingerprints()).isEqualTo(before);
  }

  @Test
  void fingerprintsOfOtherStatementsAndMembersDiffer() {
    Cli.write(directory, "shop/Late.java", SOURCE);
    List<String> before = fingerprints();
    Cli.write(directory, "shop/Late.java", SOURCE.replace("sent {}", "went {}"));

    assertThat(fingerprints()).startsWith(before.get(0), before.get(1)).isNotEqualTo(before);

    Cli.write(directory, "shop/Late.java", SOURCE.replace("void pay", "void paid"));
    assertThat(fingerprints()).doesNotContainAnyElementsOf(before);
  }

  private List<String> fingerprints() {
    JsonArray findings = scan().getAsJsonArray("findings");
    return StreamSupport.stream(findings.spliterator(), false)
        .map(finding -> finding.getAsJsonObject().get("fingerprint").getAsString())
        .toList();
  }

  private JsonObject scan() {
    return JsonParser.parseString(Cli.run("scan", directory, "--format", "json").out())
        .getAsJsonObject();
  }
}
