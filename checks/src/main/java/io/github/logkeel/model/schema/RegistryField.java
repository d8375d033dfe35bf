package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A field that a registry names.
 *
 * @param key its name; of a template, what all its names begin with
 * @param type of its values
 * @param isTemplate whether {@code key.<anything>} is such a field, and not {@code key} itself
 * @param members the values it is known to have; empty where there is no list of them
 * @param brief what it means, in one sentence; may be empty
 * @param owner who answers for it; may be empty
 * @param aliases other spellings of it, which are wrong
 * @param deprecation present if it is on its way out
 * @param place where it is written
 * @param isOfPack whether it is one of a pack, and not of the user's own registry
 */
public record RegistryField(
    String key,
    FieldType type,
    boolean isTemplate,
    ImmutableList<String> members,
    String brief,
    String owner,
    ImmutableList<String> aliases,
    Optional<Deprecation> deprecation,
    Place place,
    boolean isOfPack) {

  /** A field of which nothing is known but its name. */
  static RegistryField named(String key, Optional<Deprecation> deprecation, Place place) {
    return new RegistryField(
        key,
        FieldType.ANY,
        false,
        ImmutableList.of(),
        "",
        "",
        ImmutableList.of(),
        deprecation,
        place,
        false);
  }

  /** The known value that another one is but for its case, its separators or a slip. */
  public Optional<String> memberLike(String value) {
    if (members.contains(value)) {
      return Optional.empty();
    }
    return members.stream()
        .filter(
            member ->
                Slip.isBetween(member, value)
                    || SchemaRegistry.fold(member).equals(SchemaRegistry.fold(value)))
        .findFirst();
  }
}
