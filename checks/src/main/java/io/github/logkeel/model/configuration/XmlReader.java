package io.github.logkeel.model.configuration;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.configuration.ConfigurationNode.Attribute;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML with the offsets of all values, which the parsers of the JDK do not tell. They tell
 * whether it is well-formed; what is not never comes to the reading.
 *
 * <p>Neither looks at anything outside the file, or expands an entity that it declares.
 */
final class XmlReader {

  /** Less than where the parser of JDK 25 stops with words of its own (100). */
  private static final int DEEPEST = 50;

  private static final CharMatcher SPACE = CharMatcher.anyOf(" \t\r\n");

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  /** An element whose end is yet to come. */
  private static final class Open {
    private final String name;
    private final int start;
    private final ImmutableList<Attribute> attributes;
    private final SourcedText.Builder text = new SourcedText.Builder();
    private final ImmutableList.Builder<ConfigurationNode> children = ImmutableList.builder();

    Open(String name, int start, ImmutableList<Attribute> attributes) {
      this.name = name;
      this.start = start;
      this.attributes = attributes;
    }

    ConfigurationNode close() {
      return new ConfigurationNode(name, start, attributes, text.build(), children.build());
    }
  }

  private XmlReader(String text) {
    this.text = text;
  }

  /** The root element. */
  static ConfigurationNode read(String text) throws UnreadableConfigurationException {
    if (text.contains("<!ENTITY")) {
      throw new UnreadableConfigurationException(
          "it declares entities, which are not expanded: write out what they stand for");
    }
    requireWellFormed(text);
    return new XmlReader(text).root();
  }

  private static void requireWellFormed(String text) throws UnreadableConfigurationException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      int start = text.startsWith("\uFEFF") ? 1 : 0;
      XMLStreamReader reader =
          factory.createXMLStreamReader(new StringReader(text.substring(start)));
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth +=
            event == XMLStreamReader.START_ELEMENT
                ? 1
                : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
          throw new UnreadableConfigurationException(
              "its elements are nested more than " + DEEPEST + " deep");
        }
        if (event == XMLStreamReader.ENTITY_REFERENCE) {
          throw new UnreadableConfigurationException(
              "it uses the entity &" + reader.getLocalName() + ";, which is not expanded");
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableConfigurationException(
          "it is no well-formed XML: " + e.getMessage().replaceAll("\\s+", " "));
    }
  }

  private ConfigurationNode root() {
    while (true) {
      int tag = text.indexOf('<', at);
      if (!open.isEmpty()) {
        decode(at, tag, open.peek().text);
      }
      at = tag;
      if (text.startsWith("<!--", at)) {
        at = behind("-->");
      } else if (text.startsWith("<![CDATA[", at)) {
        int start = at + "<![CDATA[".length();
        at = behind("]]>");
        open.peek().text.append(text.substring(start, at - "]]>".length()), start);
      } else if (text.startsWith("<?", at)) {
        at = behind("?>");
      } else if (text.startsWith("<!", at)) {
        skipDoctype();
      } else if (text.startsWith("</", at)) {
        at = behind(">");
        ConfigurationNode closed = open.pop().close();
        if (open.isEmpty()) {
          return closed;
        }
        open.peek().children.add(closed);
      } else {
        ConfigurationNode root = startTag();
        if (root != null) {
          return root;
        }
      }
    }
  }

  /** The root if it has no content, else null. */
  private ConfigurationNode startTag() {
    int start = at;
    at++;
    String name = name();
    ImmutableList.Builder<Attribute> attributes = ImmutableList.builder();
    while (true) {
      skipSpace();
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        open.push(new Open(name, start, attributes.build()));
        return null;
      }
      if (c == '/') {
        at += 2;
        ConfigurationNode empty = new Open(name, start, attributes.build()).close();
        if (open.isEmpty()) {
          return empty;
        }
        open.peek().children.add(empty);
        return null;
      }
      String attribute = name();
      skipSpace();
      at++; // the equals sign
      skipSpace();
      int end = text.indexOf(text.charAt(at), at + 1);
      SourcedText.Builder value = new SourcedText.Builder();
      decode(at + 1, end, value);
      at = end + 1;
      attributes.add(new Attribute(attribute, value.build()));
    }
  }

  /** Without its prefix: no configuration has names that differ in nothing else. */
  private String name() {
    int start = at;
    while (" \t\r\n=/>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(start, at);
    return name.substring(name.indexOf(':') + 1);
  }

  private void decode(int from, int to, SourcedText.Builder value) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int end = c == '&' ? text.indexOf(';', i) + 1 : i + 1;
      String decoded = c == '&' ? entity(text.substring(i + 1, end - 1)) : String.valueOf(c);
      for (int j = 0; j < decoded.length(); j++) {
        value.append(decoded.charAt(j), i, end);
      }
      i = end;
    }
  }

  private static String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default ->
          Character.toString(
              name.startsWith("#x")
                  ? Integer.parseInt(name.substring(2), 16)
                  : Integer.parseInt(name.substring(1)));
    };
  }

  private void skipDoctype() {
    int depth = 0;
    while (true) {
      char c = text.charAt(at);
      at++;
      if (c == '"' || c == '\'') {
        at = text.indexOf(c, at) + 1;
      } else if (text.startsWith("<!--", at - 1)) {
        at = behind("-->");
      } else {
        depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        if (depth == 0) {
          return;
        }
      }
    }
  }

  private int behind(String end) {
    return text.indexOf(end, at) + end.length();
  }

  private void skipSpace() {
    while (SPACE.matches(text.charAt(at))) {
      at++;
    }
  }
}
