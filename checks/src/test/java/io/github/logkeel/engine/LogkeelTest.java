package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.ErrorProneFlags;
import io.github.logkeel.model.schema.FieldDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the flags make of that which all checks share. */
final class LogkeelTest {

  private static final ImmutableList<Function<Logkeel, Object>> SHARED =
      ImmutableList.of(
          Logkeel::options,
          Logkeel::families,
          Logkeel::logCalls,
          Logkeel::logChains,
          Logkeel::fieldCalls,
          Logkeel::contextEntries,
          Logkeel::tracedPaths,
          Logkeel::contextCalls,
          Logkeel::handoffCalls,
          Logkeel::locationCalls,
          Logkeel::callerContext,
          Logkeel::propagation,
          Logkeel::emittedFields,
          Logkeel::registry,
          Logkeel::ahead);

  @TempDir private Path directory;

  @Test
  void isMadeOnce() {
    Logkeel logkeel = with(Map.of());

    assertThat(SHARED)
        .allSatisfy(
            part -> assertThat(part.apply(logkeel)).isNotNull().isSameAs(part.apply(logkeel)));
    Set<Object> parts =
        SHARED.stream().map(part -> part.apply(logkeel)).collect(Collectors.toSet());
    assertThat(parts).hasSameSizeAs(SHARED);
  }

  @Test
  void withoutFlags() {
    for (Logkeel logkeel : ImmutableList.of(with(Map.of()), new Logkeel())) {
      assertThat(logkeel.registry().isEmpty()).isTrue();
      assertThat(logkeel.asksForFields()).isFalse();
      assertThat(logkeel.keepsInventory()).isFalse();
      assertThat(logkeel.asOf()).isEmpty();
      assertThat(logkeel.dump()).isEmpty();
      assertThat(logkeel.problems()).isEmpty();
      assertThat(logkeel.isSetWrong()).isFalse();
    }
  }

  @Test
  void schema() throws IOException {
    Path dump = Files.writeString(directory.resolve("fields.tsv"), "id\tstring\tkv\tshop.Orders\n");
    Logkeel logkeel =
        with(
            Map.of(
                "SchemaPack", "otel",
                "AsOf", "2027-01-31",
                "SchemaDump", dump.toString()));

    assertThat(logkeel.registry().field("http.request.method")).isPresent();
    assertThat(logkeel.asksForFields()).isTrue();
    assertThat(logkeel.asOf()).contains(LocalDate.of(2027, 1, 31));
    assertThat(logkeel.dump()).contains(FieldDump.read(dump));
    assertThat(logkeel.isSetWrong()).isFalse();
  }

  @Test
  void inventory() {
    Logkeel logkeel = with(Map.of("FieldInventory", "true"));

    assertThat(logkeel.keepsInventory()).isTrue();
    assertThat(logkeel.asksForFields()).isTrue();
  }

  @Test
  void whatIsWrong() throws IOException {
    Path baseline = Files.writeString(directory.resolve("baseline.tsv"), "nonsense\n");
    Path registry =
        Files.writeString(directory.resolve("registry.yaml"), "attributes: [{key: a, type: b}]\n");

    Logkeel flags = with(Map.of("Backend", "none", "Baseline", baseline.toString()));
    assertThat(flags.problems()).hasSize(2);
    assertThat(flags.isSetWrong()).isTrue();

    Logkeel schema = with(Map.of("SchemaRegistry", registry.toString()));
    assertThat(schema.problems()).isEmpty();
    assertThat(schema.registry().problems()).hasSize(1);
    assertThat(schema.isSetWrong()).isTrue();
  }

  @Test
  void newsAreToldOnce() {
    Logkeel logkeel = with(Map.of());

    assertThat(logkeel.isNews("one")).isTrue();
    assertThat(logkeel.isNews("one")).isFalse();
    assertThat(logkeel.isNews("another")).isTrue();
  }

  private static Logkeel with(Map<String, String> flags) {
    ErrorProneFlags.Builder all = ErrorProneFlags.builder();
    flags.forEach((name, value) -> all.putFlag("Logkeel:" + name, value));
    return new Logkeel(all.build());
  }
}
