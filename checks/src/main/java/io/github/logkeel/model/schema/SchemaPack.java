package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.logkeel.model.schema.Deprecation.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * Names that others have agreed on, as a table in this jar. {@code src/packs/IndexPacks.java} makes
 * the tables from published artifacts, which the first line of each names with its version.
 */
public enum SchemaPack {
  /** None. */
  NONE,
  /** The semantic conventions of OpenTelemetry. */
  OTEL,
  /** The Elastic Common Schema. */
  ECS;

  private static final Splitter COLUMNS = Splitter.on('\t');

  @SuppressWarnings("ImmutableEnumChecker") // read once, and always to the same
  private volatile ImmutableList<RegistryField> fields;

  /** Its fields, in the order of their names; read once per JVM. */
  public ImmutableList<RegistryField> fields() {
    if (fields == null) {
      fields = this == NONE ? ImmutableList.of() : read();
    }
    return fields;
  }

  /** Reads them anew. */
  ImmutableList<RegistryField> read() {
    URL table = Resources.getResource(SchemaPack.class, Ascii.toLowerCase(name()) + ".tsv");
    try {
      ImmutableList.Builder<RegistryField> read = ImmutableList.builder();
      int number = 0;
      for (String line : Resources.readLines(table, UTF_8)) {
        number++;
        if (!line.startsWith("#")) {
          read.add(field(COLUMNS.splitToList(line), number));
        }
      }
      return read.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name, type, kind, what has become of it, and with that the new names. */
  private RegistryField field(List<String> columns, int line) {
    String word = columns.get(4);
    Optional<Deprecation> deprecation =
        switch (columns.get(3)) {
          case "renamed" -> Optional.of(deprecation(Reason.RENAMED, Optional.of(word), "", false));
          case "renamed-and-changed" ->
              Optional.of(deprecation(Reason.RENAMED, Optional.of(word), "", true));
          case "removed" -> Optional.of(deprecation(Reason.OBSOLETED, Optional.empty(), "", false));
          case "replaced" ->
              Optional.of(
                  deprecation(Reason.UNCATEGORIZED, Optional.empty(), "see " + word, false));
          default -> Optional.empty();
        };
    return new RegistryField(
        columns.get(0),
        FieldType.parse(columns.get(1)).orElseThrow(),
        columns.get(2).equals("template"),
        ImmutableList.of(),
        "",
        "",
        ImmutableList.of(),
        deprecation,
        new Place("pack " + Ascii.toLowerCase(name()), line),
        true);
  }

  private static Deprecation deprecation(
      Reason reason, Optional<String> renamedTo, String note, boolean changesValues) {
    return new Deprecation(
        reason, renamedTo, note, Optional.empty(), Optional.empty(), false, changesValues);
  }
}
