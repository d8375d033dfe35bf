package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.schema.Deprecation.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where the fields of a registry contradict each other. */
final class RegistryConsistency {

  private final Map<String, RegistryField> fields;
  private final ImmutableList.Builder<RegistryProblem> problems = ImmutableList.builder();

  private RegistryConsistency(Map<String, RegistryField> fields) {
    this.fields = fields;
  }

  /**
   * What is wrong.
   *
   * @param fields all that is known, by name
   * @param definitions those that are to be consistent: what a schema file says of the past is not
   */
  static ImmutableList<RegistryProblem> problems(
      Map<String, RegistryField> fields, List<RegistryField> definitions) {
    RegistryConsistency consistency = new RegistryConsistency(fields);
    definitions.forEach(consistency::checkDeprecation);
    consistency.checkSpellings(definitions);
    return consistency.problems.build();
  }

  private void checkDeprecation(RegistryField field) {
    if (field.deprecation().isEmpty()) {
      return;
    }
    Deprecation deprecation = field.deprecation().get();
    if (deprecation.since().isPresent()
        && deprecation.sunset().filter(deprecation.since().get()::isAfter).isPresent()) {
      error(field, "is to vanish (`sunset`) before it is deprecated (`deprecated_since`)");
    }
    if (deprecation.reason() == Reason.RENAMED && deprecation.renamedTo().isPresent()) {
      checkTarget(field, deprecation.renamedTo().get());
    }
  }

  private void checkTarget(RegistryField field, String target) {
    RegistryField next = fields.get(target);
    if (next == null) {
      error(field, "is renamed to `" + target + "`, which is not defined");
      return;
    }
    if (isCircular(field)) {
      error(field, "is renamed to `" + target + "`, which leads back to it");
      return;
    }
    Optional<Reason> reason = next.deprecation().map(Deprecation::reason);
    if (reason.isPresent() && reason.get() == Reason.RENAMED) {
      warn(
          field,
          "is renamed to `%s`, which is renamed to `%s` itself"
              .formatted(target, next.deprecation().get().renamedTo().orElse("?")));
    } else if (reason.isPresent()) {
      error(field, "is renamed to `" + target + "`, which is deprecated itself");
    }
  }

  private boolean isCircular(RegistryField field) {
    Set<String> seen = new HashSet<>();
    RegistryField next = field;
    while (next != null && seen.add(next.key())) {
      next = next.deprecation().flatMap(Deprecation::renamedTo).map(fields::get).orElse(null);
    }
    return next != null;
  }

  /** Two live fields whose names differ in their spelling only cannot be told apart by it. */
  private void checkSpellings(List<RegistryField> definitions) {
    Map<String, RegistryField> live = new HashMap<>();
    for (RegistryField field : definitions) {
      if (field.deprecation().isEmpty() && !field.isTemplate()) {
        RegistryField other = live.putIfAbsent(SchemaRegistry.fold(field.key()), field);
        if (other != null && !other.key().equals(field.key())) {
          warn(field, "differs from `" + other.key() + "` in its spelling only: merge the two");
        }
      }
    }
    Map<String, RegistryField> aliases = new HashMap<>();
    for (RegistryField field : definitions) {
      for (String alias : field.aliases()) {
        RegistryField other = aliases.putIfAbsent(alias, field);
        if (other != null && !other.equals(field)) {
          error(field, "has the alias `" + alias + "`, which `" + other.key() + "` has as well");
        }
        checkAlias(field, alias, live);
      }
    }
  }

  private void checkAlias(RegistryField field, String alias, Map<String, RegistryField> live) {
    RegistryField named = fields.get(alias);
    RegistryField spelled = live.get(SchemaRegistry.fold(alias));
    if (named != null && !alias.equals(field.key()) && named.deprecation().isEmpty()) {
      error(field, "has the alias `" + alias + "`, which is a field of its own");
    } else if (spelled != null && !spelled.key().equals(field.key())) {
      error(field, "has the alias `" + alias + "`, which reads like `" + spelled.key() + "`");
    }
  }

  private void error(RegistryField field, String text) {
    problems.add(new RegistryProblem(field.place(), "`" + field.key() + "` " + text, true));
  }

  private void warn(RegistryField field, String text) {
    problems.add(new RegistryProblem(field.place(), "`" + field.key() + "` " + text, false));
  }
}
