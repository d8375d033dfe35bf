package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;

/** Reads a file of properties as {@link java.util.Properties} does, with the offsets of values. */
final class PropertiesReader {

  /**
   * A key with its value.
   *
   * @param document counted from 0: Spring Boot splits files at a comment of three dashes
   */
  record Entry(String key, SourcedText value, int document) {}

  private final String text;
  private final ImmutableList.Builder<Entry> entries = ImmutableList.builder();
  private int at;
  private int document;

  private PropertiesReader(String text) {
    this.text = text;
  }

  /** The entries in the order of the file, with all of a key that comes more than once. */
  static ImmutableList<Entry> read(String text) throws UnreadableConfigurationException {
    PropertiesReader reader = new PropertiesReader(text);
    try {
      reader.entries();
    } catch (IllegalArgumentException e) {
      throw new UnreadableConfigurationException(
          "it is no file of properties: " + e.getMessage() + " at offset " + reader.at);
    }
    return reader.entries.build();
  }

  private void entries() {
    at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c) || isLineEnd(c)) {
        at++;
      } else if (c == '#' || c == '!') {
        comment();
      } else if (c == '\\' && at + 1 < text.length() && isLineEnd(text.charAt(at + 1))) {
        at++; // nothing, and the next line goes on with it
      } else {
        entry();
      }
    }
  }

  private void comment() {
    int start = at;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    if (text.substring(start + 1, at).stripTrailing().equals("---")) {
      document++;
    }
  }

  private void entry() {
    SourcedText.Builder key = new SourcedText.Builder();
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      if (isSpace(c) || c == '=' || c == ':') {
        break;
      }
      character(key);
    }
    skipSpace();
    if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
      at++;
      skipSpace();
    }
    SourcedText.Builder value = new SourcedText.Builder();
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      character(value);
    }
    entries.add(new Entry(key.build().value(), value.build(), document));
  }

  /** Also across the end of a line that ends with a backslash. */
  private void character(SourcedText.Builder to) {
    int start = at;
    char c = text.charAt(at);
    at++;
    if (c != '\\') {
      to.append(c, start, at);
      return;
    }
    if (at == text.length()) {
      return;
    }
    char escaped = text.charAt(at);
    at++;
    if (isLineEnd(escaped)) {
      if (escaped == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      return;
    }
    if (escaped == 'u') {
      if (at + 4 > text.length()) {
        throw new IllegalArgumentException("\\u without four digits");
      }
      escaped = (char) Integer.parseInt(text.substring(at, at + 4), 16);
      at += 4;
      to.append(escaped, start, at);
      return;
    }
    int special = "trnf".indexOf(escaped);
    to.append(special < 0 ? escaped : "\t\r\n\f".charAt(special), start, at);
  }

  /** A line may also end between the key and the value. */
  private void skipSpace() {
    SourcedText.Builder nothing = new SourcedText.Builder();
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else if (text.charAt(at) == '\\'
          && at + 1 < text.length()
          && isLineEnd(text.charAt(at + 1))) {
        character(nothing);
      } else {
        return;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
