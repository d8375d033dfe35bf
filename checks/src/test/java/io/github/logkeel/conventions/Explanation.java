package io.github.logkeel.conventions;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a check, as its annotation holds it: Markdown under second-level headings.
 *
 * @param sections in order
 */
record Explanation(ImmutableList<Section> sections) {

  private static final Pattern SECTION = Pattern.compile("(?ms)^## (.+?)\\n(.*?)(?=^## |\\z)");
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern XML_BLOCK = Pattern.compile("(?s)```xml\\n(.*?)```");

  private static final Pattern YAML_BLOCK = Pattern.compile("(?s)```yaml\\n(.*?)```");

  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)```text\\n(.*?)```");

  /** The text under one heading. */
  record Section(String heading, String body) {}

  /** Splits a page at its headings; what stands before the first is left out. */
  static Explanation parse(String markdown) {
    return new Explanation(
        SECTION
            .matcher(markdown)
            .results()
            .map(match -> new Section(match.group(1), match.group(2).strip()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The headings, in order. */
  ImmutableList<String> headings() {
    return sections.stream().map(Section::heading).collect(ImmutableList.toImmutableList());
  }

  /** The text under a heading; empty if there is none. */
  Optional<String> section(String heading) {
    return sections.stream()
        .filter(section -> section.heading.equals(heading))
        .map(Section::body)
        .findFirst();
  }

  /** The first Java block under a heading; empty if there is none. */
  Optional<String> example(String heading) {
    return block(heading, JAVA_BLOCK);
  }

  /** The first block of XML under a heading, which is a configuration; empty if there is none. */
  Optional<String> configuration(String heading) {
    return block(heading, XML_BLOCK);
  }

  private Optional<String> block(String heading, Pattern pattern) {
    return section(heading)
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(block -> block.group(1));
  }

  /** The registry that the examples go by, the first YAML block; empty if they need none. */
  Optional<String> registry() {
    return first(YAML_BLOCK);
  }

  /** The list of fields that the examples go by, the first block of text. */
  Optional<String> dump() {
    return first(TEXT_BLOCK);
  }

  private Optional<String> first(Pattern pattern) {
    return sections.stream()
        .map(section -> pattern.matcher(section.body()))
        .filter(Matcher::find)
        .map(block -> block.group(1))
        .findFirst();
  }
}
