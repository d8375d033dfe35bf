package io.github.logkeel.gate;

import static io.github.logkeel.gate.TestFindings.BASE;
import static io.github.logkeel.gate.TestFindings.finding;
import static io.github.logkeel.gate.TestFindings.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.logkeel.gate.Repair.Edit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SarifReportTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V7)
          .getSchema(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

  @Test
  void validAgainstThePublishedSchema() {
    String text = "class A {}";
    Repair repair =
        new Repair(List.of(new Edit(8, 8, "\n")), List.of("import a.B"), List.of("import a.C"));

    String report =
        report(
            finding("A.java", text, "A", "<wrong> \"so\""),
            finding("größe/A b.java", text, text, "wrong", repair, Repair.of(new Edit(0, 10, ""))),
            finding("../pom.xml", text, "class", "wrong", Repair.of(new Edit(0, 10, ""))));

    assertThat(problemsOf(report)).isEmpty();
    assertThat(problemsOf(report.replace("\"level\"", "\"levels\""))).isNotEmpty();
    assertThat(problemsOf(report())).isEmpty();
  }

  @Test
  void findingWithItsRuleAndItsRepair() {
    Repair repair = new Repair(List.of(new Edit(10, 11, "B")), List.of("import a.B"), List.of());

    JsonObject run = run(report(finding("a b/A.java", "class A { A a; }", "A a", "wrong", repair)));

    JsonObject result = first(run, "results");
    assertThat(first(run.getAsJsonObject("tool").getAsJsonObject("driver"), "rules"))
        .asString()
        .contains("\"id\":\"LostCause\"", "## What it finds", "\"tags\":[\"arguments\"]");
    assertThat(first(result, "locations").getAsJsonObject("physicalLocation"))
        .hasToString(
            "{\"artifactLocation\":{\"uri\":\"shop/a%20b/A.java\",\"uriBaseId\":\"%SRCROOT%\"},"
                + "\"region\":{\"startLine\":1,\"startColumn\":11,\"endLine\":1,\"endColumn\":14}}");
    assertThat(first(first(result, "fixes"), "artifactChanges").getAsJsonArray("replacements"))
        .hasToString(
            "[{\"deletedRegion\":"
                + "{\"startLine\":1,\"startColumn\":1,\"endLine\":1,\"endColumn\":17},"
                + "\"insertedContent\":{\"text\":\"import a.B;\\n\\nclass A { B a; }\"}}]");
    assertThat(result.getAsJsonObject("partialFingerprints").keySet())
        .containsExactly("logkeel/v1");
  }

  @Test
  void missingModuleIsNoSuccess() {
    StringWriter out = new StringWriter();
    new SarifReport(new PrintWriter(out), Checks.aboutLogging(), BASE.getParent())
        .print(results(), List.of("orders does not compile"));
    assertThat(problemsOf(out.toString())).isEmpty();
    assertThat(first(run(out.toString()), "invocations"))
        .asString()
        .startsWith(
            "{\"executionSuccessful\":false,\"toolExecutionNotifications\":"
                + "[{\"level\":\"error\",\"message\":{\"text\":\"orders does not compile\"}}");
  }

  private static String report(Finding... findings) {
    StringWriter out = new StringWriter();
    new SarifReport(new PrintWriter(out), Checks.aboutLogging(), BASE.getParent())
        .print(results(findings));
    return out.toString();
  }

  private static Iterable<?> problemsOf(String report) {
    return SCHEMA.validate(report, InputFormat.JSON);
  }

  private static JsonObject run(String report) {
    return first(JsonParser.parseString(report).getAsJsonObject(), "runs");
  }

  private static JsonObject first(JsonObject object, String name) {
    return object.getAsJsonArray(name).get(0).getAsJsonObject();
  }
}
