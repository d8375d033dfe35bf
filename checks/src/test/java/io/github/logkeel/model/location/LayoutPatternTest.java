package io.github.logkeel.model.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.location.LayoutPattern.LocationWord;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LayoutPatternTest {

  @Test
  void wordsThatPrintNoLocation() {
    for (String pattern :
        List.of(
            "%d{yyyy-MM-dd'L'HH:mm:ss.SSS} [%t] %-5level %logger{36} - %msg%n",
            "%c %lo %m %mdc{file} %X{line} %level %p %le %n",
            "%l",
            "%location",
            "\\%line",
            "%replace(%msg){'%L', '%F'}",
            "%d{%L}",
            "%caller{2, SLOW}",
            "100%",
            "%-5.",
            "%.line",
            "%5.line",
            "%line{'a\\",
            "%(%line",
            "%line(x)",
            "%highlight(%level)%line")) {
      assertThat(words(PatternGrammar.LOGBACK, pattern)).as(pattern).isEmpty();
    }
    for (String pattern :
        List.of(
            "%d{HH:mm:ss,SSS} [%t] %-5p %c{1.} - %m%n",
            "%%L %%line",
            "%logger %mdc{L} %marker %Xl",
            "%replace{%m}{%L}{%F}",
            "%d{%L}",
            "%pid %fqcn %tn %nano",
            "100%",
            "%style{%m}{%L}",
            "%replace{%L}{x}")) {
      assertThat(words(PatternGrammar.LOG4J, pattern)).as(pattern).isEmpty();
    }
    for (String pattern : List.of("%1$tF %4$s %5$s%6$s%n", "%%2$s", "%s", "%1$s%y %2$s")) {
      assertThat(words(PatternGrammar.JUL, pattern)).as(pattern).isEmpty();
    }
  }

  @Test
  void wordsThatDo() {
    assertThat(words(PatternGrammar.LOGBACK, "%C %class{1} %.3M %-20.30method %L %5line %F %file"))
        .containsExactly("%C", "%class{1}", "%.3M", "%-20.30method", "%L", "%5line", "%F", "%file");
    assertThat(words(PatternGrammar.LOGBACK, "%caller{1} %highlight(%-5(%line)) %clr(%M){faint}"))
        .containsExactly("%caller{1}", "%line", "%M");
    assertThat(words(PatternGrammar.LOG4J, "%C{1} %class %M %L %F %file %l %location %-5line"))
        .containsExactly(
            "%C{1}", "%class", "%M", "%L", "%F", "%file", "%l", "%location", "%-5line");
    assertThat(words(PatternGrammar.LOG4J, "%highlight{%style{%L}{cyan}}{FATAL=red} %Line %log"))
        .containsExactly("%L", "%L", "%l");
    assertThat(words(PatternGrammar.JUL, "%1$tF %2$s %5$s %2$-20s"))
        .containsExactly("%2$s", "%2$-20s");
    assertThat(words(PatternGrammar.JUL, "%s %s")).containsExactly("%s");
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "%d %highlight(%-5level [%file:%3line]) %msg%n";
    for (LocationWord word : LayoutPattern.parse(PatternGrammar.LOGBACK, text).locationWords()) {
      assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
    }
    String nested = "%d %highlight{%-5level %style{[%F:%3L]}{red}} %msg%n";
    for (LocationWord word : LayoutPattern.parse(PatternGrammar.LOG4J, nested).locationWords()) {
      assertThat(nested.substring(word.start(), word.end())).isEqualTo(word.text());
    }
  }

  @Test
  void wordsOfTheProgram() {
    assertThat(
            LayoutPattern.parse(PatternGrammar.LOGBACK, "%line %M", ImmutableSet.of("line"))
                .locationWords())
        .extracting(LocationWord::text)
        .containsExactly("%M");
  }

  @Test
  void withoutLocationInLogback() {
    cut(PatternGrammar.LOGBACK, "%d [%t] [%file:%line] - %msg%n", "%d [%t] - %msg%n");
    cut(
        PatternGrammar.LOGBACK,
        "%d %-5level %logger{36}:%line - %msg%n",
        "%d %-5level %logger{36} - %msg%n");
    cut(PatternGrammar.LOGBACK, "%d %C.%M:%L %msg%n", "%d %msg%n");
    cut(PatternGrammar.LOGBACK, "%d %C.%M\\(%F:%L\\) %msg%n", "%d %msg%n");
    cut(PatternGrammar.LOGBACK, "%class.%method:%line - %msg%n", "%msg%n");
    cut(PatternGrammar.LOGBACK, "%level %logger.%M - %msg%n", "%level %logger - %msg%n");
    cut(PatternGrammar.LOGBACK, "%d|%t|%L|%m%n", "%d|%t|%m%n");
    cut(PatternGrammar.LOGBACK, "%d %m \\(%L\\)%n", "%d %m%n");
    cut(PatternGrammar.LOGBACK, "%d %m - at %M%n", "%d %m%n");
    cut(PatternGrammar.LOGBACK, "%d %m [ %F : %L ] %ex%n", "%d %m %ex%n");
    cut(PatternGrammar.LOGBACK, "time=%d line=%L msg=%m%n", "time=%d msg=%m%n");
    cut(PatternGrammar.LOGBACK, "time=%d, src=%F:%L, msg=%m%n", "time=%d, msg=%m%n");
    cut(PatternGrammar.LOGBACK, "%d x=%L msg=%m%n", "%d msg=%m%n");
    cut(PatternGrammar.LOGBACK, "%d Line: %L %m%n", "%d %m%n");
    cut(PatternGrammar.LOGBACK, "msg: %L %m%n", "msg: %m%n");
    cut(
        PatternGrammar.LOGBACK,
        "{\"t\":\"%d\",\"class\":\"%C\",\"line\":\"%L\",\"msg\":\"%m\"}%n",
        "{\"t\":\"%d\",\"msg\":\"%m\"}%n");
    cut(PatternGrammar.LOGBACK, "{\"caller\":\"%C:%L\",\"msg\":\"%m\"}%n", "{\"msg\":\"%m\"}%n");
    cut(PatternGrammar.LOGBACK, "{\"msg\":\"%m\",\"line\":%L}%n", "{\"msg\":\"%m\"}%n");
    cut(PatternGrammar.LOGBACK, "%d %cyan([%file:%line]) %m%n", "%d %m%n");
    cut(PatternGrammar.LOGBACK, "%d %cyan(%logger{15}:%L) %m%n", "%d %cyan(%logger{15}) %m%n");
    cut(PatternGrammar.LOGBACK, "%d %replace(%caller{1}){'\\n', ''} %m%n", "%d %m%n");
    cut(PatternGrammar.LOGBACK, "%caller{1}%d %m%n", "%d %m%n");
    cut(PatternGrammar.LOGBACK, "%d%n%caller{2}%m%n", "%d%n%m%n");
    cut(PatternGrammar.LOGBACK, "%d %M in %t %m%n", "%d in %t %m%n");
    cut(PatternGrammar.LOGBACK, "%d [%t:%L] %m%n", "%d [%t] %m%n");
    cut(PatternGrammar.LOGBACK, "%d [%L %t] %m%n", "%d [%t] %m%n");
    cut(PatternGrammar.LOGBACK, "%d [%t] [%M] [%c] %m (%L%n", "%d [%t] [%c] %m (%n");
  }

  @Test
  void withoutLocationInLog4j() {
    cut(PatternGrammar.LOG4J, "%d %p %C{1}.%M(%F:%L) %m%n", "%d %p %m%n");
    cut(PatternGrammar.LOG4J, "%d %p [%t] (%F:%L) - %m%n", "%d %p [%t] - %m%n");
    cut(PatternGrammar.LOG4J, "%d %p %l - %m%n", "%d %p - %m%n");
    cut(PatternGrammar.LOG4J, "%d %p %l%n%m%n", "%d %p%n%m%n");
    cut(PatternGrammar.LOG4J, "%d\\t%L\\t%m%n", "%d\\t%m%n");
    cut(
        PatternGrammar.LOG4J,
        "%highlight{%p %c{1}:%L}{FATAL=red} %m%n",
        "%highlight{%p %c{1}}{FATAL=red} %m%n");
    cut(PatternGrammar.LOG4J, "%d %style{[%C.%M:%L]}{cyan} %m%n", "%d %m%n");
    cut(PatternGrammar.LOG4J, "%replace{%C{1}}{\\$.*}{} %m%n", "%m%n");
    cut(PatternGrammar.LOG4J, "%d %Lines %m%n", "%d ines %m%n");
    // What is left empty would be another converter: it goes as a whole.
    cut(PatternGrammar.LOG4J, "%(%L\\)%d%highlight{%L}", "%(\\)%d");
  }

  @Test
  void nothingIsCut() {
    for (String pattern :
        List.of("%caller{1}", "[%file:%line]%n", "%d %msg%n", "%L", "%cyan(x %line)%n")) {
      assertThat(LayoutPattern.parse(PatternGrammar.LOGBACK, pattern).withoutLocation())
          .as(pattern)
          .isEmpty();
    }
    // What follows would become part of the word before.
    assertThat(LayoutPattern.parse(PatternGrammar.LOG4J, "%m%Lsg%n").withoutLocation()).isEmpty();
    assertThat(LayoutPattern.parse(PatternGrammar.LOG4J, "%m%Lx{}").withoutLocation()).isEmpty();
    assertThat(LayoutPattern.parse(PatternGrammar.LOGBACK, "%m%L{1}%n").withoutLocation())
        .contains("%m%n");
    assertThat(LayoutPattern.parse(PatternGrammar.LOGBACK, "%m%L{1}sg%n").withoutLocation())
        .isEmpty();
    // SimpleFormatter looks for the place whatever it prints.
    assertThat(LayoutPattern.parse(PatternGrammar.JUL, "%2$s %5$s").withoutLocation()).isEmpty();
  }

  private static void cut(PatternGrammar grammar, String before, String after) {
    LayoutPattern pattern = LayoutPattern.parse(grammar, before);
    assertThat(pattern.withoutLocation()).as(before).contains(after);
    assertThat(words(grammar, after)).isEmpty();
  }

  private static List<String> words(PatternGrammar grammar, String text) {
    return LayoutPattern.parse(grammar, text).locationWords().stream()
        .map(LocationWord::text)
        .toList();
  }
}
