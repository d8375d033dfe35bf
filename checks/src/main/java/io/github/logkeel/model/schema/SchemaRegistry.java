package io.github.logkeel.model.schema;

import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.logkeel.model.schema.Deprecation.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names that fields may have, and what has become of those that they had. */
public final class SchemaRegistry {

  /** One without any field. */
  public static final SchemaRegistry EMPTY = of(List.of(), List.of(), List.of());

  private final ImmutableMap<String, RegistryField> fields;
  private final ImmutableMap<String, RegistryField> folded;
  private final ImmutableList<RegistryProblem> problems;
  private volatile ImmutableListMultimap<String, RegistryField> predecessors;
  private final Map<String, Optional<RegistryField>> near = new ConcurrentHashMap<>();

  private SchemaRegistry(
      Map<String, RegistryField> fields,
      Map<String, RegistryField> folded,
      List<RegistryProblem> problems) {
    this.fields = ImmutableMap.copyOf(fields);
    this.folded = ImmutableMap.copyOf(folded);
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * The registry of those fields.
   *
   * @param definitions of which no two may have the same name
   * @param others what is known of names that are not defined
   * @param problems what is wrong with the files already
   */
  static SchemaRegistry of(
      List<RegistryField> definitions, List<RegistryField> others, List<RegistryProblem> problems) {
    List<RegistryProblem> found = new ArrayList<>(problems);
    Map<String, RegistryField> fields = new LinkedHashMap<>();
    for (RegistryField field : definitions) {
      RegistryField first = fields.putIfAbsent(field.key(), field);
      if (first != null) {
        String text = "`" + field.key() + "` is defined at " + first.place() + " already";
        found.add(new RegistryProblem(field.place(), text, true));
      }
    }
    others.forEach(field -> fields.putIfAbsent(field.key(), field));
    found.addAll(RegistryConsistency.problems(fields, definitions));
    return new SchemaRegistry(fields, folded(fields.values()), found);
  }

  /** The same with the fields of a pack, where it does not name them itself. */
  public SchemaRegistry with(Collection<RegistryField> pack) {
    if (pack.isEmpty()) {
      return this;
    }
    Map<String, RegistryField> both = new LinkedHashMap<>(fields);
    pack.forEach(field -> both.putIfAbsent(field.key(), field));
    return new SchemaRegistry(both, folded(both.values()), problems);
  }

  /** The live fields by their folded names, where that leads to one only. */
  private static Map<String, RegistryField> folded(Collection<RegistryField> fields) {
    Map<String, RegistryField> folded = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (RegistryField field : fields) {
      if (field.deprecation().isEmpty() && !field.isTemplate()) {
        for (String fold : folds(field)) {
          RegistryField other = folded.putIfAbsent(fold, field);
          if (other != null && !other.key().equals(field.key())) {
            ambiguous.add(fold);
          }
        }
      }
    }
    ambiguous.forEach(folded::remove);
    return folded;
  }

  private static Set<String> folds(RegistryField field) {
    Set<String> folds =
        field.aliases().stream()
            .map(SchemaRegistry::fold)
            .collect(toCollection(LinkedHashSet::new));
    folds.add(fold(field.key()));
    return folds;
  }

  /** A name without what spellings differ in: {@code request_id} and {@code requestId}. */
  static String fold(String name) {
    // A plain loop: it runs before anything is compiled, over each name of a registry.
    StringBuilder fold = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c)) {
        fold.append(c);
      }
    }
    return fold.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is known of any name. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** All fields, in the order of the files. */
  public ImmutableList<RegistryField> fields() {
    return fields.values().asList();
  }

  /** What is wrong with the files, in their order. */
  public ImmutableList<RegistryProblem> problems() {
    return problems;
  }

  /** The field of that name: itself, or the template that it is a case of. */
  public Optional<RegistryField> field(String name) {
    RegistryField field = fields.get(name);
    if (field != null && !field.isTemplate()) {
      return Optional.of(field);
    }
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      RegistryField template = fields.get(name.substring(0, dot));
      if (template != null && template.isTemplate()) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }

  /**
   * What a field that is renamed is called today, through all renames since.
   *
   * @return empty for one that is not renamed, and where the renames lead to no live name
   */
  public Optional<RegistryField> successor(RegistryField renamed) {
    Set<String> seen = new LinkedHashSet<>();
    RegistryField field = renamed;
    while (field != null && field.deprecation().isPresent()) {
      Deprecation deprecation = field.deprecation().get();
      if (!seen.add(field.key()) || deprecation.reason() != Reason.RENAMED) {
        return Optional.empty();
      }
      field = deprecation.renamedTo().map(fields::get).orElse(null);
    }
    return Optional.ofNullable(field).filter(live -> !live.equals(renamed));
  }

  /** The fields that are called by that name today, through all renames since. */
  public ImmutableList<RegistryField> predecessors(String name) {
    if (predecessors == null) {
      ImmutableListMultimap.Builder<String, RegistryField> old = ImmutableListMultimap.builder();
      for (RegistryField field : fields.values()) {
        successor(field).ifPresent(live -> old.put(live.key(), field));
      }
      predecessors = old.build();
    }
    return predecessors.get(name);
  }

  /** The one live field that a name differs from in its spelling only; empty for exact names. */
  public Optional<RegistryField> spelledLike(String name) {
    return field(name).isPresent() ? Optional.empty() : Optional.ofNullable(folded.get(fold(name)));
  }

  /**
   * The name that a field of an old name has today.
   *
   * @param name that {@link #field} has found, which may be a case of a template
   * @param successor of the field
   */
  public static String renamed(String name, RegistryField field, RegistryField successor) {
    return field.isTemplate()
        ? successor.key() + name.substring(field.key().length())
        : successor.key();
  }

  /** The one live field whose name differs from an unknown one by a slip of the keyboard. */
  public Optional<RegistryField> nearTo(String name) {
    if (field(name).isPresent()) {
      return Optional.empty();
    }
    return near.computeIfAbsent(name, this::findNear);
  }

  private Optional<RegistryField> findNear(String name) {
    RegistryField found = null;
    for (RegistryField field : fields.values()) {
      if (field.deprecation().isEmpty()
          && !field.isTemplate()
          && Slip.isBetween(field.key(), name)) {
        if (found != null) {
          return Optional.empty();
        }
        found = field;
      }
    }
    return Optional.ofNullable(found);
  }
}
