package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import io.github.logkeel.model.location.LayoutPattern;
import io.github.logkeel.model.location.LayoutPattern.LocationWord;
import io.github.logkeel.model.location.PatternGrammar;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What location words a pattern of a configuration has, and which characters to take away. */
final class PatternUses {

  private PatternUses() {}

  /**
   * All location words of one pattern.
   *
   * @param pattern with its variables replaced
   * @param redefined words that the program gives a meaning of its own
   */
  static Optional<LocationUse> in(
      SourcedText pattern, PatternGrammar grammar, Set<String> redefined, String where) {
    LayoutPattern layout = LayoutPattern.parse(grammar, pattern.value(), redefined);
    ImmutableList<LocationWord> words = layout.locationWords();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    LocationWord first = words.get(0);
    boolean caller = words.stream().anyMatch(word -> word.text().contains("caller"));
    ImmutableList<Edit> repair =
        layout.cuts().stream()
            .flatMap(ImmutableList::stream)
            .flatMap(cut -> pattern.removal(cut.start(), cut.end()).stream())
            .sorted(Comparator.comparingInt(Edit::start))
            .distinct()
            .collect(ImmutableList.toImmutableList());
    return Optional.of(
        new LocationUse(
            pattern.start(first.start()),
            pattern.end(first.end() - 1),
            words.stream()
                .map(LocationWord::text)
                .distinct()
                .map(word -> "`" + word + "`")
                .collect(Collectors.joining(", ")),
            where,
            switch (grammar) {
              case LOGBACK -> "Logback";
              case LOG4J -> "Log4j2";
              case JUL -> "java.util.logging";
            },
            switch (grammar) {
              case LOGBACK -> caller ? LocationPrice.LOGBACK_CALLER : LocationPrice.LOGBACK_WORD;
              case LOG4J -> LocationPrice.LOG4J_WORD;
              case JUL -> LocationPrice.JUL_SOURCE;
            },
            overlap(repair) ? ImmutableList.of() : repair));
  }

  /** A variable that is used twice in one pattern would be cut twice. */
  private static boolean overlap(ImmutableList<Edit> edits) {
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).start() < edits.get(i - 1).end()) {
        return true;
      }
    }
    return false;
  }
}
