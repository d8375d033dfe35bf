package io.github.logkeel.model.log;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.VariableTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.VariableTree;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.model.log.Interpolation.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InterpolationTest {

  /** Tells the parts of each text: values in braces, constants in angle brackets. */
  @BugPattern(summary = "parts", severity = SeverityLevel.WARNING)
  public static final class Parts extends BugChecker implements VariableTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchVariable(VariableTree tree, VisitorState state) {
      String name = tree.getName().toString();
      if (!name.startsWith("text")) {
        return Description.NO_MATCH;
      }
      TemplateStyle style =
          name.startsWith("textOfPrintf") ? TemplateStyle.PRINTF : TemplateStyle.SLF4J;
      Interpolation text =
          name.startsWith("textOfLine")
              ? Interpolation.ofLine(tree.getInitializer(), style, state)
              : Interpolation.of(tree.getInitializer(), style, state);
      return buildDescription(tree)
          .setMessage(
              text.parts().stream().map(part -> told(part, state)).collect(joining("", "<<", ">>")))
          .build();
    }

    private static String told(Part part, VisitorState state) {
      String source = state.getSourceForNode(part.tree());
      return switch (part.kind()) {
        case TEXT -> part.text();
        case CONSTANT -> "<" + source + ">";
        case VALUE -> "{" + part.text() + (part.hasConversion() ? " " : "") + source + "}";
      };
    }
  }

  private static List<String> parts(String type, String... expressions) {
    StringBuilder source =
        new StringBuilder(
            """
            import java.text.MessageFormat;
            import java.util.Locale;

            class Source {
              static final String SHOP = "shop";
              static final int SIZE = 3;

              void run(int n, Integer boxed, char c, Character letter, boolean b, Boolean asked,
                  double d, String s, Object o, char[] chars, Object[] array, StringBuilder builder,
                  Locale locale, MessageFormat format) {
            """);
    for (String expression : expressions) {
      source.append("Object text%s%d = %s;\n".formatted(type, source.length(), expression));
    }
    List<String> found = new ArrayList<>();
    for (String diagnostic :
        ErrorProneRun.withChecks(List.of(Parts.class))
            .source("Source.java", source + "  }\n}\n")
            .compile()
            .diagnostics()) {
      found.add(diagnostic.substring(diagnostic.indexOf("<<") + 2, diagnostic.lastIndexOf(">>")));
    }
    return found;
  }

  @Test
  void concatenations() {
    assertThat(
            parts(
                "",
                "\"a\"",
                "s",
                "SHOP",
                "SIZE",
                "\"a \" + n + ('b') + SHOP + SIZE + Source.SHOP",
                "(\"a \" + (n + 1)) + (s + null)",
                "n + 1",
                "\"a \".concat(\"b \" + n)",
                "s.trim()"))
        .containsExactly(
            "a",
            "{s}",
            "<SHOP>",
            "{SIZE}",
            "a {n}b<SHOP>{SIZE}<Source.SHOP>",
            "a {n + 1}{s}null",
            "{n + 1}",
            "a b {n}",
            "{s.trim()}");
  }

  @Test
  void formats() {
    assertThat(
            parts(
                "",
                "String.format(\"a %s of %d, 100%%\", s, n)",
                "String.format(Locale.ROOT, \"a %s\", s)",
                "String.format(locale, \"a %1$s %2$s\", s, o)",
                "\"a %d %c %b\".formatted(boxed, letter, b)",
                "String.format(\"a %s \" + SHOP, s)",
                "String.format(\"a %s\", SHOP + \"b\" + n)",
                "String.format(\"a\")",
                "MessageFormat.format(\"a ''{0}'' {1}\", s, s)"))
        .containsExactly(
            "a {s} of {n}, 100%",
            "a {s}",
            "a {s} {o}",
            "a {boxed} {letter} {b}",
            "{String.format(\"a %s \" + SHOP, s)}",
            "a <SHOP>b{n}",
            "a",
            "a '{s}' {s}");
  }

  @Test
  void formatsThatAreOneValue() {
    String[] whole = {
      "String.format(s, n)",
      "String.format(\"a %s\", array)",
      "String.format(\"a %s\")",
      "String.format(\"a %s %s\", s)",
      "String.format(\"a %s\", s, n)",
      "String.format(\"a %2$s %1$s\", s, n)",
      "String.format(\"a %s %<s\", s)",
      "String.format(\"a %5s\", s)",
      "String.format(\"a %d\", o)",
      "String.format(\"a %c\", n)",
      "String.format(\"a %b\", asked)",
      "String.format(\"a %s%n\", s)",
      "String.format(\"a %n%s\", s)",
      "String.format(\"a %q\", s)",
      "String.format(Locale.getDefault(), \"a %s\", s)",
      "MessageFormat.format(\"a {0}\", n)",
      "MessageFormat.format(\"a {1} {0}\", s, s)",
      "MessageFormat.format(s, s)",
      "MessageFormat.format(\"a {0}\", array)",
      "format.format(array)",
      "String.valueOf(n)"
    };

    assertThat(parts("", whole)).containsExactlyElementsOf(inBraces(whole));
  }

  private static List<String> inBraces(String... expressions) {
    List<String> all = new ArrayList<>();
    for (String each : expressions) {
      all.add("{" + each + "}");
    }
    return all;
  }

  /** Where the values are to be printed by the same language, it keeps what it can do itself. */
  @Test
  void formatsForPrintf() {
    assertThat(
            parts(
                "OfPrintf",
                "String.format(\"a %5s %.2f %d\", s, d, n)",
                "String.format(\"a %1$5s\", s)",
                "String.format(\"a %s %<5s\", s)",
                "MessageFormat.format(\"a {0}\", n)"))
        .containsExactly(
            "a {%5s s} {%.2f d} {n}",
            "a {%5s s}",
            "{String.format(\"a %s %<5s\", s)}",
            "{MessageFormat.format(\"a {0}\", n)}");
  }

  @Test
  void builders() {
    assertThat(
            parts(
                "",
                "new StringBuilder(\"a \").append(n).append(\" b\").toString()",
                "new StringBuilder().append(s).toString()",
                "new StringBuilder(16).append(s).toString()",
                "new StringBuffer(s).append('c').toString()",
                "\"x\" + new StringBuilder(\"y\").toString()"))
        .containsExactly("a {n} b", "{s}", "{s}", "{s}c", "xy");
    String[] whole = {
      "new StringBuilder(n).append(s).toString()",
      "new StringBuilder(builder).append(s).toString()",
      "builder.append(s).toString()",
      "new StringBuilder().append(chars).toString()",
      "new StringBuilder().append(s, 0, 1).toString()",
      "new StringBuilder().insert(0, s).toString()",
      "o.toString()"
    };
    assertThat(parts("", whole)).containsExactlyElementsOf(inBraces(whole));
  }

  @Test
  void linesThatArePrinted() {
    assertThat(
            parts(
                "OfLine",
                "System.out.printf(\"a %s%n\", s)",
                "System.out.format(\"a %s\\n\", s)",
                "System.out.printf(locale, \"a %s\", s)",
                "System.out.printf(\"a%n%s%n\", s)"))
        .containsExactly("a {s}", "a {s}", "a {s}", "{System.out.printf(\"a%n%s%n\", s)}");
  }
}
