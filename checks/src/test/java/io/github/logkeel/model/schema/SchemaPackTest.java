package io.github.logkeel.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.schema.Deprecation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SchemaPackTest {

  private static final SchemaRegistry OTEL = SchemaRegistry.EMPTY.with(SchemaPack.OTEL.fields());
  private static final SchemaRegistry ECS = SchemaRegistry.EMPTY.with(SchemaPack.ECS.fields());

  /** The conventions of OpenTelemetry 1.43: 91 names of their old ones have one new name. */
  @Test
  void renamesOfOpenTelemetry() {
    assertThat(SchemaPack.OTEL.fields()).hasSizeGreaterThan(800);
    assertThat(SchemaPack.OTEL.fields())
        .filteredOn(field -> reason(field).equals(Optional.of(Reason.RENAMED)))
        .hasSize(91)
        .allSatisfy(field -> assertThat(OTEL.successor(field)).isPresent());
    assertThat(successor("http.method")).contains("http.request.method");
    assertThat(successor("net.peer.ip")).contains("network.peer.address");
    assertThat(SchemaPack.OTEL.fields())
        .filteredOn(field -> field.deprecation().filter(Deprecation::changesValues).isPresent())
        .extracting(RegistryField::key)
        .containsExactly(
            "db.system",
            "net.transport",
            "process.cpu.state",
            "rpc.system",
            "system.network.state");
    assertThat(OTEL.field("http.request.header.host").orElseThrow().type()).hasToString("string[]");
    assertThat(OTEL.field("http.response.status_code").orElseThrow().type()).hasToString("int");
    assertThat(OTEL.field("http.host").orElseThrow().deprecation().orElseThrow().note())
        .isEqualTo("see server.address, client.address, http.request.header.host");
    assertThat(OTEL.field("gen_ai.request.model").orElseThrow().deprecation())
        .as("moved to another registry, which is nobody's mistake")
        .isEmpty();
  }

  @Test
  void fieldsOfElastic() {
    assertThat(SchemaPack.ECS.fields()).hasSizeGreaterThan(2000);
    assertThat(ECS.field("http.request.body.bytes").orElseThrow().type()).hasToString("double");
    assertThat(ECS.field("@timestamp")).isPresent();
    assertThat(ECS.field("process.parent.pid")).isPresent();
    assertThat(SchemaPack.ECS.fields()).allMatch(field -> field.deprecation().isEmpty());
  }

  /** What is kept for the whole JVM is read anew here. */
  @Test
  void readsTheTable() {
    assertThat(SchemaPack.OTEL.read())
        .filteredOn(field -> field.key().equals("http.method"))
        .singleElement()
        .satisfies(field -> assertThat(field.place().line()).isGreaterThan(100))
        .extracting(field -> field.deprecation().orElseThrow().renamedTo().orElseThrow())
        .isEqualTo("http.request.method");
    assertThat(SchemaPack.NONE.fields()).isEmpty();
  }

  @Test
  void ownRegistryComesFirst() {
    RegistryField own =
        RegistryField.named("http.method", Optional.empty(), new Place("shop.yaml", 1));
    SchemaRegistry registry =
        SchemaRegistry.of(List.of(own), List.of(), List.of()).with(SchemaPack.OTEL.fields());

    assertThat(registry.field("http.method")).contains(own);
    assertThat(registry.field("http.url").orElseThrow().isOfPack()).isTrue();
    assertThat(registry.problems()).isEmpty();
  }

  /** No spelling of a live name is taken for another live name. */
  @Property(tries = 2000)
  void foldingKeepsLiveNamesApart(@ForAll("liveNames") String name, @ForAll boolean camel) {
    String spelled = camel ? camelCase(name) : name.replace('.', '-').toUpperCase(Locale.ROOT);
    Optional<RegistryField> exact = OTEL.field(spelled);

    assertThat(exact.or(() -> OTEL.spelledLike(spelled)).map(RegistryField::key)).contains(name);
  }

  /** Every chain of renames ends, and not in a name that is renamed itself. */
  @Property(tries = 500)
  void renamesEnd(@ForAll("renames") List<Integer> targets) {
    List<RegistryField> fields = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      int target = targets.get(i);
      Optional<Deprecation> deprecation =
          target == 0
              ? Optional.empty()
              : Optional.of(
                  new Deprecation(
                      Reason.RENAMED,
                      Optional.of("f" + target),
                      "",
                      Optional.empty(),
                      Optional.empty(),
                      false,
                      false));
      fields.add(RegistryField.named("f" + i, deprecation, new Place("r.yaml", i + 1)));
    }
    SchemaRegistry registry = SchemaRegistry.of(fields, List.of(), List.of());

    for (RegistryField field : fields) {
      assertThat(registry.successor(field))
          .matches(live -> live.filter(f -> f.deprecation().isPresent()).isEmpty());
    }
  }

  @Provide
  Arbitrary<String> liveNames() {
    return Arbitraries.of(
        SchemaPack.OTEL.fields().stream()
            .filter(field -> field.deprecation().isEmpty() && !field.isTemplate())
            .map(RegistryField::key)
            .toList());
  }

  /** To which of some fields each is renamed; 0 for one that is not. */
  @Provide
  Arbitrary<List<Integer>> renames() {
    return Arbitraries.integers().between(0, 9).list().ofSize(10);
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[._]", -1)) {
      camel.append(
          camel.isEmpty() ? word.substring(0, 1) : word.substring(0, 1).toUpperCase(Locale.ROOT));
      camel.append(word.substring(1));
    }
    return camel.toString();
  }

  private static Optional<Reason> reason(RegistryField field) {
    return field.deprecation().map(Deprecation::reason);
  }

  private static Optional<String> successor(String name) {
    return OTEL.successor(OTEL.field(name).orElseThrow()).map(RegistryField::key);
  }
}
