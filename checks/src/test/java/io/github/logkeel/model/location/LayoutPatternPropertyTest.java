package io.github.logkeel.model.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Compares {@link LayoutPattern} with the parsers of the libraries on generated patterns. */
final class LayoutPatternPropertyTest {

  private static final int TRIES = 20_000;

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> characters = Arbitraries.of("%%%(){}\\[]:.-05 ,'\"_tnrxLlCMFcmd".split(""));
    Arbitrary<String> pieces =
        Arbitraries.of(
            "%d",
            "%d{HH:mm}",
            "%-5level",
            "%c{1}",
            "%logger",
            "%m",
            "%msg",
            "%n",
            "%%",
            "\\%",
            "%L",
            "%line",
            "%5L",
            "%-20.30C{1}",
            "%class",
            "%M",
            "%method",
            "%F",
            "%file",
            "%l",
            "%location",
            "%caller{1}",
            "%caller{2, E}",
            "%highlight(",
            "%(",
            "%-5(",
            "%clr(",
            "%replace(",
            "){'a', 'b'}",
            "){",
            "\\(",
            "\\)",
            ")",
            "%highlight{",
            "%style{",
            "%replace{",
            "}{a}{b}",
            "}{cyan}",
            "}",
            "%notEmpty{",
            "%equals{",
            "%enc{",
            "}{JSON}",
            "%maxLen{",
            "}{20}",
            "%line(",
            "%X{a}",
            "%ex",
            "[",
            "]",
            " - ",
            " at ",
            "line=",
            "|",
            "\\t",
            "\\_",
            "%Lx",
            "%logx");
    return Arbitraries.frequencyOf(Tuple.of(2, characters), Tuple.of(5, pieces))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = TRIES)
  void logback(@ForAll("patterns") String pattern) {
    agrees(PatternGrammar.LOGBACK, pattern);
  }

  @Property(tries = TRIES)
  void log4j(@ForAll("patterns") String pattern) {
    agrees(PatternGrammar.LOG4J, pattern);
  }

  private static void agrees(PatternGrammar grammar, String pattern) {
    LayoutPattern read = LayoutPattern.parse(grammar, pattern);
    Optional<List<String>> built = RealLayout.converters(grammar, pattern);
    assertThat(read.locationWords())
        .as(pattern)
        .hasSize((int) built.stream().flatMap(List::stream).filter(RealLayout::isLocation).count());
    read.withoutLocation().ifPresent(rest -> keepsTheRest(grammar, pattern, rest, built));
  }

  /** The library builds what it built before, but for the location and the text around it. */
  private static void keepsTheRest(
      PatternGrammar grammar, String pattern, String rest, Optional<List<String>> built) {
    List<String> before = built.orElseThrow().stream().filter(RealLayout::isConversion).toList();
    List<String> after =
        RealLayout.converters(grammar, rest).orElseThrow().stream()
            .filter(RealLayout::isConversion)
            .toList();
    assertThat(after).as(pattern + " -> " + rest).noneMatch(RealLayout::isLocation);
    if (!after.isEmpty()) { // AssertJ finds nothing in a list that is not empty
      assertThat(before.stream().filter(c -> !RealLayout.isLocation(c)).toList())
          .as(pattern + " -> " + rest)
          .containsSubsequence(after);
    }
    assertThat(ImmutableSet.copyOf(after))
        .as(pattern + " -> " + rest)
        .containsAll(
            before.stream()
                .filter(c -> !RealLayout.isLocation(c) && !RealLayout.isComposite(c))
                .toList());
  }
}
