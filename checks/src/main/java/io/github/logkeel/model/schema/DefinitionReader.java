package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.schema.Deprecation.Reason;
import io.github.logkeel.model.schema.FieldType.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the fields of a registry's definition files: {@code groups} (version 1), {@code attributes}
 * ({@code definition/2}) and {@code attribute_catalog} ({@code resolved/2.0}, what {@code weaver
 * registry package} writes). Read from the JSON schemas and the reader of Weaver 0.25.1, and tried
 * on the model of semantic-conventions 1.44.0.
 */
final class DefinitionReader {

  /** What such a file may start with; none of it but the attributes is of use here. */
  static final ImmutableSet<String> TOP =
      ImmutableSet.of(
          "file_format",
          "schema_url",
          "groups",
          "imports",
          "attributes",
          "attribute_groups",
          "attribute_catalog",
          "registry",
          "refinements",
          "entities",
          "entity_refinements",
          "events",
          "event_refinements",
          "metrics",
          "metric_refinements",
          "spans",
          "span_refinements",
          "dependencies");

  private static final ImmutableSet<String> OF_ATTRIBUTE =
      ImmutableSet.of(
          "id",
          "key",
          "type",
          "brief",
          "note",
          "stability",
          "deprecated",
          "annotations",
          "examples",
          "requirement_level",
          "sampling_relevant",
          "tag",
          "role",
          "prefix",
          "lineage");

  private static final ImmutableSet<String> OF_DEPRECATED =
      ImmutableSet.of("reason", "renamed_to", "note");

  /** Our own vocabulary, in the place that Weaver leaves for such: {@code annotations}. */
  static final String ANNOTATION = "log_fields";

  private static final ImmutableSet<String> OF_ANNOTATION =
      ImmutableSet.of("aliases", "deprecated_since", "sunset", "emit", "owner");

  private final Consumer<RegistryField> fields;

  private DefinitionReader(Consumer<RegistryField> fields) {
    this.fields = fields;
  }

  /** Reads the fields that the entries of a file define. */
  static void read(ImmutableMap<String, YamlNode> top, Consumer<RegistryField> fields) {
    DefinitionReader reader = new DefinitionReader(fields);
    top.forEach(
        (key, value) -> {
          if (!TOP.contains(key)) {
            value.warn("`" + key + "` is no part of a registry that is known here");
          }
        });
    if (top.containsKey("attribute_catalog")) {
      reader.readCatalog(top);
      return;
    }
    items(top, "attributes").forEach(attribute -> reader.readAttribute(attribute, "key"));
    for (YamlNode group : items(top, "groups")) {
      items(group.entries(), "attributes")
          .forEach(attribute -> reader.readAttribute(attribute, "id"));
    }
  }

  /** All attributes stand in one list, as they are registered and as each signal refines them. */
  private void readCatalog(ImmutableMap<String, YamlNode> top) {
    List<YamlNode> catalog = items(top, "attribute_catalog");
    ImmutableMap<String, YamlNode> registry =
        top.containsKey("registry") ? top.get("registry").entries() : ImmutableMap.of();
    Set<Integer> registered = new HashSet<>();
    for (YamlNode reference : items(registry, "attributes")) {
      Optional<String> index = reference.text().filter(text -> text.matches("\\d{1,9}"));
      if (index.isEmpty() || Integer.parseInt(index.get()) >= catalog.size()) {
        reference.report("no index of `attribute_catalog`, which has " + catalog.size());
      } else if (registered.add(Integer.valueOf(index.get()))) {
        readAttribute(catalog.get(Integer.parseInt(index.get())), "key");
      }
    }
  }

  private void readAttribute(YamlNode attribute, String nameOfKey) {
    ImmutableMap<String, YamlNode> entries = attribute.entries();
    if (!entries.containsKey(nameOfKey)) {
      if (!entries.isEmpty() && !entries.containsKey("ref") && !entries.containsKey("ref_group")) {
        attribute.report("an attribute without `" + nameOfKey + "`");
      }
      return;
    }
    Optional<String> key = text(entries, nameOfKey).filter(name -> !name.isEmpty());
    if (key.isEmpty()) {
      entries.get(nameOfKey).report("the name of an attribute is empty");
      return;
    }
    rejectUnknown(entries, OF_ATTRIBUTE, "an attribute");
    ImmutableMap<String, YamlNode> ours = annotation(entries);
    String type = typeName(entries);
    boolean isTemplate = type.startsWith("template[") && type.endsWith("]");
    ImmutableList<YamlNode> members = members(entries);
    fields.accept(
        new RegistryField(
            key.get(),
            members.isEmpty()
                ? type(isTemplate ? type.substring(9, type.length() - 1) : type, entries)
                : new FieldType(ofMembers(members), false),
            isTemplate,
            members.stream()
                .flatMap(member -> text(member.entries(), "value").stream())
                .collect(ImmutableList.toImmutableList()),
            text(entries, "brief").map(DefinitionReader::oneLine).orElse(""),
            text(ours, "owner").orElse(""),
            items(ours, "aliases").stream()
                .flatMap(alias -> alias.text().stream())
                .collect(ImmutableList.toImmutableList()),
            deprecation(entries, ours),
            entries.get(nameOfKey).place(),
            false));
  }

