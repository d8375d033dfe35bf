package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.logkeel.model.schema.Deprecation.Phase;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single entries of a registry's files mean, and what is said of those that mean nothing. */
final class SchemaFilesTest {

  private final List<RegistryProblem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: a, deprecated: {reason: obsoleted}}                               | NEW",
        "{key: a, deprecated: {}, annotations: {log_fields: {emit: both}}}       | BOTH",
        "{key: a, deprecated: {}, annotations: {log_fields: {sunset: 2027-01-31}}} | BOTH",
        "{key: a, deprecated: {},"
            + " annotations: {log_fields: {sunset: 2027-01-31, emit: new}}}      | NEW",
        "{key: a, deprecated: {}, annotations: {other: 1}}                       | NEW",
        // since a version
        "{key: a, deprecated: {}, annotations: {log_fields: {deprecated_since: v2}}} | NEW",
      })
  void phaseOfADeprecation(String attribute, Phase phase) {
    assertThat(deprecation(attribute).phase(Optional.empty())).isEqualTo(phase);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: a, deprecated: Replaced by b.}                             | Replaced by b.",
        "{key: a, deprecated: {note: 'Replaced by b.'}}                   | Replaced by b.",
        "{key: a, deprecated: {reason: obsoleted}}                        | ''",
      })
  void noteOfADeprecation(String attribute, String note) {
    assertThat(deprecation(attribute).note()).isEqualTo(note);
    assertThat(problems).isEmpty();
  }

  @Test
  void nameOfWhatIsNotRenamed() {
    assertThat(deprecation("{key: a, deprecated: {renamed_to: b}}").renamedTo()).contains("b");
    assertThat(deprecation("{key: a, deprecated: {reason: obsoleted, renamed_to: b}}").renamedTo())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: a, type: {members: [{value: 1}, {value: -20}]}} | int",
        "{key: a, type: {members: [{value: 1}, {value: x1}]}}  | string",
        "{key: a, type: 'template[int[]]'}                     | int[]",
        "{key: a}                                              | any",
      })
  void types(String attribute, String type) {
    assertThat(read("attributes:\n  - " + attribute))
        .singleElement()
        .satisfies(field -> assertThat(field.type()).hasToString(type));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attributes: [{key: ''}]              | the name of an attribute is empty",
        "attributes: [{key: }]                | the name of an attribute is empty",
        "attributes: all                      | a list is expected here",
        "{attributes: [], owner: shop}        | `owner` is no part of a registry that is known"
            + " here",
        "{attributes: [], ? [a] : b}          | a key that is no text",
        "attributes: [{key: a, deprecated: {},"
            + " annotations: {log_fields: {deprecated_since: 2026-13-01}}}]"
            + "                               | no day: write it as 2027-01-31",
        "attributes: [{key: a, deprecated: {},"
            + " annotations: {log_fields: {sunset: v2}}}]"
            + "                               | no day: write it as 2027-01-31",
        "{versions: {1.0.0: {events: {}}}}    | `events` is no part of a version",
      })
  void whatMeansNothing(String yaml, String problem) {
    read(yaml);

    assertThat(problems).singleElement().hasToString("registry.yaml:1: " + problem);
    assertThat(problems.get(0).isError()).isEqualTo(!problem.contains("known here"));
  }

  @Test
  void indexOfACatalog() {
    assertThat(
            read(
                "{attribute_catalog: [{key: a}, {key: b}],"
                    + " registry: {attributes: [1, 2, first, 9999999999, 1]}}"))
        .extracting(RegistryField::key)
        .containsExactly("b");
    assertThat(problems)
        .hasSize(3)
        .allMatch(problem -> problem.text().endsWith("`attribute_catalog`, which has 2"));
  }

  @Test
  void aliasOfTwoFields() {
    List<RegistryField> fields =
        read(
            """
            attributes:
              - {key: a, annotations: {log_fields: {aliases: [x, x]}}}
              - {key: b, annotations: {log_fields: {aliases: [x]}}}
            """);

    assertThat(SchemaRegistry.of(fields, List.of(), List.of()).problems())
        .singleElement()
        .hasToString("registry.yaml:3: `b` has the alias `x`, which `a` has as well");
  }

  @Test
  void newNamesOfASchemaFile() {
    assertThat(
            read(
                """
                versions:
                  1.1.0:
                    all:
                      changes:
                        - rename_attributes: {attribute_map: {a: b}}
                """))
        .extracting(RegistryField::key, field -> field.place().toString())
        .containsExactly(tuple("a", "registry.yaml:5"), tuple("b", "registry.yaml"));
  }

  @Test
  void characterThatYamlDoesNotKnow() {
    read("attributes: [{key: a\u0001}]");

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("registry.yaml: no YAML: special characters are not allowed");
  }

  @Test
  void directoryWithoutARegistry(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("manifest.yaml"), "name: shop\n");

    assertThat(RegistryReader.read(List.of(directory), new ClassLoader(null) {}).problems())
        .singleElement()
        .hasToString(directory + ": has no file whose name ends in .yaml or .yml");
  }

  @Test
  void processorPathThatCannotBeRead() {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThat(RegistryReader.read(List.of(), loader).problems())
        .singleElement()
        .hasToString(
            "META-INF/log-schema/: the processor path cannot be read: java.io.IOException: gone");
  }

  private Deprecation deprecation(String attribute) {
    return read("attributes:\n  - " + attribute).get(0).deprecation().orElseThrow();
  }

  private List<RegistryField> read(String yaml) {
    List<RegistryField> fields = new ArrayList<>();
    YamlFile.read("registry.yaml", yaml.getBytes(UTF_8), problems::add)
        .map(YamlNode::entries)
        .ifPresent(
            top -> {
              if (SchemaFileReader.isSchemaFile(top)) {
                SchemaFileReader.read(top, fields::add);
              } else {
                DefinitionReader.read(top, fields::add);
              }
            });
    return fields;
  }
}
