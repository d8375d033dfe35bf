package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import io.github.logkeel.engine.Options.Flag;
import io.github.logkeel.fix.KeyValueStyle;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.HouseMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {

  @Test
  void flagThatIsNotGivenHasItsDefault() {
    Options options = Options.of(ErrorProneFlags.empty());

    assertThat(options.get(Options.BACKEND)).isEqualTo(Backend.UNKNOWN);
    assertThat(options.get(Options.LOG_METHODS)).isEmpty();
    assertThat(options.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "logback, LOGBACK",
    "log4j, LOG4J",
    "slf4j-jdk14, SLF4J_JDK14",
    "Slf4j-Simple, SLF4J_SIMPLE",
    "unknown, UNKNOWN"
  })
  void readsBackend(String value, Backend backend) {
    Options options = with(Options.BACKEND, value);

    assertThat(options.get(Options.BACKEND)).isEqualTo(backend);
    assertThat(options.problems()).isEmpty();
  }

  @Test
  void readsSeveralHouseMethods() {
    Options options =
        with(Options.LOG_METHODS, "com.acme.Audit#info:0:1:braces, com.acme.Log#write:1:2:printf");

    assertThat(options.get(Options.LOG_METHODS))
        .extracting(HouseMethod::owner)
        .containsExactly("com.acme.Audit", "com.acme.Log");
    assertThat(options.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "auto, AUTO",
    "text, TEXT",
    "fluent, FLUENT",
    "Structured-Arguments, STRUCTURED_ARGUMENTS"
  })
  void readsKeyValueStyle(String value, KeyValueStyle style) {
    Options options = with(Options.KEY_VALUE_STYLE, value);

    assertThat(options.get(Options.KEY_VALUE_STYLE)).isEqualTo(style);
    assertThat(options.problems()).isEmpty();
  }

  @Test
  void readsMethodsOfPairs() {
    Options options = with(Options.KEY_VALUE_METHODS, "com.acme.Audit#event:0:1");

    assertThat(options.get(Options.KEY_VALUE_METHODS))
        .extracting(house -> house.api().takesPairs())
        .containsExactly(true);
    assertThat(with(Options.KEY_VALUE_METHODS, "com.acme.Audit#event:0:1:braces").problems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arguments",
        "arguments:",
        "arguments:HIGH",
        "arguments:ERROR,",
        "argument:ERROR",
        "engine:ERROR",
        "arguments:ERROR:1",
        "arguments:ERROR,arguments:OFF"
      })
  void wrongSeverityOfAFamilyLeavesTheDefault(String value) {
    Options options = with(Options.FAMILIES, value);

    assertThat(options.get(Options.FAMILIES)).isSameAs(Options.FAMILIES.fallback());
    assertThat(options.problems()).hasSize(1);
    assertThat(with(Options.FAMILIES, "arguments:ERROR, context:off").problems()).isEmpty();
    assertThat(with(Options.FAMILIES, "arguments:ERROR, context:off").get(Options.FAMILIES))
        .hasToString("arguments:ERROR,context:OFF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "com.acme.Audit#info:0:1:braces,", "com.acme.Audit#info:x:1:none"})
  void wrongListLeavesTheDefault(String value) {
    Options options = with(Options.LOG_METHODS, value);

    assertThat(options.get(Options.LOG_METHODS)).isEmpty();
    assertThat(options.problems())
        .containsExactly(
            "-XepOpt:Logkeel:LogMethods=%s: not a value of this flag; allowed is %s"
                .formatted(value, Options.LOG_METHODS.allowed()));
  }

  /** A value of each flag as it is written, and as it is read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agent                 | Otel                              | OTEL",
        "AsOf                  | 2027-01-31                        | Optional[2027-01-31]",
        "Backend               | slf4j-jdk14                       | SLF4J_JDK14",
        "Baseline              | target/known.tsv                  | target/known.tsv",
        "ConfigurationFolders  | src, src/main                     | [src, src/main]",
        "Encoder               | Boot-Logstash                     | BOOT_LOGSTASH",
        "FieldInventory        | TRUE                              | true",
        "Handoff               | all                               | ALL",
        "RequireReason         | false                             | false",
        "SchemaPack            | Otel                              | OTEL",
        "SchemaRegistry        | a.yaml,b                          | [a.yaml, b]",
        "StyleInTests          | True                              | true",
        "UnregisteredFields    | true                              | true",
      })
  void values(String name, String value, String read) {
    Options options = with(flag(name), value);

    assertThat(options.problems()).isEmpty();
    assertThat(options.get(flag(name))).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agent                 | none at all",
        "AsOf                  | 31.1.2027",
        "ConfigurationFolders  | ''",
        "ConfigurationFolders  | src,pom.xml",
        "Encoder               | json",
        "FieldInventory        | yes",
        "FieldMethods          | shop.Log",
        "Handoff               | none",
        "HandoffMethods        | shop.Log",
        "SchemaDump            | ''",
        "SchemaDump            | no/such/file.tsv",
        "SchemaPack            | logback",
        "SchemaRegistry        | a.yaml,",
        "TracedEntries         | ''",
      })
  void wrongValues(String name, String value) {
    Options options = with(flag(name), value);

    assertThat(options.problems()).singleElement().asString().startsWith("-XepOpt:Logkeel:" + name);
    assertThat(options.get(flag(name))).isEqualTo(flag(name).fallback());
  }

  @Test
  void readsListsOfMethods() {
    assertThat(with(Options.TRACED_ENTRIES, "shop.Entry").get(Options.TRACED_ENTRIES)).hasSize(1);
    assertThat(with(Options.HANDOFF_METHODS, "shop.Pool#submit").get(Options.HANDOFF_METHODS))
        .hasSize(1);
    assertThat(
            with(SchemaFlags.FIELD_METHODS, "shop.Audit#with:0:1").get(SchemaFlags.FIELD_METHODS))
        .hasSize(1);
  }

  @Test
  void readsADump(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("fields.tsv"), "id\tstring\tkv\tshop.Order\n");

    assertThat(
            with(SchemaFlags.SCHEMA_DUMP, file.toString())
                .get(SchemaFlags.SCHEMA_DUMP)
                .orElseThrow()
                .has("id", "kv", "shop.Order"))
        .isTrue();
  }

  @Test
  void unknownFlag() {
    ErrorProneFlags flags = ErrorProneFlags.builder().putFlag("Logkeel:Bakend", "x").build();

    assertThat(Options.of(flags).problems())
        .singleElement()
        .asString()
        .startsWith("-XepOpt:Logkeel:Bakend: no such flag; Logkeel has Logkeel:LogMethods, ");
  }

  @Test
  void namesOfConstants() {
    assertThat(Options.names(Backend.values()))
        .isEqualTo("logback, log4j, slf4j-simple, slf4j-jdk14, unknown");
  }

  private static Flag<?> flag(String name) {
    return Options.ALL.stream()
        .filter(flag -> flag.name().equals("Logkeel:" + name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void flagsOfOthersAreNotOurs() {
    ErrorProneFlags flags =
        ErrorProneFlags.builder().putFlag("NullAway:Backend", "x").putFlag("Backend", "x").build();

    assertThat(Options.of(flags).problems()).isEmpty();
  }

  @Test
  void everyFlagIsNamedAfterTheSuiteAndListed() {
    assertThat(Options.ALL).contains(Options.BACKEND, Options.LOG_METHODS);
    assertThat(Options.ALL)
        .extracting(Flag::name)
        .doesNotHaveDuplicates()
        .allMatch(OptionsTest::isOurs);
  }

  private static boolean isOurs(String name) {
    return name.matches("Logkeel:[A-Z][A-Za-z]+");
  }

  private static Options with(Flag<?> flag, String value) {
    return Options.of(ErrorProneFlags.builder().putFlag(flag.name(), value).build());
  }
}
