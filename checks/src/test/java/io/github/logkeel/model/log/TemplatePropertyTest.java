package io.github.logkeel.model.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.log.Template.Placeholder;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Compares {@link Template} with the real formatters on generated texts. */
final class TemplatePropertyTest {
  /**
   * Longer numbers make the real formatters allocate gigabytes; a precision of 0 prints nothing.
   */
  private static final Pattern UNOBSERVABLE = Pattern.compile("\\d{4}|\\.0");

  /** More than any index of three digits. */
  private static final int ARGUMENTS = 1000;

  private static final int TRIES = 10_000;

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> characters = Arbitraries.of("{}\\%'01sd$n,-. z<+#(".split(""));
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{}",
            "{0}",
            "{1}",
            "{2,number}",
            "{0,number,#.#}",
            "%s",
            "%d",
            "%1$s",
            "%2$d",
            "%<s",
            "%5d",
            "%-5s",
            "%%",
            "%n",
            "\\{}",
            "\\\\{}",
            "\\\\\\{}",
            "''",
            "'{'",
            "'{0}'",
            "can't ",
            "100% done ",
            " ",
            "z");
    return Arbitraries.frequencyOf(Tuple.of(3, characters), Tuple.of(2, pieces))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(text -> !UNOBSERVABLE.matcher(text).find());
  }

  @Property(tries = TRIES)
  void slf4j(@ForAll("texts") String text) {
    readsAsTheRealFormatter(TemplateStyle.SLF4J, text);
  }

  @Property(tries = TRIES)
  void log4j(@ForAll("texts") String text) {
    readsAsTheRealFormatter(TemplateStyle.LOG4J, text);
  }

  @Property(tries = TRIES)
  void tinylog(@ForAll("texts") String text) {
    PrintStream err = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try {
      // It warns about every number pattern that is none, and prints the argument all the same.
      readsAsTheRealFormatter(TemplateStyle.TINYLOG, text);
    } finally {
      System.setErr(err);
    }
  }

  @Property(tries = TRIES)
  void printf(@ForAll("texts") String text) {
    readsAsTheRealFormatter(TemplateStyle.PRINTF, text);
  }

  @Property(tries = TRIES)
  void flogger(@ForAll("texts") String text) {
    readsAsTheRealFormatter(TemplateStyle.FLOGGER, text);
  }

  @Property(tries = TRIES)
  void messageFormat(@ForAll("texts") String text) {
    // MessageFormat accepts `{{` and drops the rest of the text: a flaw, but no rejection.
    Assume.that(!isUnclosed(text) || printed(TemplateStyle.MESSAGE_FORMAT, text).isEmpty());
    readsAsTheRealFormatter(TemplateStyle.MESSAGE_FORMAT, text);
  }

  private static boolean isUnclosed(String text) {
    return Template.parse(TemplateStyle.MESSAGE_FORMAT, text)
        .flaw()
        .filter(flaw -> flaw.what().endsWith("is never closed"))
        .isPresent();
  }

  @Property(tries = TRIES)
  void jul(@ForAll("texts") String text) {
    Assume.that(!isUnclosed(text));
    // JUL hides a rejection: it logs the text as it stands, so that no argument is printed.
    Template template = Template.parse(TemplateStyle.JUL, text);
    assertThat(printed(TemplateStyle.JUL, text))
        .as(text)
        .contains(template.flaw().isPresent() ? Set.of() : arguments(template));
  }

  @Property(tries = TRIES)
  void none(@ForAll("texts") String text) {
    readsAsTheRealFormatter(TemplateStyle.NONE, text);
  }

  private static void readsAsTheRealFormatter(TemplateStyle style, String text) {
    Template template = Template.parse(style, text);
    Optional<Set<Integer>> printed = printed(style, text);
    assertThat(template.flaw().isPresent()).as("rejected: " + text).isEqualTo(printed.isEmpty());
    printed.ifPresent(arguments -> assertThat(arguments(template)).as(text).isEqualTo(arguments));
  }

  private static Set<Integer> arguments(Template template) {
    return template.placeholders().stream()
        .map(Placeholder::argument)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Tries the first arguments and all that the template names. */
  private static Optional<Set<Integer>> printed(TemplateStyle style, String text) {
    Set<Integer> candidates = arguments(Template.parse(style, text));
    IntStream.range(0, 8).forEach(candidates::add);
    return RealFormatter.printed(style, text, candidates, ARGUMENTS);
  }

  @Property(tries = TRIES)
  void literalsAndEndingsArePrintedAsTheyStand(
      @ForAll TemplateStyle style, @ForAll("texts") String before, @ForAll("texts") String behind) {
    Assume.that(style != TemplateStyle.NONE);
    Optional<String> literal = style.literal(before);
    Optional<String> ending = style.ending(behind);
    Assume.that(literal.isPresent() && ending.isPresent());
    String text = literal.get() + style.placeholder(0) + ending.get();
    assertThat(RealFormatter.format(style, text, "value")).contains(before + "value" + behind);
    assertThat(Template.parse(style, text).argumentCount()).as(text).isEqualTo(1);
  }
}
