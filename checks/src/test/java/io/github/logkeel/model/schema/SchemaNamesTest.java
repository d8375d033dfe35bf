package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registry knows of a name that a program writes. */
final class SchemaNamesTest {

  private final SchemaRegistry registry =
      registry(
          """
          attributes:
            - key: request.id
              annotations: {log_fields: {aliases: [correlation]}}
            - {key: http.header, type: "template[string]"}
            - {key: order.state, type: {members: [{value: PAID}, {value: in-transit}]}}
            - {key: order.stats}
            - {key: customer.name}
            - {key: rid, deprecated: {reason: renamed, renamed_to: request.id}}
            - {key: requestid, deprecated: {reason: renamed, renamed_to: rid}}
            - {key: http.head, type: "template[string]",
               deprecated: {reason: renamed, renamed_to: http.header}}
            - {key: customer.title, deprecated: {reason: obsoleted}}
          """);

  private static SchemaRegistry registry(String yaml) {
    List<RegistryField> fields = new ArrayList<>();
    YamlFile.read("registry.yaml", yaml.getBytes(UTF_8), p -> {})
        .ifPresent(file -> DefinitionReader.read(file.entries(), fields::add));
    return SchemaRegistry.of(fields, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "request.id,",
    "REQUEST_ID, request.id",
    "Correlation, request.id",
    "httpHeader,",
    "customerTitle,",
    "customer.nam,"
  })
  void spelledLike(String written, String field) {
    assertThat(registry.spelledLike(written).map(RegistryField::key))
        .isEqualTo(Optional.ofNullable(field));
  }

  /** A spelling of two live names is none of either. */
  @Test
  void spellingOfTwoNames() {
    SchemaRegistry two = registry("attributes: [{key: user_id}, {key: user.id}, {key: userName}]");

    assertThat(two.spelledLike("USERID")).isEmpty();
    assertThat(two.spelledLike("user.name").map(RegistryField::key)).contains("userName");
  }

  @ParameterizedTest
  @CsvSource({
    "customer.nam, customer.name",
    "customer.name,",
    "order.statx,",
    "customer.titl,",
    "http.heade,",
    "order.statez, order.state"
  })
  void nearTo(String written, String field) {
    assertThat(registry.nearTo(written).map(RegistryField::key))
        .isEqualTo(Optional.ofNullable(field));
  }

  @ParameterizedTest
  @CsvSource({"PAID,", "paid, PAID", "in_transit, in-transit", "in-transt, in-transit", "open,"})
  void valueLikeAMember(String written, String member) {
    assertThat(registry.field("order.state").orElseThrow().memberLike(written))
        .isEqualTo(Optional.ofNullable(member));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"request.id | rid requestid", "rid |", "http.header | http.head"})
  void predecessors(String name, String old) {
    assertThat(registry.predecessors(name))
        .extracting(RegistryField::key)
        .isEqualTo(old == null ? List.of() : Arrays.asList(old.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"rid, request.id", "http.head.host, http.header.host", "request.id,"})
  void nameOfToday(String name, String today) {
    RegistryField field = registry.field(name).orElseThrow();

    assertThat(registry.successor(field).map(live -> SchemaRegistry.renamed(name, field, live)))
        .isEqualTo(Optional.ofNullable(today));
  }

  @ParameterizedTest
  @CsvSource({"request_id, requestid", "Line2.Größe, line2größe", "a-z{|}`, az", "'', ''"})
  void foldedName(String name, String folded) {
    assertThat(SchemaRegistry.fold(name)).isEqualTo(folded);
  }

  @Test
  void emptyWithoutFields() {
    assertThat(SchemaRegistry.EMPTY.isEmpty()).isTrue();
    assertThat(registry.isEmpty()).isFalse();
    assertThat(registry.with(List.of())).isSameAs(registry);
  }
}
