package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A part of a YAML document, with its place. Texts are as they are written: {@code 1.10} is no
 * number.
 */
public final class YamlNode {

  private final Node node;
  private final String file;
  private final Consumer<RegistryProblem> problems;

  YamlNode(Node node, String file, Consumer<RegistryProblem> problems) {
    this.node = node;
    this.file = file;
    this.problems = problems;
  }

  /** Where it is written. */
  public Place place() {
    return placeOf(node);
  }

  private Place placeOf(Node of) {
    return new Place(file, of.getStartMark().map(Mark::getLine).orElse(-1) + 1);
  }

  /** Reports an error here. */
  public void report(String text) {
    problems.accept(new RegistryProblem(place(), text, true));
  }

  /** Reports here what is only unwise, or not known. */
  void warn(String text) {
    problems.accept(new RegistryProblem(place(), text, false));
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** The text of a scalar; empty for a null, and, with a report, for what is no scalar. */
  public Optional<String> text() {
    if (!(node instanceof ScalarNode scalar)) {
      report("a single value is expected here");
      return Optional.empty();
    }
    return isNull() ? Optional.empty() : Optional.of(scalar.getValue().strip());
  }

  /** The entries of a mapping in order; empty for a null, and, with a report, for anything else. */
  public ImmutableMap<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      reportUnlessNull("entries (`key: value`) are expected here");
      return ImmutableMap.of();
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        report("a key that is no text");
        continue;
      }
      YamlNode value = new YamlNode(entry.getValueNode(), file, problems);
      if (entries.putIfAbsent(key.getValue(), value) != null) {
        problems.accept(
            new RegistryProblem(
                placeOf(key), "`" + key.getValue() + "` stands here a second time", true));
      }
    }
    return ImmutableMap.copyOf(entries);
  }

  /** The items of a list; empty for a null, and, with a report, for anything else. */
  public ImmutableList<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      reportUnlessNull("a list is expected here");
      return ImmutableList.of();
    }
    return sequence.getValue().stream()
        .map(item -> new YamlNode(item, file, problems))
        .collect(ImmutableList.toImmutableList());
  }

  private void reportUnlessNull(String text) {
    if (!isNull()) {
      report(text);
    }
  }

  /** As in YAML's JSON schema: nothing at all, or the word. */
  private boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
  }
}
