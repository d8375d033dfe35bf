package io.github.logkeel.model.location;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.location.LayoutPattern.Cut;
import io.github.logkeel.model.location.PatternPart.Conversion;
import io.github.logkeel.model.location.PatternPart.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes location words out of a pattern as one would by hand: {@code %d [%file:%line] - %msg} to
 * {@code %d - %msg}. With a word go the brackets around it, its label ({@code line=%L}), what
 * stands between two such words, and one of the separators beside it.
 */
final class LocationRemoval {

  /** Which conversions print a location. */
  interface IsLocation {
    boolean test(Conversion conversion);
  }

  private static final String BRACKETS_OPENING = "([{<";
  private static final String BRACKETS_CLOSING = ")]}>";
  private static final String OPENING = BRACKETS_OPENING + "\"'";
  private static final String CLOSING = BRACKETS_CLOSING + "\"'";
  private static final String SEPARATORS = " \t-:|,;/.#@>~=*+_";

  /** What a label of a location says. */
  private static final String LABEL_WORDS =
      "line|lineno|linenumber|file|filename|method|methodname|func|function|class|classname|caller|"
          + "location|loc|src|source|code|where|at|in|by|from|l|m|f|c";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\w.])(?:(?<known>\"?(?:[\\w.]*[._])?(?i:%1$s)\"?)(?:\\s*[=:]\\s*|\\s+)|\"?[\\w.-]+\"?=)$"
              .formatted(LABEL_WORDS));

  private static final ImmutableSet<String> WORDS_BETWEEN =
      ImmutableSet.copyOf(Splitter.on('|').split(LABEL_WORDS));

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate()).omitEmptyStrings();

  private final IsLocation isLocation;

  LocationRemoval(IsLocation isLocation) {
    this.isLocation = isLocation;
  }

  /** What to take away, in text order. */
  ImmutableList<Cut> cuts(List<PatternPart> parts) {
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    int free = 0;
    int i = 0;
    while (i < parts.size()) {
      if (isWhole(parts.get(i))) {
        Run run = new Run(parts, free, i);
        run.grow();
        run.takeSeparators();
        cuts.add(new Cut(parts.get(run.first).start(), parts.get(run.last).end()));
        i = run.last + 1;
        free = i;
      } else {
        if (parts.get(i) instanceof Conversion conversion) {
          cuts.addAll(cuts(conversion.children()));
        }
        i++;
      }
    }
    return cuts.build();
  }

  /** The conversions alone, without any text beside them; one left empty would be another one. */
  ImmutableList<Cut> bareCuts(List<PatternPart> parts) {
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    for (PatternPart part : parts) {
      if (isWhole(part)) {
        cuts.add(new Cut(part.start(), part.end()));
      } else if (part instanceof Conversion conversion) {
        cuts.addAll(bareCuts(conversion.children()));
      }
    }
    return cuts.build();
  }

  /** Whether a part prints locations and nothing else, like {@code %cyan([%file:%line])}. */
  private boolean isWhole(PatternPart part) {
    if (!(part instanceof Conversion conversion)) {
      return false;
    }
    if (isLocation.test(conversion)) {
      return true;
    }
    List<PatternPart> children = conversion.children();
    return children.stream().anyMatch(Conversion.class::isInstance)
        && children.stream().filter(Conversion.class::isInstance).allMatch(this::isWhole)
        && saysNothing(children);
  }

  /** Whether the text among some parts is no more than labels and separators. */
  private static boolean saysNothing(List<PatternPart> parts) {
    String text = text(parts);
    for (String word : WORDS.split(text)) {
      if (!WORDS_BETWEEN.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return text.indexOf('\n') < 0;
  }

  private static String text(List<PatternPart> parts) {
    StringBuilder text = new StringBuilder();
    for (PatternPart part : parts) {
      text.append(part instanceof Literal literal ? literal.printed() : "");
    }
    return text.toString();
  }

  /** Parts that go together. */
  private final class Run {
    private final List<PatternPart> parts;

    /** The first part that no earlier run has taken. */
    private final int free;

    private int first;
    private int last;

    Run(List<PatternPart> parts, int free, int at) {
      this.parts = parts;
      this.free = free;
      this.first = at;
      this.last = at;
    }

    void grow() {
      boolean grows = true;
      while (grows) {
        grows = takeNextWord() || takeBrackets() || takeClosing() || takeLabel();
      }
    }

    /** What stands between two location words goes with them. */
    private boolean takeNextWord() {
      int next = last + 1;
      while (next < parts.size() && parts.get(next) instanceof Literal) {
        next++;
      }
      if (next < parts.size()
          && isWhole(parts.get(next))
          && saysNothing(parts.subList(last + 1, next))) {
        last = next;
        return true;
      }
      return false;
    }

    /** A pair of brackets or quotes around all of it, with spaces inside. */
    private boolean takeBrackets() {
      int before = skipSpaces(first - 1, -1);
      int behind = skipSpaces(last + 1, 1);
      int opening = OPENING.indexOf(character(before));
      if (opening >= 0 && character(behind) == CLOSING.charAt(opening)) {
        first = before;
        last = behind;
        return true;
      }
      return false;
    }

    /** The other half of a bracket inside: {@code %C.%M(%F:%L)}. */
    private boolean takeClosing() {
      List<Character> open = new ArrayList<>();
      String text = text(parts.subList(first, last + 1));
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int opening = BRACKETS_OPENING.indexOf(c);
        if (opening >= 0) {
          open.add(BRACKETS_CLOSING.charAt(opening));
        } else {
          open.remove((Character) c);
        }
      }
      int behind = skipSpaces(last + 1, 1);
      if (!open.isEmpty() && character(behind) == open.get(open.size() - 1)) {
        last = behind;
        return true;
      }
      return false;
    }

    /** {@code line=}, {@code at }. */
    private boolean takeLabel() {
      int start = first;
      while (start > free
          && parts.get(start - 1) instanceof Literal literal
          && literal.printed().length() == 1
          && !isLineEnd(start - 1)) {
        start--;
      }
      Matcher label = LABEL.matcher(text(parts.subList(start, first)));
      if (label.find() && (label.group("known") != null || endsAt(last + 1))) {
        first = start + label.start();
        return true;
      }
      return false;
    }

    /** Whether a value ends here, so that a label before it has no other. */
    private boolean endsAt(int index) {
      return isEnd(index) || " \t,;|".indexOf(character(index)) >= 0;
    }

    /** Leaves one separator where there is something on both sides, none where not. */
    void takeSeparators() {
      int before = first;
      while (before - 1 >= free && SEPARATORS.indexOf(character(before - 1)) >= 0) {
        before--;
      }
      int behind = last;
      while (behind + 1 < parts.size() && SEPARATORS.indexOf(character(behind + 1)) >= 0) {
        behind++;
      }
      boolean nothingBefore =
          before == 0
              || isLineEnd(before - 1)
              || BRACKETS_OPENING.indexOf(character(before - 1)) >= 0
              || (before == first && OPENING.indexOf(character(before - 1)) >= 0);
      if (isEnd(behind + 1) || (behind == last && CLOSING.indexOf(character(behind + 1)) >= 0)) {
        first = before;
      } else if (nothingBefore) {
        last = behind;
      } else if (before < first && last < behind) {
        if (weight(before, first) > weight(last + 1, behind + 1)) {
          last = behind;
        } else {
          first = before;
        }
      }
    }

    /** Spaces separate more than a colon, and the longer separator is the one to keep. */
    private int weight(int from, int to) {
      String text = text(parts.subList(from, to));
      return text.length() + (text.isBlank() || text.strip().length() < text.length() ? 100 : 0);
    }

    /** Whether nothing else is printed in a line from here on. */
    private boolean isEnd(int index) {
      return index >= parts.size()
          || isLineEnd(index)
          || BRACKETS_CLOSING.indexOf(character(index)) >= 0;
    }

    private boolean isLineEnd(int index) {
      PatternPart part = parts.get(index);
      return part instanceof Conversion conversion
          ? conversion.word().equals("n")
          : character(index) == '\n' || character(index) == '\r';
    }

    private int skipSpaces(int index, int step) {
      int at = index;
      while (character(at) == ' ' || character(at) == '\t') {
        at += step;
      }
      return at;
    }

    /** What is printed there; none if it is no text, or belongs to an earlier run. */
    private char character(int index) {
      return index >= free
              && index < parts.size()
              && parts.get(index) instanceof Literal literal
              && literal.printed().length() == 1
          ? literal.printed().charAt(0)
          : '\0';
    }
  }
}
