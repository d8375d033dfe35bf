package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change of a program breaks of what its readers may count on, beside the names. */
final class SchemaPromiseTest {
  private static final String ORDERS =
      """
      package shop;

      import org.slf4j.Logger;
      import org.slf4j.MDC;

      class Orders {
        @SuppressWarnings("all")
        void place(Logger log, String id, int amount) {
          log.atInfo().addKeyValue("requestId", id).log("placed");
        }
      }
      """;

  private static final String REGISTRY =
      """
      file_format: definition/2
      attributes:
        - {key: request.id, type: string}
        - key: requestId
          type: string
          deprecated: {reason: renamed, renamed_to: request.id}
          annotations: {log_fields: {sunset: "2027-06-30"}}
      """;

  @TempDir private Path project;

  @BeforeEach
  void commit() {
    Cli.write(project, "shop/Orders.java", ORDERS);
    Cli.write(project, "log-schema.yaml", REGISTRY);
    Cli.write(project, "schema/names.yaml", REGISTRY);
    assertThat(schema("dump").status()).isZero();
    Git.repositoryOf(project);
  }

  @Test
  void sunsetMayComeLater() {
    Cli.write(project, "log-schema.yaml", REGISTRY.replace("2027-06-30", "2027-12-31"));

    assertThat(check("log-schema.yaml", "2027-01-01"))
        .returns(0, Cli.Outcome::status)
        .returns("logkeel-fields.tsv: 1 field, no change\n", Cli.Outcome::out);
  }

  @Test
  void sunsetMayNotComeEarlier() {
    Cli.write(project, "log-schema.yaml", REGISTRY.replace("2027-06-30", "2027-01-31"));

    assertThat(check("log-schema.yaml", "2027-01-01"))
        .returns(1, Cli.Outcome::status)
        .returns(
            """
            logkeel-fields.tsv: 1 field, no change
            log-schema.yaml: days that were promised come earlier than in HEAD
              ~ requestId sunset from 2027-06-30 to 2027-01-31
            """,
            Cli.Outcome::out);
    assertThat(schema("diff", "--against=HEAD", "--registry=" + project.resolve("log-schema.yaml")))
        .returns(0, Cli.Outcome::status)
        .extracting(Cli.Outcome::out)
        .asString()
        .endsWith("  ~ requestId sunset from 2027-06-30 to 2027-01-31\n");
  }

  @Test
  void sunsetOfTheDayMayNotComeEarlierEither() {
    Cli.write(project, "log-schema.yaml", REGISTRY.replace("2027-06-30", "2027-01-31"));

    assertThat(check("log-schema.yaml", "2027-06-30").status()).isEqualTo(1);
    assertThat(check("log-schema.yaml", "2027-07-01").status()).isZero();
  }

  @Test
  void sunsetInDirectory() {
    Cli.write(project, "schema/names.yaml", REGISTRY.replace("2027-06-30", "2027-01-31"));

    assertThat(check("schema", "2027-01-01"))
        .returns(1, Cli.Outcome::status)
        .extracting(Cli.Outcome::out)
        .asString()
        .contains("schema: days that were promised come earlier than in HEAD\n");
  }

  @Test
  void registryIsNew() {
    Cli.write(project, "new.yaml", REGISTRY);

    assertThat(check("new.yaml", "2027-01-01").status()).isZero();
  }

  @Test
  void commitsAreComparedByTheirRegistries() {
    assertThat(schema("check", "--against=HEAD"))
        .returns(2, Cli.Outcome::status)
        .extracting(Cli.Outcome::complaint)
        .asString()
        .contains("--against compares registries: name one with --registry");
  }

  @Test
  void newFieldHasOneType() {
    Cli.write(
        project,
        "shop/Orders.java",
        ORDERS.replace(
            ".log(", ".addKeyValue(\"amount\", amount).addKeyValue(\"amount\", id).log("));

    assertThat(schema("check"))
        .returns(1, Cli.Outcome::status)
        .extracting(Cli.Outcome::out)
        .asString()
        .startsWith(
            """
            logkeel-fields.tsv: what dashboards and alerts read has changed
              + amount int and string: one name has one type in an index
            """);
  }

  @Test
  void newFieldHasOneTypeInAllChannels() {
    Cli.write(
        project,
        "shop/Orders.java",
        ORDERS.replace(
            "log.atInfo()",
            "MDC.put(\"amount\", id); log.atInfo().addKeyValue(\"amount\", amount)"));

    assertThat(schema("check").out())
        .contains("  + amount int and string: one name has one type in an index\n");
  }

  @Test
  void conflictCanBeAccepted() {
    Cli.write(
        project,
        "shop/Orders.java",
        ORDERS.replace(
            "log.atInfo()",
            "MDC.put(\"amount\", id); log.atInfo().addKeyValue(\"amount\", amount)"));
    Cli.write(
        project,
        "logkeel-fields-accept.yaml",
        "- {change: added, name: amount, justification: until the index is new, until:"
            + " 2027-06-30}\n");

    assertThat(schema("check", "--as-of=2027-01-01").status()).isZero();
  }

  private Cli.Outcome check(String registry, String day) {
    return schema(
        "check", "--against=HEAD", "--registry=" + project.resolve(registry), "--as-of=" + day);
  }

  private Cli.Outcome schema(String command, Object... more) {
    return Cli.schema(command, project, more);
  }
}
