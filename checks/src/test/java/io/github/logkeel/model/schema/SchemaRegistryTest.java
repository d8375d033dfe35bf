package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.schema.Deprecation.Phase;
import io.github.logkeel.model.schema.Deprecation.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaRegistryTest {

  @TempDir private Path directory;

  @Test
  void readsVersionOne() {
    SchemaRegistry registry =
        read(
            """
            groups:
              - id: registry.http
                type: attribute_group
                attributes:
                  - id: http.method
                    type: string
                    stability: development
                    deprecated: {reason: renamed, renamed_to: http.request.method}
                  - id: http.request.method
                    type:
                      members: [{id: get, value: GET}, {id: put, value: PUT}]
                    brief: >
                      The
                      method.
                  - id: http.status
                    type: int
                    deprecated: "Replaced by `x`."
                  - ref: server.address
                  - id: http.request.header
                    type: template[string[]]
            """);

    assertThat(registry.problems()).isEmpty();
    assertThat(registry.fields())
        .extracting(RegistryField::key)
        .containsExactly(
            "http.method", "http.request.method", "http.status", "http.request.header");
    RegistryField method = registry.field("http.request.method").orElseThrow();
    assertThat(method.members()).containsExactly("GET", "PUT");
    assertThat(method.brief()).isEqualTo("The method.");
    assertThat(method.type()).isEqualTo(FieldType.STRING);
    assertThat(successor(registry, "http.method")).contains("http.request.method");
    assertThat(registry.field("http.status").orElseThrow().deprecation().orElseThrow().reason())
        .isEqualTo(Reason.UNCATEGORIZED);
    assertThat(registry.field("http.request.header.host").orElseThrow().type())
        .hasToString("string[]");
    assertThat(registry.field("http.request.header")).isEmpty();
    assertThat(registry.field("http.request.headers.host")).isEmpty();
  }

  @Test
  void readsVersionTwo() {
    SchemaRegistry registry =
        read(
            """
            file_format: definition/2
            attributes:
              - key: request.id
                type: string
                annotations: {log_fields: {aliases: [correlation], owner: team-orders}}
              - key: requestId
                type: string
                deprecated: {reason: renamed, renamed_to: request.id, note: "until\\n January"}
                annotations:
                  log_fields: {deprecated_since: "2026-11-01", sunset: "2027-01-31", emit: both}
            attribute_groups:
              - id: g
                attributes: [{ref: request.id}]
            """);

    assertThat(registry.problems()).isEmpty();
    assertThat(registry.spelledLike("CORRELATION").map(RegistryField::key)).contains("request.id");
    assertThat(registry.field("request.id").orElseThrow().owner()).isEqualTo("team-orders");
    Deprecation old = registry.field("requestId").orElseThrow().deprecation().orElseThrow();
    assertThat(old.note()).isEqualTo("until January");
    assertThat(old.phase(day("2026-10-31"))).isEqualTo(Phase.AHEAD);
    assertThat(old.phase(day("2026-11-01"))).isEqualTo(Phase.BOTH);
    assertThat(old.phase(day("2027-01-31"))).isEqualTo(Phase.BOTH);
    assertThat(old.phase(day("2027-02-01"))).isEqualTo(Phase.OVER);
    assertThat(old.phase(Optional.empty())).isEqualTo(Phase.BOTH);
  }

  @Test
  void readsWhatWeaverResolves() {
    SchemaRegistry registry =
        read(
            """
            {"file_format": "resolved/2.0", "schema_url": "https://example.com/1.0.0",
             "attribute_catalog": [
               {"key": "request.id", "type": "string", "brief": "b", "stability": "stable"},
               {"key": "request.id", "type": "string", "brief": "as a metric has it"},
               {"key": "size", "type": "int", "brief": "b"}],
             "registry": {"attributes": [0, 2], "attribute_groups": []},
             "refinements": {}}
            """);

    assertThat(registry.problems()).isEmpty();
    assertThat(registry.fields())
        .extracting(RegistryField::key)
        .containsExactly("request.id", "size");
    assertThat(registry.field("size").orElseThrow().type()).hasToString("int");
  }

  @Test
  void readsRenamesOfSchemaFiles() {
    SchemaRegistry registry =
        read(
            """
            file_format: 1.1.0
            schema_url: https://opentelemetry.io/schemas/1.2.0
            versions:
              1.2.0:
                all:
                  changes:
                    - rename_attributes: {attribute_map: {b: c}}
                logs:
                  changes:
                    - rename_attributes: {attribute_map: {state: x.state}}
              1.1.0:
                spans:
                  changes:
                    - rename_attributes:
                        attribute_map: {a: b, state: y.state}
                        apply_to_spans: [HTTP GET]
                metrics:
                  changes:
                    - rename_metrics: {m: n}
              1.0.0:
            """);

    assertThat(registry.problems()).isEmpty();
    assertThat(successor(registry, "a")).contains("c");
    assertThat(registry.field("state").orElseThrow().deprecation().orElseThrow().note())
        .isEqualTo("renamed to one of x.state, y.state");
    assertThat(registry.field("m")).isEmpty();
  }

  /** Each is one problem, at the line where it stands, and the rest of the file still counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | {key: a, type: strin}                                         | no type: `strin`",
        "5 | {key: a, type: string, colour: red}                           | `colour` is no entry",
        "5 | {key: a, deprecated: {reason: renamed}}                       | `renamed_to` is"
            + " missing",
        "5 | {key: a, deprecated: {reason: renamed, renamed_to: nowhere}}  | which is not defined",
        "5 | {key: a, deprecated: {reason: renamed, renamed_to: a}}        | which leads back to"
            + " it",
        "5 | {key: a, deprecated: {reason: renamed, renamed_to: old}}      | is deprecated itself",
        "5 | {key: a, deprecated: {reason: moved}}                         | `reason` is",
        "5 | {key: a, deprecated: {reson: renamed}}                        | `reson` is no entry",
        "5 | {key: live, type: int}                                        | is defined at",
        "5 | {key: Li_ve, type: int}                                       | in its spelling only",
        "5 | {key: a, annotations: {log_fields: {sunst: 2027-01-01}}}      | `sunst` is no entry",
        "5 | {key: a, annotations: {log_fields: {aliases: [live]}}}        | a field of its own",
        "5 | {key: a, annotations: {log_fields: {aliases: [LIVE]}}}        | which reads like"
            + " `live`",
        "5 | {key: a, key: b}                                              | a second time",
        "5 | {type: string}                                                | without `key`",
        "5 | text                                                          | entries (`key:"
            + " value`)",
        "5 | {key: a, type: [string]}                                      | a single value is"
            + " expected",
        "6 | {key: a,                                                      | no YAML",
      })
  void problemsHaveTheirLine(int line, String attribute, String text) {
    SchemaRegistry registry =
        read(
            "file_format: definition/2\nattributes:\n"
                + "  - {key: live, type: string}\n"
                + "  - {key: old, type: string, deprecated: {reason: obsoleted}}\n"
                + "  - "
                + attribute
                + "\n");

    assertThat(registry.problems()).hasSize(1);
    RegistryProblem problem = registry.problems().get(0);
    assertThat(problem.place().line()).isEqualTo(line);
    assertThat(problem.toString()).startsWith(directory.resolve("registry.yaml") + ":" + line);
    assertThat(problem.text()).contains(text);
    if (!text.equals("no YAML")) {
      assertThat(registry.field("live")).isPresent();
    }
  }

  @Test
  void windowThatEndsBeforeItBegins() {
    assertThat(
            read("""
            attributes:
              - {key: new, type: string}
              - key: old
                deprecated: {reason: renamed, renamed_to: new}
                annotations: {log_fields: {deprecated_since: 2027-02-01, sunset: 2027-01-31}}
              - key: older
                deprecated: {reason: renamed, renamed_to: new}
                annotations: {log_fields: {sunset: tomorrow, emit: all}}
            """)
                .problems())
        .extracting(RegistryProblem::text)
        .containsExactlyInAnyOrder(
            "`old` is to vanish (`sunset`) before it is deprecated (`deprecated_since`)",
            "no day: write it as 2027-01-31",
            "`emit` is `both` or `new`");
  }

  @Test
  void cyclesAndChainsEnd() {
    SchemaRegistry registry =
        read(
            """
            attributes:
              - {key: a, deprecated: {reason: renamed, renamed_to: b}}
              - {key: b, deprecated: {reason: renamed, renamed_to: c}}
              - {key: c, deprecated: {reason: renamed, renamed_to: a}}
              - {key: v1, deprecated: {reason: renamed, renamed_to: v2}}
              - {key: v2, deprecated: {reason: renamed, renamed_to: v3}}
              - {key: v3}
              - {key: into, deprecated: {reason: renamed, renamed_to: a}}
            """);

    assertThat(registry.problems()).filteredOn(RegistryProblem::isError).hasSize(4);
    assertThat(registry.problems())
        .filteredOn(problem -> !problem.isError())
        .singleElement()
        .asString()
        .endsWith("`v1` is renamed to `v2`, which is renamed to `v3` itself");
    assertThat(successor(registry, "a")).isEmpty();
    assertThat(successor(registry, "into")).isEmpty();
    assertThat(successor(registry, "v1")).contains("v3");
  }

  @Test
  void filesThatAreNoRegistry() throws IOException {
    Path latin = directory.resolve("latin.yaml");
    Files.write(latin, "attributes:\n  - {key: größe}\n".getBytes(ISO_8859_1));
    Files.writeString(directory.resolve("other.yaml"), "# a comment\nname: x\n");
    Files.writeString(directory.resolve("empty.yaml"), "");
    Files.writeString(directory.resolve("deep.yaml"), "attributes: " + "[".repeat(100_000));
    Files.writeString(directory.resolve("tabs.yaml"), "attributes:\n\t- {key: a}\n");
    Files.writeString(directory.resolve("manifest.yaml"), "name: of a registry\n");
    Files.writeString(directory.resolve("notes.txt"), "no YAML: [");

    List<RegistryProblem> problems = readAll(directory).problems();

    assertThat(problems).allMatch(RegistryProblem::isError).hasSize(4);
    assertThat(problems)
        .extracting(RegistryProblem::toString)
        .anyMatch(text -> text.startsWith(latin + ":2: a byte here is no UTF-8"))
        .anyMatch(text -> text.contains("other.yaml:2: no registry"))
        .anyMatch(text -> text.contains("tabs.yaml:2: no YAML"))
        .anyMatch(text -> text.contains("deep.yaml: no registry: its lists"));
    assertThat(readAll(directory.resolve("missing")).problems())
        .extracting(RegistryProblem::toString)
        .containsExactly(directory.resolve("missing") + ": no such file or directory");
  }

  /** 5 MB and 40,000 fields: slow, but nothing is lost. */
  @Test
  void largeRegistry() throws IOException {
    String yaml =
        "file_format: definition/2\nattributes:\n"
            + IntStream.range(0, 40_000)
                .mapToObj(
                    i ->
                        "  - key: group%d.field%d\n    type: string\n    brief: %s\n"
                            .formatted(i % 100, i, "What it means. ".repeat(5)))
                .collect(Collectors.joining());
    assertThat(yaml.length()).isGreaterThan(4_500_000);

    SchemaRegistry registry = read(yaml);

    assertThat(registry.problems()).isEmpty();
    assertThat(registry.fields()).hasSize(40_000);
  }

  @Test
  void jarsOfTheProcessorPath() throws IOException {
    Path jar = directory.resolve("schema.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      entries.putNextEntry(new ZipEntry("META-INF/log-schema/"));
      entries.putNextEntry(new ZipEntry("META-INF/log-schema/shop.yaml"));
      entries.write("attributes:\n  - {key: a}\n  - {key: a}\n".getBytes(ISO_8859_1));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      SchemaRegistry registry = RegistryReader.read(List.of(), loader);

      assertThat(registry.fields()).hasSize(1);
      assertThat(registry.problems())
          .extracting(RegistryProblem::toString)
          .containsExactly(
              "schema.jar!/META-INF/log-schema/shop.yaml:3: `a` is defined at"
                  + " schema.jar!/META-INF/log-schema/shop.yaml:2 already");
    }
  }

  @Test
  void changedFileIsReadAgain() throws IOException {
    Path file = directory.resolve("registry.yaml");
    Files.writeString(file, "attributes: [{key: a}]\n");
    SchemaRegistry first = readAll(file);
    assertThat(readAll(file)).isSameAs(first);

    Files.writeString(file, "attributes: [{key: a}, {key: b}]\n");

    assertThat(readAll(file).fields()).hasSize(2);
  }

  private SchemaRegistry read(String yaml) {
    Path file = directory.resolve("registry.yaml");
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return readAll(file);
  }

  private static SchemaRegistry readAll(Path path) {
    return RegistryReader.read(List.of(path), new ClassLoader(null) {});
  }

  private static Optional<String> successor(SchemaRegistry registry, String name) {
    return registry.successor(registry.field(name).orElseThrow()).map(RegistryField::key);
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(LocalDate.parse(text));
  }
}
