package io.github.logkeel.gate;

import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.Deprecation.Phase;
import io.github.logkeel.model.schema.Deprecation.Reason;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.FieldDump.Line;
import io.github.logkeel.model.schema.RegistryField;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What has become of a field between two lists, for those who read it.
 *
 * @param kind of change
 * @param name of the field, the old one of a rename
 * @param detail the new name, or the types; what permits it, or why nothing does
 * @param isPermitted whether nobody is surprised: something new that has one type, or what the
 *     registry announced
 */
record FieldChange(Kind kind, String name, String detail, boolean isPermitted) {

  private static final Pattern NEW_NAME = Pattern.compile("to ([^,]+), and no registry");

  enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    RETYPED
  }

  /** The changes between two lists, sorted by name. */
  static List<FieldChange> between(
      FieldDump before, FieldDump after, SchemaRegistry registry, LocalDate today) {
    TreeMap<String, Set<String>> old = types(before);
    TreeMap<String, Set<String>> now = types(after);
    Set<String> added = new TreeSet<>(now.keySet());
    added.removeAll(old.keySet());
    List<FieldChange> changes = new ArrayList<>();
    Set<String> explained = new TreeSet<>();
    for (String name : old.keySet()) {
      if (!now.containsKey(name)) {
        FieldChange gone = gone(name, added, now, registry, today);
        changes.add(gone);
        if (gone.kind == Kind.RENAMED) {
          explained.add(newName(name, added, registry).orElseThrow());
        }
      } else {
        retyped(name, old.get(name), now.get(name)).ifPresent(changes::add);
      }
    }
    added.removeAll(explained);
    added.forEach(name -> changes.add(added(name, now.get(name))));
    changes.sort((one, other) -> one.name.compareTo(other.name));
    return changes;
  }

  /** An index has one type for a name, and refuses the values that do not fit it. */
  private static FieldChange added(String name, Set<String> types) {
    boolean isConflict = types.stream().filter(type -> !type.equals("any")).count() > 1;
    return new FieldChange(
        Kind.ADDED,
        name,
        types(types) + (isConflict ? ": one name has one type in an index" : ""),
        !isConflict);
  }

  private static TreeMap<String, Set<String>> types(FieldDump fields) {
    TreeMap<String, Set<String>> types = new TreeMap<>();
    for (Line line : fields.lines()) {
      types.computeIfAbsent(line.name(), any -> new TreeSet<>()).add(line.type());
    }
    return types;
  }

  private static String types(Set<String> types) {
    return String.join(" and ", types);
  }

  private static FieldChange gone(
      String name,
      Set<String> added,
      TreeMap<String, Set<String>> now,
      SchemaRegistry registry,
      LocalDate today) {
    Optional<String> newName = newName(name, added, registry);
    Optional<String> emitted = newName.or(() -> successor(name, registry).filter(now::containsKey));
    Optional<Deprecation> deprecation = registry.field(name).flatMap(RegistryField::deprecation);
    Kind kind = newName.isPresent() ? Kind.RENAMED : Kind.REMOVED;
    String to = newName.map(n -> "to " + n + ", ").orElse("");
    if (deprecation.isEmpty()) {
      return new FieldChange(kind, name, to + "and no registry says so", false);
    }
    if (deprecation.get().phase(Optional.of(today)) == Phase.BOTH) {
      String until = deprecation.get().sunset().map(day -> " until " + day).orElse("");
      return new FieldChange(kind, name, to + "but both names are to be emitted" + until, false);
    }
    if (deprecation.get().phase(Optional.of(today)) == Phase.AHEAD) {
      String from = deprecation.get().since().map(day -> " on " + day).orElse("");
      return new FieldChange(kind, name, to + "but that is only to begin" + from, false);
    }
    if (deprecation.get().reason() == Reason.RENAMED && emitted.isEmpty()) {
      String expected = deprecation.get().renamedTo().orElse("");
      return new FieldChange(
          kind, name, "but the registry calls it " + expected + ", which is not emitted", false);
    }
    return new FieldChange(kind, name, to + "as the registry says", true);
  }

  /** The name that has come in the place of one, by the registry or by its spelling. */
  private static Optional<String> newName(String name, Set<String> added, SchemaRegistry registry) {
    Optional<String> successor = successor(name, registry).filter(added::contains);
    return successor.isPresent()
        ? successor
        : added.stream().filter(each -> folded(each).equals(folded(name))).findFirst();
  }

  private static Optional<String> successor(String name, SchemaRegistry registry) {
    return registry
        .field(name)
        .flatMap(
            field ->
                registry
                    .successor(field)
                    .map(successor -> SchemaRegistry.renamed(name, field, successor)));
  }

  private static String folded(String name) {
    return name.chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(c -> Character.toString(Character.toLowerCase(c)))
        .collect(Collectors.joining());
  }

  /** A type more is a conflict as well; what had no type may get one. */
  private static Optional<FieldChange> retyped(String name, Set<String> old, Set<String> now) {
    Set<String> more = new TreeSet<>(now);
    more.removeAll(old);
    more.remove("any");
    boolean wasKnown = old.stream().anyMatch(type -> !type.equals("any"));
    return more.isEmpty() || !wasKnown
        ? Optional.empty()
        : Optional.of(
            new FieldChange(Kind.RETYPED, name, "from " + types(old) + " to " + types(now), false));
  }

  /** As a line of a report. */
  String line() {
    String sign =
        switch (kind) {
          case ADDED -> "+";
          case REMOVED -> "-";
          case RENAMED, RETYPED -> "~";
        };
    return "  %s %s %s%s"
        .formatted(
            sign,
            name,
            kind == Kind.ADDED ? "" : kind.name().toLowerCase(Locale.ROOT) + " ",
            detail);
  }

  /** The lines of a registry that announce a rename which nothing announces yet. */
  Optional<String> announcement() {
    Matcher to = NEW_NAME.matcher(detail);
    return kind == Kind.RENAMED && to.lookingAt()
        ? Optional.of(
            """
            to announce it, with both names for a while:
              - key: %s
                deprecated: {reason: renamed, renamed_to: %s}
                annotations: {log_fields: {emit: both, sunset: "DAY"}}\
            """
                .formatted(name, to.group(1)))
        : Optional.empty();
  }
}
