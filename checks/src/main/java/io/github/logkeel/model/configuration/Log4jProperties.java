package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.configuration.ConfigurationNode.Attribute;
import io.github.logkeel.model.configuration.PropertiesReader.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes of {@code log4j2.properties} the tree that the other formats give, as {@code
 * PropertiesConfigurationBuilder} of Log4j2 2.25.2 does: {@code appender.console.layout.pattern} is
 * an attribute of an element whose name is that of its {@code type}.
 */
final class Log4jProperties {

  /** The values below a prefix. */
  private static final class Tree {
    private final Map<String, Tree> children = new LinkedHashMap<>();
    private SourcedText value;

    Tree at(String key) {
      return children.computeIfAbsent(key, name -> new Tree());
    }
  }

  private Log4jProperties() {}

  /** The root of the configuration. */
  static ConfigurationNode tree(ImmutableList<Entry> entries) {
    Tree root = new Tree();
    for (Entry entry : entries) {
      Tree tree = root;
      for (String name : path(entry.key())) {
        tree = tree.at(name);
      }
      tree.value = entry.value();
    }
    return node(
        "Configuration",
        Stream.concat(
                Stream.of(
                    node("Properties", properties(root.at("property"))),
                    node("Appenders", groups(root.at("appender"), "")),
                    node(
                        "Loggers",
                        Stream.concat(
                                groups(root.at("logger"), "Logger").stream(),
                                rootLogger(root.at("rootLogger")).stream())
                            .collect(ImmutableList.toImmutableList()))),
                groups(root.at("filter"), "").stream())
            .collect(ImmutableList.toImmutableList()));
  }

  /** The names of properties may have dots. */
  private static ImmutableList<String> path(String key) {
    return key.startsWith("property.")
        ? ImmutableList.of("property", key.substring("property.".length()))
        : ImmutableList.copyOf(key.split("\\."));
  }

  private static ImmutableList<ConfigurationNode> properties(Tree tree) {
    ImmutableList.Builder<ConfigurationNode> properties = ImmutableList.builder();
    tree.children.forEach(
        (name, property) ->
            properties.add(
                new ConfigurationNode(
                    "Property",
                    0,
                    ImmutableList.of(
                        new Attribute("name", SourcedText.verbatim(name, 0)),
                        new Attribute("value", property.value)),
                    SourcedText.verbatim("", 0),
                    ImmutableList.of())));
    return properties.build();
  }

  private static ImmutableList<ConfigurationNode> groups(Tree tree, String type) {
    return tree.children.values().stream()
        .map(child -> component(type, child))
        .collect(ImmutableList.toImmutableList());
  }

  /** Also in the short form of version 2.17.2: {@code rootLogger = INFO, console}. */
  private static ImmutableList<ConfigurationNode> rootLogger(Tree tree) {
    if (tree.value == null) {
      return tree.children.isEmpty()
          ? ImmutableList.of()
          : ImmutableList.of(component("Root", tree));
    }
    ImmutableList.Builder<ConfigurationNode> references = ImmutableList.builder();
    ImmutableList.Builder<Attribute> level = ImmutableList.builder();
    int at = 0;
    for (String part : tree.value.value().split(",", -1)) {
      SourcedText text = tree.value.part(at, at + part.length()).strip();
      if (at == 0) {
        level.add(new Attribute("level", text));
      } else {
        references.add(
            new ConfigurationNode(
                "AppenderRef",
                0,
                ImmutableList.of(new Attribute("ref", text)),
                SourcedText.verbatim("", 0),
                ImmutableList.of()));
      }
      at += part.length() + 1;
    }
    return ImmutableList.of(
        new ConfigurationNode(
            "Root", 0, level.build(), SourcedText.verbatim("", 0), references.build()));
  }

  /** An element with what is below its key. */
  private static ConfigurationNode component(String type, Tree tree) {
    ImmutableList.Builder<Attribute> attributes = ImmutableList.builder();
    ImmutableList.Builder<ConfigurationNode> children = ImmutableList.builder();
    tree.children.forEach(
        (key, child) -> {
          if (child.value != null) {
            attributes.add(new Attribute(key, child.value));
          }
          if (!child.children.isEmpty()) {
            boolean isGroup = key.equals("filter") || key.equals("appenderRef");
            if (isGroup && !child.children.containsKey("type")) {
              children.addAll(groups(child, key.equals("filter") ? "" : "AppenderRef"));
            } else {
              children.add(component(key, child));
            }
          }
        });
    return new ConfigurationNode(
        type, 0, attributes.build(), SourcedText.verbatim("", 0), children.build());
  }

  private static ConfigurationNode node(String name, ImmutableList<ConfigurationNode> children) {
    return new ConfigurationNode(
        name, 0, ImmutableList.of(), SourcedText.verbatim("", 0), children);
  }
}
