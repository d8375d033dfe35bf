package io.github.logkeel.conventions;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.logkeel.Snippet;
import io.github.logkeel.engine.Options;
import io.github.logkeel.engine.Options.Flag;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code docs/rules.md} from what the checks and the flags say of themselves. */
final class RulesDoc {

  static final Path FILE = Path.of("..", "docs", "rules.md");

  /** The property that makes {@link RulesDocTest} write the file. */
  static final String WRITE = "logkeel.write-docs";

  static final String COMMAND =
      "mvn -q -pl checks test -Dtest=RulesDocTest -D"
          + WRITE
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final String INTRODUCTION =
      """
      <!-- Generated from the checks. To change this page, change them and run: %s -->
      # Rules

      Each rule is an Error Prone check. `-Xep:<rule>:OFF`, `:WARN` or `:ERROR` sets its severity for a
      build; `@SuppressWarnings("<rule>")` on a variable, a method or a class silences it there.
      "Repair" says whether each finding brings one; where it is "sometimes", the rule names the cases
      without. A test runs every example, in [the class at the end](#the-class-around-the-examples).

      | Rule | Family | Severity | Repair | What is wrong |
      |---|---|---|---|---|
      """;

  private static final String FLAGS =
      """

      ## Flags

      Given to javac as `-XepOpt:<flag>=<value>`. A wrong value and a wrong name are compile errors.

      | Flag | What it does | Allowed | Default |
      |---|---|---|---|
      """;

  private static final String AROUND =
      """

      ## The class around the examples

      ```java
      %s    // the example
        }
      }
      ```
      """;

  private RulesDoc() {}

  /** The whole page. */
  static String page() {
    ImmutableList<Rule> rules = Rule.all();
    return INTRODUCTION.formatted(COMMAND)
        + rules.stream().map(RulesDoc::row).collect(Collectors.joining())
        + rules.stream().map(RulesDoc::section).collect(Collectors.joining())
        + FLAGS
        + Options.ALL.stream().map(RulesDoc::row).collect(Collectors.joining())
        + AROUND.formatted(Snippet.prelude());
  }

  private static String row(Rule rule) {
    return "| [%s](#%s) | %s | %s | %s | %s |\n"
        .formatted(
            rule.name(),
            Ascii.toLowerCase(rule.name()),
            rule.family(),
            severity(rule),
            rule.repairsOnlySometimes() ? "sometimes" : "always",
            rule.pattern().summary());
  }

  private static String section(Rule rule) {
    return """

    ## %s

    %s. Severity: %s. Suppressed by `@SuppressWarnings("%s")`.
    """
            .formatted(rule.name(), rule.pattern().summary(), severity(rule), rule.name())
        + rule.explanation().sections().stream()
            .map(section -> "\n### %s\n\n%s\n".formatted(section.heading(), section.body()))
            .collect(Collectors.joining());
  }

  private static String row(Flag<?> flag) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            flag.name(),
            flag.description(),
            cell(flag.allowed()),
            flag.fallback().equals(Optional.empty())
                    || flag.fallback().toString().isEmpty()
                    || (flag.fallback() instanceof Collection<?> list && list.isEmpty())
                ? "none"
                : value(flag.fallback()));
  }

  /** The flag's own spelling of a constant. */
  private static String value(Object fallback) {
    return fallback.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Text in a table must not look like a column or like HTML. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "\\<");
  }

  private static String severity(Rule rule) {
    return Ascii.toLowerCase(rule.pattern().severity().name());
  }
}