  private static ImmutableMap<String, YamlNode> annotation(ImmutableMap<String, YamlNode> entries) {
    YamlNode annotations = entries.get("annotations");
    YamlNode ours = annotations == null ? null : annotations.entries().get(ANNOTATION);
    if (ours == null) {
      return ImmutableMap.of();
    }
    ImmutableMap<String, YamlNode> values = ours.entries();
    rejectUnknown(values, OF_ANNOTATION, "`" + ANNOTATION + "`");
    return values;
  }

  private static void rejectUnknown(
      ImmutableMap<String, YamlNode> entries, ImmutableSet<String> known, String where) {
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            value.report(
                "`%s` is no entry of %s; there are %s"
                    .formatted(key, where, String.join(", ", known)));
          }
        });
  }

  /** The word for a type; empty for an enumeration, and where there is none. */
  private static String typeName(ImmutableMap<String, YamlNode> entries) {
    YamlNode type = entries.get("type");
    return type == null || type.isMapping() ? "" : type.text().orElse("");
  }

  private static FieldType type(String name, ImmutableMap<String, YamlNode> entries) {
    Optional<FieldType> type = FieldType.parse(name);
    if (type.isEmpty() && !name.isEmpty()) {
      entries
          .get("type")
          .report("no type: `" + name + "`; there are string, int, double, boolean, any, and []");
    }
    return type.orElse(FieldType.ANY);
  }

  private static ImmutableList<YamlNode> members(ImmutableMap<String, YamlNode> entries) {
    YamlNode type = entries.get("type");
    return type != null && type.isMapping() ? items(type.entries(), "members") : ImmutableList.of();
  }

  private static Scalar ofMembers(ImmutableList<YamlNode> members) {
    return members.stream()
            .flatMap(member -> text(member.entries(), "value").stream())
            .allMatch(value -> value.matches("-?\\d+"))
        ? Scalar.INT
        : Scalar.STRING;
  }

  private static Optional<Deprecation> deprecation(
      ImmutableMap<String, YamlNode> entries, ImmutableMap<String, YamlNode> ours) {
    YamlNode deprecated = entries.get("deprecated");
    if (deprecated == null) {
      return Optional.empty();
    }
    // The old form is a sentence for people.
    ImmutableMap<String, YamlNode> values =
        deprecated.isMapping() ? deprecated.entries() : ImmutableMap.of();
    rejectUnknown(values, OF_DEPRECATED, "`deprecated`");
    Optional<String> renamedTo = text(values, "renamed_to");
    Reason reason = reason(values, deprecated, renamedTo);
    Optional<LocalDate> sunset = date(ours, "sunset");
    String emit = text(ours, "emit").orElse(sunset.isPresent() ? "both" : "new");
    if (!emit.equals("both") && !emit.equals("new")) {
      ours.get("emit").report("`emit` is `both` or `new`");
    }
    return Optional.of(
        new Deprecation(
            reason,
            renamedTo.filter(name -> reason == Reason.RENAMED),
            oneLine(
                text(values, "note")
                    .or(() -> deprecated.isMapping() ? Optional.empty() : deprecated.text())
                    .orElse("")),
            date(ours, "deprecated_since"),
            sunset,
            emit.equals("both"),
            false));
  }

  private static Reason reason(
      ImmutableMap<String, YamlNode> values, YamlNode deprecated, Optional<String> renamedTo) {
    String reason = text(values, "reason").orElse(renamedTo.isPresent() ? "renamed" : "");
    return switch (reason) {
      case "renamed" -> {
        if (renamedTo.isEmpty()) {
          deprecated.report("renamed, but to what? `renamed_to` is missing");
        }
        yield Reason.RENAMED;
      }
      case "obsoleted" -> Reason.OBSOLETED;
      case "", "uncategorized", "unspecified" -> Reason.UNCATEGORIZED;
      default -> {
        values.get("reason").report("`reason` is `renamed`, `obsoleted` or `uncategorized`");
        yield Reason.UNCATEGORIZED;
      }
    };
  }

  private static Optional<LocalDate> date(ImmutableMap<String, YamlNode> entries, String name) {
    Optional<String> text = text(entries, name);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      // Since when something is deprecated may be told by a version as well.
      if (!name.equals("deprecated_since") || text.orElse("").matches("\\d{4}-.*")) {
        entries.get(name).report("no day: write it as 2027-01-31");
      }
      return Optional.empty();
    }
  }

  private static Optional<String> text(ImmutableMap<String, YamlNode> entries, String name) {
    return Optional.ofNullable(entries.get(name)).flatMap(YamlNode::text);
  }

  private static ImmutableList<YamlNode> items(
      ImmutableMap<String, YamlNode> entries, String name) {
    YamlNode list = entries.get(name);
    return list == null ? ImmutableList.of() : list.items();
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", " ");
  }
}
