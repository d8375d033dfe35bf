package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.logkeel.model.schema.Deprecation.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the renames of an OpenTelemetry schema file (file format 1.0 and 1.1, OpenTelemetry
 * specification 1.50), which lists what each version has changed. It knows neither types nor fields
 * without a change.
 */
final class SchemaFileReader {

  private static final ImmutableSet<String> SECTIONS =
      ImmutableSet.of("all", "resources", "spans", "span_events", "metrics", "logs");

  private final SetMultimap<String, String> targets = LinkedHashMultimap.create();
  private final Map<String, Place> places = new HashMap<>();

  private SchemaFileReader() {}

  /** Whether the entries are those of a schema file. */
  static boolean isSchemaFile(ImmutableMap<String, YamlNode> top) {
    return top.containsKey("versions");
  }

  /** Reads an old name as a field that is renamed; the new ones come without a type. */
  static void read(ImmutableMap<String, YamlNode> top, Consumer<RegistryField> fields) {
    SchemaFileReader reader = new SchemaFileReader();
    for (YamlNode version : top.get("versions").entries().values()) {
      version
          .entries()
          .forEach(
              (section, content) -> {
                if (SECTIONS.contains(section)) {
                  reader.readSection(content);
                } else {
                  content.report("`" + section + "` is no part of a version");
                }
              });
    }
    reader.write(fields);
  }

  private void readSection(YamlNode section) {
    YamlNode changes = section.entries().get("changes");
    if (changes == null) {
      return;
    }
    for (YamlNode change : changes.items()) {
      YamlNode renames = change.entries().get("rename_attributes");
      YamlNode map = renames == null ? null : renames.entries().get("attribute_map");
      if (map == null) {
        continue; // of the names of metrics and events, which are no fields
      }
      map.entries()
          .forEach(
              (old, name) -> {
                places.putIfAbsent(old, name.place());
                name.text().ifPresent(text -> targets.put(old, text));
              });
    }
  }

  private void write(Consumer<RegistryField> fields) {
    for (String old : targets.keySet()) {
      Set<String> names = targets.get(old);
      // Several names: which one depends on the signal, or on the version that spoke last.
      boolean isOne = names.size() == 1;
      String first = names.iterator().next();
      fields.accept(
          RegistryField.named(
              old,
              Optional.of(
                  new Deprecation(
                      isOne ? Reason.RENAMED : Reason.UNCATEGORIZED,
                      isOne ? Optional.of(first) : Optional.empty(),
                      isOne ? "" : "renamed to one of " + String.join(", ", names),
                      Optional.empty(),
                      Optional.empty(),
                      false,
                      false)),
              places.get(old)));
    }
    for (String name : Set.copyOf(targets.values())) {
      if (!targets.containsKey(name)) {
        fields.accept(RegistryField.named(name, Optional.empty(), new Place(anyFile(), 0)));
      }
    }
  }

  private String anyFile() {
    return places.values().iterator().next().file();
  }
}
