package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.configuration.ConfigurationNode.Attribute;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML, and JSON with comments, with the offsets of all values. */
final class YamlReader {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowDuplicateKeys(true).build();

  /** Aliases may stand for the same part again and again. */
  private static final int MOST_NODES = 20_000;

  private static final int DEEPEST = 100;

  private final String text;

  /** Where what was parsed starts in the file. */
  private final int offset;

  private final boolean hasPairs;
  private int nodes;

  private YamlReader(String text) {
    this.offset = text.startsWith("\uFEFF") ? 1 : 0;
    this.text = text.substring(offset);
    this.hasPairs = this.text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** What a build fills in, which YAML does not let stand at the start of a value. */
  private static final Pattern PLACEHOLDER = Pattern.compile("@([\\w.-]+)@");

  /** The documents of a file. */
  static ImmutableList<ConfigurationNode> read(String text)
      throws UnreadableConfigurationException {
    return new YamlReader(PLACEHOLDER.matcher(text).replaceAll("_$1_")).documents();
  }

  /** The same of JSON, which YAML is but for comments and tabs. */
  static ImmutableList<ConfigurationNode> readJson(String text)
      throws UnreadableConfigurationException {
    return read(blankComments(text));
  }

  private ImmutableList<ConfigurationNode> documents() throws UnreadableConfigurationException {
    try {
      ImmutableList.Builder<ConfigurationNode> documents = ImmutableList.builder();
      for (Node root : new Compose(SETTINGS).composeAllFromString(text)) {
        documents.add(node("", root, 0));
      }
      return documents.build();
    } catch (YamlEngineException e) {
      throw new UnreadableConfigurationException(
          "it cannot be parsed: "
              + e.getMessage().lines().limit(3).reduce((a, b) -> a + " " + b).orElse(""));
    } catch (StackOverflowError e) {
      throw new UnreadableConfigurationException("it is nested too deep");
    }
  }

  private ConfigurationNode node(String name, Node node, int depth)
      throws UnreadableConfigurationException {
    nodes++;
    if (nodes > MOST_NODES || depth > DEEPEST) {
      throw new UnreadableConfigurationException(
          "it has more than " + MOST_NODES + " parts, with those that aliases stand for");
    }
    ImmutableList.Builder<Attribute> attributes = ImmutableList.builder();
    ImmutableList.Builder<ConfigurationNode> children = ImmutableList.builder();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          add(key.getValue(), tuple.getValueNode(), attributes, children, depth);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        add(name, element, attributes, children, depth);
      }
    }
    return new ConfigurationNode(
        name,
        start(node),
        attributes.build(),
        SourcedText.verbatim("", start(node)),
        children.build());
  }

  /** The elements of a list are so many children of its name. */
  private void add(
      String key,
      Node value,
      ImmutableList.Builder<Attribute> attributes,
      ImmutableList.Builder<ConfigurationNode> children,
      int depth)
      throws UnreadableConfigurationException {
    if (value instanceof ScalarNode scalar) {
      nodes++;
      scalar(scalar).ifPresent(text -> attributes.add(new Attribute(key, text)));
    } else if (value instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        if (element instanceof MappingNode) {
          children.add(node(key, element, depth + 1));
        }
      }
    } else {
      children.add(node(key, value, depth + 1));
    }
  }

  private int start(Node node) {
    return node.getStartMark().map(this::index).orElse(0) + offset;
  }

  /** Marks count code points. */
  private int index(Mark mark) {
    return hasPairs ? text.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
  }

  /** Empty if it cannot be told which part of the file gives which character. */
  private Optional<SourcedText> scalar(ScalarNode node) {
    int start = node.getStartMark().map(this::index).orElse(0);
    int end = node.getEndMark().map(this::index).orElse(start);
    SourcedText written =
        switch (node.getScalarStyle()) {
          case SINGLE_QUOTED -> singleQuoted(start + 1, end - 1);
          case DOUBLE_QUOTED -> doubleQuoted(start + 1, end - 1);
          case LITERAL, FOLDED -> raw(Math.min(text.indexOf('\n', start) + 1, end), end);
          default -> raw(start, end);
        };
    return align(node.getValue(), written);
  }

  private SourcedText raw(int start, int end) {
    return SourcedText.verbatim(text.substring(start, end), offset + start);
  }

  private SourcedText singleQuoted(int start, int end) {
    SourcedText.Builder written = new SourcedText.Builder();
    int i = start;
    while (i < end) {
      int length = text.charAt(i) == '\'' ? 2 : 1;
      written.append(text.charAt(i), offset + i, offset + i + length);
      i += length;
    }
    return written.build();
  }

  private SourcedText doubleQuoted(int start, int end) {
    SourcedText.Builder written = new SourcedText.Builder();
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c != '\\') {
        written.append(c, offset + i, offset + i + 1);
        i++;
        continue;
      }
      char escaped = text.charAt(i + 1);
      int digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : escaped == 'U' ? 8 : 0;
      int next = Math.min(i + 2 + digits, end);
      if (digits > 0) {
        String decoded = Character.toString(Integer.parseInt(text.substring(i + 2, next), 16));
        for (int j = 0; j < decoded.length(); j++) {
          written.append(decoded.charAt(j), offset + i, offset + next);
        }
      } else if (escaped != '\n' && escaped != '\r') {
        int known = "ntrbfae0v".indexOf(escaped);
        written.append(
            known < 0 ? escaped : "\n\t\r\b\f\u0007\u001b\0\u000b".charAt(known),
            offset + i,
            offset + next);
      }
      i = next;
    }
    return written.build();
  }

  /** Lines are folded and indented in YAML. */
  private static Optional<SourcedText> align(String value, SourcedText written) {
    SourcedText.Builder aligned = new SourcedText.Builder();
    int at = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      while (at < written.value().length() && !stands(written.value().charAt(at), c)) {
        if (written.value().charAt(at) > ' ') {
          return Optional.empty();
        }
        at++;
      }
      if (at == written.value().length()) {
        return Optional.empty();
      }
      aligned.append(c, written.start(at), written.end(at));
      at++;
    }
    return Optional.of(aligned.build());
  }

  private static boolean stands(char written, char read) {
    return written == read || (written == '\n' && read == ' ');
  }

  /** Everything else keeps its offset. */
  private static String blankComments(String text) {
    StringBuilder blanked = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '"') {
        while (end < text.length() && text.charAt(end) != '"') {
          end += text.charAt(end) == '\\' ? 2 : 1;
        }
        i = end + 1;
        continue;
      }
      if (text.startsWith("//", i) || text.startsWith("/*", i)) {
        boolean line = text.charAt(i + 1) == '/';
        int close = text.indexOf(line ? "\n" : "*/", i + 2);
        end = close < 0 ? text.length() : line ? close : close + 2;
      }
      for (int j = i; j < end; j++) {
        if (end > i + 1 || c == '\t') {
          blanked.setCharAt(j, text.charAt(j) == '\n' ? '\n' : ' ');
        }
      }
      i = end;
    }
    return blanked.toString();
  }
}
