package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a configuration: an element of XML with its attributes, or an object of YAML or JSON
 * with its scalars.
 *
 * @param name of the element, or the key
 * @param start offset in the file at which it starts
 * @param attributes in order
 * @param text between the tags, without that of children
 * @param children in order
 */
record ConfigurationNode(
    String name,
    int start,
    ImmutableList<Attribute> attributes,
    SourcedText text,
    ImmutableList<ConfigurationNode> children) {

  /** A named value. */
  record Attribute(String name, SourcedText value) {}

  /** Whether it has a name, in any case: Log4j2 does not care, and Logback's are told apart so. */
  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** A value by its name, in any case. */
  Optional<SourcedText> attribute(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equalsIgnoreCase(name))
        .map(Attribute::value)
        .findFirst();
  }

  /** A value by its name, and else the text of the child of that name. */
  Optional<SourcedText> value(String name) {
    return attribute(name)
        .or(() -> child(name).map(child -> child.text().strip()))
        .filter(value -> !value.value().isEmpty());
  }

  /** The first child of a name. */
  Optional<ConfigurationNode> child(String name) {
    return childrenNamed(name).findFirst();
  }

  /** The children of a name. */
  Stream<ConfigurationNode> childrenNamed(String name) {
    return children.stream().filter(child -> child.isNamed(name));
  }

  /** It and all below it, in the order of the file. */
  Stream<ConfigurationNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ConfigurationNode::all));
  }
}
