package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.TemplateStyle.FLOGGER;
import static io.github.logkeel.model.log.TemplateStyle.JUL;
import static io.github.logkeel.model.log.TemplateStyle.LOG4J;
import static io.github.logkeel.model.log.TemplateStyle.MESSAGE_FORMAT;
import static io.github.logkeel.model.log.TemplateStyle.NONE;
import static io.github.logkeel.model.log.TemplateStyle.PRINTF;
import static io.github.logkeel.model.log.TemplateStyle.SLF4J;
import static io.github.logkeel.model.log.TemplateStyle.TINYLOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.logkeel.model.log.Template.Flaw;
import io.github.logkeel.model.log.Template.Foreign;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplateTest {

  @Test
  void placeholdersCarryOffsetsOfTheDecodedText() {
    Template template = Template.parse(PRINTF, "a=%s b=%1$05d");

    assertThat(template.placeholders())
        .containsExactly(new Placeholder(2, 4, 0, "%s"), new Placeholder(7, 13, 0, "%1$05d"));
    assertThat(template.argumentCount()).isEqualTo(1);
    assertThat(template.prints(0)).isTrue();
    assertThat(template.prints(1)).isFalse();
  }

  @Test
  void bracesInBracesBelongToThePlaceholder() {
    assertThat(Template.parse(TINYLOG, "a {b{c}} {}").placeholders())
        .containsExactly(new Placeholder(2, 8, 0, "{b{c}}"), new Placeholder(9, 11, 1, "{}"));
  }

  @Test
  void numbersFromOne() {
    assertThat(Template.parse(JUL, "{1} of {2}").isCountedFromOne(2)).isTrue();
    assertThat(Template.parse(MESSAGE_FORMAT, "{2} of {1}").isCountedFromOne(2)).isTrue();
    assertThat(Template.parse(JUL, "{1} of {2}").isCountedFromOne(1)).isFalse();
    assertThat(Template.parse(JUL, "{1} of {2}").isCountedFromOne(3)).isFalse();
    assertThat(Template.parse(JUL, "{0} of {1}").isCountedFromOne(1)).isFalse();
    assertThat(Template.parse(JUL, "{2}").isCountedFromOne(2)).isFalse();
    assertThat(Template.parse(JUL, "{0}").isCountedFromOne(0)).isFalse();
    assertThat(Template.parse(SLF4J, "{} {} {}").isCountedFromOne(2)).isFalse();
  }

  static Stream<Arguments> placeholders() {
    return Stream.of(
        // style, text, the arguments printed in text order
        arguments(SLF4J, "plain", ""),
        arguments(SLF4J, "", ""),
        arguments(SLF4J, "a={} b={}", "0 1"),
        arguments(SLF4J, "{} done", "0"),
        arguments(SLF4J, "\\{} {}", "0"),
        arguments(SLF4J, "\\\\{}", "0"),
        arguments(SLF4J, "set \\{} x {}", "0"),
        arguments(SLF4J, "path \\\\{}", "0"),
        arguments(SLF4J, "path \\\\\\{}", "0"),
        arguments(SLF4J, "{ } {0} %s", ""),
        arguments(SLF4J, "body={\"a\":{}} id={}", "0 1"),
        arguments(LOG4J, "a={} b={}", "0 1"),
        arguments(LOG4J, "set \\{} x {}", "0"),
        arguments(LOG4J, "path \\\\{}", "0"),
        arguments(LOG4J, "path \\\\\\{}", ""),
        arguments(TINYLOG, "{} {0.00} {0}", "0 1 2"),
        arguments(TINYLOG, "{0:no files|1:one file|1<{} files} in {}", "0 1"),
        arguments(TINYLOG, "\\{} '{}'", "0 1"),
        arguments(TINYLOG, "{ {} never closed", ""),
        arguments(TINYLOG, "} {}", "0"),
        arguments(PRINTF, "%s of %d%%%n", "0 1"),
        arguments(PRINTF, "%2$s %s %<s %s", "1 0 0 1"),
        arguments(PRINTF, "100% done {}", "0"),
        arguments(PRINTF, "%tY-%<tm-%<td", "0 0 0"),
        arguments(FLOGGER, "%s of %d%%%n", "0 1"),
        arguments(FLOGGER, "%2$s %s %<s", "1 0 0"),
        arguments(FLOGGER, "%tH %-5s %05d %+d % d %.1s", "0 1 2 3 4 5"),
        arguments(MESSAGE_FORMAT, "{1} before {0,number,#}", "1 0"),
        arguments(MESSAGE_FORMAT, "can't find {0}", ""),
        arguments(MESSAGE_FORMAT, "can''t find {0}", "0"),
        arguments(MESSAGE_FORMAT, "'{'{0}'}'", "0"),
        arguments(MESSAGE_FORMAT, "{0,date,yyyy'}'} of {1}", "0 1"),
        arguments(MESSAGE_FORMAT, "{0,choice,0#no files|1#one|1<{1} files} in {2}", "0 1 2"),
        arguments(JUL, "a={0} b={1}", "0 1"),
        arguments(JUL, "can't", ""),
        arguments(JUL, "{}", ""),
        arguments(NONE, "{} {0} %s", ""));
  }

  @ParameterizedTest(name = "{0} `{1}` prints [{2}]")
  @MethodSource
  void placeholders(TemplateStyle style, String text, String printed) {
    Template template = Template.parse(style, text);

    assertThat(template.placeholders())
        .extracting(placeholder -> String.valueOf(placeholder.argument()))
        .isEqualTo(words(printed));
    assertThat(template.flaw()).isEmpty();
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        arguments(LOG4J, "{} \\{", 3, "`\\{` at the very end"),
        arguments(PRINTF, "done 100%", 8, "`%` begins no conversion"),
        arguments(PRINTF, "%s 5%; done", 4, "`%` begins no conversion"),
        arguments(PRINTF, "100% sure", 3, "`% s` is no valid conversion"),
        arguments(PRINTF, "%-d", 0, "`%-d` is no valid conversion"),
        arguments(PRINTF, "%.2d", 0, "`%.2d` is no valid conversion"),
        arguments(PRINTF, "%,s", 0, "`%,s` is no valid conversion"),
        arguments(PRINTF, "%0$s", 0, "`%0$s` is no valid conversion"),
        arguments(PRINTF, "%99999999999d", 0, "`%99999999999d` is no valid conversion"),
        arguments(PRINTF, "%<s", 0, "`%<s` repeats an argument, but is the first"),
        arguments(FLOGGER, "done 100%", 8, "`%` begins no conversion"),
        arguments(FLOGGER, "%.1b", 0, "`%.1b` is no valid conversion"),
        arguments(FLOGGER, "%+ d", 0, "`%+ d` is no valid conversion"),
        arguments(FLOGGER, "%tE", 0, "`%tE` is no valid conversion"),
        arguments(FLOGGER, "%--5s", 0, "`%--5s` is no valid conversion"),
        arguments(FLOGGER, "%,5s", 0, "`%,5s` is no valid conversion"),
        arguments(FLOGGER, "%-05d", 0, "`%-05d` is no valid conversion"),
        arguments(FLOGGER, "%-s", 0, "`%-s` is no valid conversion"),
        arguments(FLOGGER, "%0d", 0, "`%0d` is no valid conversion"),
        arguments(FLOGGER, "%5%", 0, "`%` begins no conversion"),
        arguments(FLOGGER, "%<s", 0, "`%<s` repeats an argument, but is the first"),
        arguments(FLOGGER, "%2$s", 0, "`%2$s` skips the argument before it"),
        arguments(MESSAGE_FORMAT, "v={}", 2, "`{}` is no MessageFormat placeholder"),
        arguments(MESSAGE_FORMAT, "v={id}", 2, "`{id}` is no MessageFormat placeholder"),
        arguments(MESSAGE_FORMAT, "{0,nmber}", 0, "`{0,nmber}` is no MessageFormat placeholder"),
        arguments(MESSAGE_FORMAT, "v={0", 2, "`{` is never closed"),
        arguments(MESSAGE_FORMAT, "{0} {{", 4, "`{` is never closed"),
        arguments(JUL, "{} of {0}", 0, "`{}` is no MessageFormat placeholder"));
  }

  @ParameterizedTest(name = "{0} `{1}`: {3}")
  @MethodSource
  void flaws(TemplateStyle style, String text, int offset, String what) {
    assertThat(Template.parse(style, text).flaw()).contains(new Flaw(offset, what));
  }

  @Test
  void placeholdersBesideAFlawAreStillKnown() {
    assertThat(Template.parse(JUL, "{} of {0}").placeholders())
        .containsExactly(new Placeholder(6, 9, 0, "{0}"));
  }

  @Test
  void aHugeWidthCostsNothing() {
    assertThat(Template.parse(PRINTF, "%2147483647d %.2147483647f").argumentCount()).isEqualTo(2);
    assertThat(Template.parse(MESSAGE_FORMAT, "{9999}").argumentCount()).isEqualTo(10_000);
  }

  static Stream<Arguments> strayQuotes() {
    return Stream.of(
        // style, text, offsets of the stray quotes, placeholders swallowed by them
        arguments(MESSAGE_FORMAT, "can't find {0}", "3", "{0}"),
        arguments(MESSAGE_FORMAT, "can''t find {0}", "", ""),
        arguments(MESSAGE_FORMAT, "'{'{0}'}'", "", ""),
        arguments(MESSAGE_FORMAT, "'{0'}'", "5", ""),
        arguments(MESSAGE_FORMAT, "user '{0}' unknown", "5 9", "{0}"),
        arguments(MESSAGE_FORMAT, "can't move '{' to {0}", "3", "{0}"),
        arguments(MESSAGE_FORMAT, "it's {0} and that's {1}", "2 17", "{0}"),
        arguments(MESSAGE_FORMAT, "{0}'s order", "3", ""),
        arguments(MESSAGE_FORMAT, "it's { and that's {0}", "2 15", ""),
        arguments(MESSAGE_FORMAT, "a'{' {0}", "", ""),
        arguments(MESSAGE_FORMAT, "x 'b}' {0}", "", ""),
        arguments(MESSAGE_FORMAT, "a '{''x' {0}", "", ""),
        arguments(MESSAGE_FORMAT, "{0} orders'", "10", ""),
        arguments(MESSAGE_FORMAT, "'quiet' {0}", "0 6", ""),
        arguments(MESSAGE_FORMAT, "{0,date,yyyy'T'HH}", "", ""),
        arguments(JUL, "can't find {0}", "3", "{0}"),
        arguments(JUL, "can't find it", "", ""),
        arguments(SLF4J, "can't find {}", "", ""));
  }

  @ParameterizedTest(name = "{0} `{1}`")
  @MethodSource
  void strayQuotes(TemplateStyle style, String text, String offsets, String swallowed) {
    Template template = Template.parse(style, text);

    assertThat(template.strayQuotes()).extracting(String::valueOf).isEqualTo(words(offsets));
    assertThat(template.swallowed()).extracting(Placeholder::text).isEqualTo(words(swallowed));
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        arguments(SLF4J, "v=%s", "%s"),
        arguments(SLF4J, "%d of %d done (%.2f), %1$s", "%d %d %.2f %1$s"),
        arguments(SLF4J, "took %dms, %5d bytes, at %s:%s", "%d %5d %s %s"),
        arguments(SLF4J, "{0} of {1}, user{0}", "{0} {1} {0}"),
        arguments(SLF4J, "user '{0}' of '%s'", "{0} %s"),
        arguments(SLF4J, "%s of {0}", "%s {0}"),
        arguments(SLF4J, "{}%s, {}", "%s"),
        arguments(SLF4J, "{0}{}", "{0}"),
        arguments(JUL, "user '{}' unknown", "{}"),
        arguments(SLF4J, "{0,number,#} files", "{0,number,#}"),
        arguments(LOG4J, "{} is %s", "%s"),
        arguments(TINYLOG, "{0} is %s", "%s"),
        arguments(MESSAGE_FORMAT, "{} is %s, {0}", "{} %s"),
        arguments(JUL, "{} is %s", "{} %s"),
        arguments(NONE, "{} {0} %s", "{} {0} %s"),
        arguments(PRINTF, "{} {0} %s", "{} {0}"),
        arguments(FLOGGER, "{} {0} %s", "{} {0}"),
        // plain text in every style
        arguments(SLF4J, "100% sure, 100%s, 100% done, 50%, d", ""),
        arguments(SLF4J, "GET /a%20dog?q=%2C&r=%3D", ""),
        arguments(SLF4J, "regex \\d{2} [a-z]{3} x{4} (ab){0} \\w{0}", ""),
        arguments(SLF4J, "json {\"a\":{\"b\":1}} {\"n\":[]}", ""),
        arguments(SLF4J, "layout %d{HH:mm} %sql", ""),
        arguments(NONE, "{\"a\":{}} run(){} ${} \\{}", ""),
        arguments(PRINTF, "%s {\"a\":{}}", ""),
        arguments(MESSAGE_FORMAT, "'{}' {0}", ""));
  }

  @ParameterizedTest(name = "{0} `{1}`: [{2}]")
  @MethodSource
  void foreign(TemplateStyle style, String text, String expected) {
    assertThat(Template.parse(style, text).foreign())
        .extracting(Foreign::text)
        .isEqualTo(words(expected));
  }

  @Test
  void foreignPlaceholdersNameTheirStyle() {
    assertThat(Template.parse(SLF4J, "{ } {0} %s").foreign())
        .containsExactly(
            new Foreign(0, 3, SLF4J, "{ }"),
            new Foreign(4, 7, MESSAGE_FORMAT, "{0}"),
            new Foreign(8, 10, PRINTF, "%s"));
  }

  static Stream<Arguments> literals() {
    return Stream.of(
        arguments(SLF4J, "{} a\\", "\\{} a\\\\"),
        arguments(LOG4J, "{} a\\", "\\{} a\\\\"),
        arguments(TINYLOG, "50% }", "50% }"),
        arguments(PRINTF, "50% {}", "50%% {}"),
        arguments(FLOGGER, "50% {}", "50%% {}"),
        arguments(MESSAGE_FORMAT, "can't {0}", "can''t '{'0}"),
        arguments(JUL, "{'{", "'{''{'"),
        arguments(NONE, "{} %s", "{} %s"));
  }

  @ParameterizedTest(name = "{0} `{1}`")
  @MethodSource
  void literals(TemplateStyle style, String text, String written) {
    assertThat(style.literal(text)).contains(written);
  }

  @Test
  void someTextsCannotBeWritten() {
    assertThat(SLF4J.literal("\\{}")).isEmpty();
    assertThat(SLF4J.ending("{}")).isEmpty();
    assertThat(SLF4J.ending("of \\{")).isEmpty();
    assertThat(TINYLOG.literal("{")).isEmpty();
    assertThat(TINYLOG.ending("{a}")).isEmpty();
  }

  @Test
  void placeholdersToWrite() {
    assertThat(List.of(SLF4J.placeholder(2), PRINTF.placeholder(2), JUL.placeholder(2)))
        .containsExactly("{}", "%s", "{2}");
    assertThatThrownBy(() -> NONE.placeholder(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }
}
