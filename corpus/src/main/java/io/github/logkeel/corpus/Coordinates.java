package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names one published artifact: {@code group:artifact:version}. */
record Coordinates(String group, String artifact, String version) {
  private static final Pattern FORM = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)");

  /**
   * @param where the text stands, for the message
   * @throws ScanException if the text names no artifact
   */
  static Coordinates parse(String text, String where) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new ScanException(
          "%s: '%s' is no artifact: write GROUP:ARTIFACT:VERSION".formatted(where, text));
    }
    return new Coordinates(parts.group(1), parts.group(2), parts.group(3));
  }

  /** As an element of a pom, with further elements in it. */
  String element(String name, String... further) {
    return "<%1$s><groupId>%2$s</groupId><artifactId>%3$s</artifactId><version>%4$s</version>%5$s</%1$s>%n"
        .formatted(name, group, artifact, version, String.join("", further));
  }

  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }
}
