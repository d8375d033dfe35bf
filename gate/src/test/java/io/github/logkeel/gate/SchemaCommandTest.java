package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaCommandTest {
  private static final String ORDERS =
      """
      package shop;

      import org.slf4j.Logger;
      import org.slf4j.MDC;

      class Orders {
        @SuppressWarnings("all")
        void place(Logger log, String id, int amount, String any) {
          log.atInfo().addKeyValue("requestId", id).addKeyValue("order.amount", amount).log("placed");
          log.atInfo().addKeyValue(any, id).log("something else");
          MDC.put("tenant", id);
        }
      }
      """;

  private static final String REGISTRY =
      """
      file_format: definition/2
      attributes:
        - {key: request.id, type: string, brief: Correlation id of the request., annotations: {log_fields: {owner: platform}}}
        - key: requestId
          type: string
          deprecated: {reason: renamed, renamed_to: request.id, note: dashboards move in January}
          annotations: {log_fields: {deprecated_since: "2026-11-01", sunset: "2027-01-31"}}
        - {key: tenant, type: string, deprecated: {reason: obsoleted}}
        - {key: order.amount, type: int}
      """;

  @TempDir private Path project;
  private Path list;
  private Path registry;

  @BeforeEach
  void writeSources() {
    write(ORDERS);
    list = project.resolve("logkeel-fields.tsv");
    registry = Cli.write(project, "log-schema.yaml", REGISTRY);
  }

  @Test
  void dumpIsTheSameEachTime() throws IOException {
    assertThat(schema("dump"))
        .returns("logkeel-fields.tsv: 3 fields\n", Cli.Outcome::out)
        .returns(0, Cli.Outcome::status);
    String first = Files.readString(list);
    assertThat(first.lines())
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("# The log fields of "),
            line -> assertThat(line).isEqualTo("order.amount\tint\tkv"),
            line -> assertThat(line).isEqualTo("requestId\tstring\tkv"),
            line -> assertThat(line).isEqualTo("tenant\tstring\tmdc"),
            line -> assertThat(line).isEqualTo("# names only known at run time: 1"));

    write(ORDERS.replace("class Orders", "class Moved"));
    schema("dump");

    assertThat(list).hasContent(first);
    schema("dump", "--owners");
    assertThat(list).content().contains("requestId\tstring\tkv\tshop.Moved\n");
  }

  @Test
  void additionsPass() {
    schema("dump");
    write(ORDERS.replace("\"tenant\", id", "\"tenant\", id); MDC.put(\"region\", id"));

    assertThat(schema("check").out())
        .isEqualTo(
            """
            logkeel-fields.tsv: changes that surprise nobody; take them over with logkeel schema dump
              + region string
            """);
    assertThat(schema("check").status()).isZero();
    assertThat(schema("check", "--strict-additions").status()).isEqualTo(1);
  }

  @Test
  void whatGoesFails() {
    schema("dump");
    write(
        ORDERS
            .replace("MDC.put(\"tenant\", id);", "")
            .replace("\"requestId\"", "\"request_id\"")
            .replace("amount)", "\"\" + amount)"));

    Cli.Outcome checked = schema("check");

    assertThat(checked.status()).isEqualTo(1);
    assertThat(checked.out())
        .isEqualTo(
            """
            logkeel-fields.tsv: what dashboards and alerts read has changed
              ~ order.amount retyped from int to string
              ~ requestId renamed to request_id, and no registry says so
              - tenant removed and no registry says so
            bring the fields back or announce the change in the registry; to accept it for good, run logkeel schema dump; until a day, add to logkeel-fields-accept.yaml {change: retyped, name: order.amount, justification: why, until: DAY}
            to announce it, with both names for a while:
              - key: requestId
                deprecated: {reason: renamed, renamed_to: request_id}
                annotations: {log_fields: {emit: both, sunset: "DAY"}}
            """);
  }

  @Test
  void registryAnnouncesWhatMayGo() {
    schema("dump");
    write(
        ORDERS.replace("MDC.put(\"tenant\", id);", "").replace("\"requestId\"", "\"request.id\""));

    assertThat(judged("2026-10-31").out())
        .contains("~ requestId renamed to request.id, but that is only to begin on 2026-11-01");
    assertThat(judged("2027-01-31").out())
        .contains(
            "~ requestId renamed to request.id, but both names are to be emitted until 2027-01-31")
        .contains("- tenant removed as the registry says");
    assertThat(judged("2027-01-31").status()).isEqualTo(1);
    assertThat(judged("2027-02-01"))
        .returns(0, Cli.Outcome::status)
        .returns(
            """
            logkeel-fields.tsv: changes that surprise nobody; take them over with logkeel schema dump
              ~ requestId renamed to request.id, as the registry says
              - tenant removed as the registry says
            """,
            Cli.Outcome::out);
  }

  @Test
  void renamedFieldMustArrive() {
    schema("dump");
    write(ORDERS.replace(".addKeyValue(\"requestId\", id)", ""));

    assertThat(judged("2027-02-01").out())
        .contains("- requestId removed but the registry calls it request.id, which is not emitted");
  }

  @Test
  void acceptedChangesExpire() {
    schema("dump");
    write(ORDERS.replace("MDC.put(\"tenant\", id);", ""));
    Cli.write(
        project,
        "logkeel-fields-accept.yaml",
        "- {change: removed, name: tenant, justification: nobody reads it, until: 2027-03-01}\n");

    assertThat(schema("check", "--as-of", "2027-03-01").status()).isZero();
    Cli.Outcome expired = schema("check", "--as-of", "2027-03-02");
    assertThat(expired.status()).isEqualTo(1);
    assertThat(expired.out()).contains("accept.yaml:1: accepted until 2027-03-01 only");

    write(ORDERS);
    Cli.Outcome unused = schema("check", "--as-of", "2027-03-01");
    assertThat(unused.status()).isEqualTo(1);
    assertThat(unused.out()).contains("accept.yaml:1: `tenant` is not removed: take the entry out");
  }

  @Test
  void mistakesHaveTheirLine() {
    schema("dump");
    Cli.write(project, "logkeel-fields-accept.yaml", "- {change: removed, name: a}\n- {nam: b}\n");
    Cli.Outcome accepted = schema("check");
    assertThat(accepted.status()).isEqualTo(2);
    assertThat(accepted.err())
        .contains("accept.yaml:1: `justification` is missing")
        .contains("accept.yaml:2: `nam` is none of change, name, justification, until");

    Cli.write(project, "logkeel-fields-accept.yaml", "[]\n");
    Cli.write(project, "log-schema.yaml", "attributes: [{key: a, type: strin}]\n");
    Cli.Outcome wrong = judged("2027-01-01");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("log-schema.yaml:1: no type: `strin`");

    Cli.write(project, "logkeel-fields.tsv", "a string\n");
    assertThat(schema("check").complaint()).contains("logkeel-fields.tsv:1: no line of a list");
  }

  @Test
  void nothingCommitted() {
    assertThat(schema("check"))
        .returns(
            "logkeel-fields.tsv: not there; write it with logkeel schema dump, and commit it\n",
            Cli.Outcome::out)
        .returns(1, Cli.Outcome::status);
  }

  @Test
  void differenceToACommit() throws IOException, InterruptedException {
    schema("dump");
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
    write(ORDERS.replace("\"requestId\"", "\"request.id\""));

    assertThat(schema("diff", "--against", "HEAD", "--registry", registry).out())
        .startsWith(
            "logkeel-fields.tsv: 1 change since HEAD\n  ~ requestId renamed to request.id,");
    assertThat(schema("diff", "--against", "nowhere"))
        .returns(2, Cli.Outcome::status)
        .satisfies(
            refused ->
                assertThat(refused.complaint())
                    .startsWith("logkeel: --against nowhere: git knows no such commit"));
  }

  /** What init drafts is a registry by which the code is right. */
  @Test
  void draftOfARegistry() throws IOException {
    write(
        ORDERS.replace(
            "log.atInfo().addKeyValue(any, id)",
            "log.atInfo().addKeyValue(\"request_id\", amount)"));
    Path draft = project.resolve("draft.yaml");

    assertThat(schema("init", "--output", draft).status()).isZero();

    assertThat(draft)
        .hasContent(
            """
            file_format: definition/2
            attributes:
              - key: order.amount
                type: int
                stability: development
                brief: ""
              - key: request_id
                type: any # emitted as int and as string
                stability: development
                brief: ""
                annotations: {log_fields: {aliases: [requestId]}}
              - key: tenant
                type: string
                stability: development
                brief: ""
            """);
    assertThat(schema("init", "--output", draft).complaint()).contains("is there already");
    assertThat(Cli.run("schema", "doc", draft))
        .returns(0, Cli.Outcome::status)
        .satisfies(
            page -> assertThat(page.out()).contains("| `request_id` | any | Not requestId. |  |"));
  }

  @Test
  void pageForThoseWhoSearch() {
    assertThat(Cli.run("schema", "doc", registry).out())
        .isEqualTo(
            """
            # Log fields

            | Field | Type | Meaning | Owner |
            |---|---|---|---|
            | `order.amount` | int |  |  |
            | `request.id` | string | Correlation id of the request. | platform |

            ## Deprecated

            | Field | Instead | Until | Note |
            |---|---|---|---|
            | `requestId` | `request.id` | 2027-01-31 | dashboards move in January |
            | `tenant` | nothing |  |  |
            """);
  }

  @Test
  void samplesForWeaver() {
    String json = schema("dump", "--format", "weaver").out();

    assertThat(JsonParser.parseString(json).getAsJsonArray())
        .hasSize(3)
        .anyMatch(
            sample ->
                sample
                    .toString()
                    .equals("{\"attribute\":{\"name\":\"order.amount\",\"type\":\"int\"}}"));
  }

  /** What a build has left beside its classes is as good as the sources. */
  @Test
  void fieldsOfCompiledClasses() throws IOException {
    schema("dump");
    Path classes = project.resolve("classes");
    assertThat(schema("check", "--classes", "classes").complaint()).contains("is no directory");
    Cli.write(classes, "shop/Orders.class", "");
    assertThat(schema("check", "--classes", "classes").complaint())
        .contains("compile with -XepOpt:Logkeel:FieldInventory=true");
    Cli.write(
        classes,
        "META-INF/log-fields/shop.Orders.tsv",
        "order.amount\tint\tkv\nrequestId\tstring\tkv\ntenant\tstring\tmdc\n");
    Cli.write(classes, "META-INF/log-fields/shop.Gone.tsv", "gone\tint\tkv\n");

    assertThat(schema("check", "--classes", "classes"))
        .returns("logkeel-fields.tsv: 3 fields, no change\n", Cli.Outcome::out)
        .returns(0, Cli.Outcome::status);
  }

  private Cli.Outcome judged(String day) {
    return schema("check", "--registry", registry, "--as-of", day);
  }

  private Cli.Outcome schema(String command, Object... more) {
    return Cli.schema(command, project, more);
  }

  private void write(String source) {
    Cli.write(project, "shop/Orders.java", source);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = project.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
