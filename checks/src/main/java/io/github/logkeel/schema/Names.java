package io.github.logkeel.schema;

import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.RegistryField;
import java.util.Optional;

/** What the checks of this family have in common. */
final class Names {

  private Names() {}

  /** The name to judge; empty where it is not known, or is judged where its key is made. */
  static Optional<String> judged(EmittedField field) {
    return field.isReference() ? Optional.empty() : field.name();
  }

  /** A message with what the registry adds for people. */
  static String withNote(String message, Deprecation deprecation) {
    return deprecation.note().isEmpty() ? message : message + ": " + deprecation.note();
  }

  /**
   * Whether a field is the one of that name in the registry: a name of a pack that has no dot may
   * well be the program's own.
   */
  static boolean isMeant(EmittedField field, RegistryField right) {
    return !right.isOfPack() || field.name().orElseThrow().contains(".");
  }
}
