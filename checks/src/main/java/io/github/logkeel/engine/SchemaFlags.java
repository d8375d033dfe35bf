package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.engine.Options.Flag;
import io.github.logkeel.model.fields.FieldMethods;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.SchemaPack;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The flags about the names of fields; {@link Options} reads them. */
public final class SchemaFlags {

  public static final Flag<ImmutableList<Path>> SCHEMA_REGISTRY =
      new Flag<>(
          Options.PREFIX + "SchemaRegistry",
          "The registry of field names: files of OpenTelemetry or Weaver, or directories of such."
              + " Jars on the processor path that have one in `META-INF/log-schema/` need no flag.",
          "a comma-separated list of paths, best from the root: javac starts in another directory"
              + " in each build tool",
          ImmutableList.of(),
          value -> Options.list(value, SchemaFlags::path));

  public static final Flag<SchemaPack> SCHEMA_PACK =
      new Flag<>(
          Options.PREFIX + "SchemaPack",
          "Field names that others have agreed on and that your own registry need not repeat:"
              + " OpenTelemetry's semantic conventions or the Elastic Common Schema.",
          Options.names(SchemaPack.values()),
          SchemaPack.NONE,
          value -> SchemaPack.valueOf(value.toUpperCase(Locale.ROOT)));

  public static final Flag<Optional<LocalDate>> AS_OF =
      new Flag<>(
          Options.PREFIX + "AsOf",
          "The day by which the registry's days are judged; without it none has passed, since what"
              + " a compiler says must not change over night.",
          "a day such as 2027-01-31",
          Optional.empty(),
          value -> Optional.of(day(value)));

  public static final Flag<ImmutableList<FieldMethods>> FIELD_METHODS =
      new Flag<>(
          Options.PREFIX + "FieldMethods",
          "Your own methods that take the name of a field and its value.",
          "a comma-separated list of " + FieldMethods.SYNTAX,
          ImmutableList.of(),
          value -> Options.list(value, FieldMethods::parse));

  public static final Flag<Optional<FieldDump>> SCHEMA_DUMP =
      new Flag<>(
          Options.PREFIX + "SchemaDump",
          "The committed list of the fields that the module emits, with the classes that emit them:"
              + " what `logkeel schema dump --owners` writes.",
          "the path of such a file",
          Optional.empty(),
          value -> Optional.of(FieldDump.read(path(value))));

  public static final Flag<Boolean> FIELD_INVENTORY =
      new Flag<>(
          Options.PREFIX + "FieldInventory",
          "Whether the fields that each class emits are written beside it, into"
              + " `META-INF/log-fields/`, for `logkeel schema`.",
          "true, false",
          false,
          Options::trueOrFalse);

  public static final Flag<Boolean> UNREGISTERED_FIELDS =
      new Flag<>(
          Options.PREFIX + "UnregisteredFields",
          "Whether fields are reported that the registry does not know.",
          "true, false",
          false,
          Options::trueOrFalse);

  private SchemaFlags() {}

  private static Path path(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(value);
    }
    return Path.of(value);
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(value, e);
    }
  }
}
