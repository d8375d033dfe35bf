package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.location.PatternPart.Conversion;
import io.github.logkeel.model.location.PatternPart.Literal;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A layout pattern, like {@code %d %-5level [%file:%line] %msg%n}, and the words in it that print
 * where in the source a record was written. For those the library walks the stack at each record.
 *
 * <p>All offsets are those of the decoded text.
 */
public final class LayoutPattern {

  /**
   * A conversion that prints a class, a method, a file or a line of the source.
   *
   * @param start offset of its percent sign
   * @param end offset behind its last character
   * @param text as written, with its format and options
   */
  public record LocationWord(int start, int end, String text) {}

  /**
   * Text to take away.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  public record Cut(int start, int end) {}

  /** {@code PatternLayout} of logback-classic 1.5.18. */
  private static final ImmutableSet<String> LOGBACK_WORDS =
      ImmutableSet.of("C", "class", "M", "method", "L", "line", "F", "file", "caller");

  /** {@code @ConverterKeys} of log4j-core 2.25.2. */
  private static final ImmutableSet<String> LOG4J_WORDS =
      ImmutableSet.of("C", "class", "M", "method", "L", "line", "F", "file", "l", "location");

  /** The position of the place among the arguments of JUL's format, counted from 0. */
  private static final int JUL_SOURCE = 1;

  private final String text;
  private final ImmutableList<LocationWord> words;
  private final Optional<ImmutableList<Cut>> cuts;

  private LayoutPattern(
      String text, ImmutableList<LocationWord> words, Optional<ImmutableList<Cut>> cuts) {
    this.text = text;
    this.words = words;
    this.cuts = cuts;
  }

  /** Reads a pattern; one that the library rejects has no location words. */
  public static LayoutPattern parse(PatternGrammar grammar, String text) {
    return parse(grammar, text, ImmutableSet.of());
  }

  /**
   * Reads a pattern.
   *
   * @param redefined words that the program gives a converter of its own
   */
  public static LayoutPattern parse(PatternGrammar grammar, String text, Set<String> redefined) {
    return switch (grammar) {
      case LOGBACK -> {
        Set<String> words = difference(LOGBACK_WORDS, redefined);
        yield of(
            text,
            LogbackPatternParser::parse,
            part -> words.contains(part.word()) && !isConditional(part));
      }
      case LOG4J -> {
        Set<String> words = difference(LOG4J_WORDS, redefined);
        yield of(text, Log4jPatternParser::parse, part -> words.contains(part.word()));
      }
      case JUL -> jul(text);
    };
  }

  /** Returns the location words in text order. */
  public ImmutableList<LocationWord> locationWords() {
    return words;
  }

  /**
   * Returns what to take away so that no location word is left, in text order, with the separators,
   * brackets and labels that belong to them; empty if there is none, if nothing would be left, or
   * if the rest of the line would change.
   */
  public Optional<ImmutableList<Cut>> cuts() {
    return cuts;
  }

  /** Returns the pattern without its {@link #cuts}. */
  public Optional<String> withoutLocation() {
    return cuts.map(c -> without(text, c));
  }

  private static LayoutPattern of(
      String text, PatternReader reader, LocationRemoval.IsLocation isLocation) {
    ImmutableList<PatternPart> parts;
    try {
      parts = reader.parts(text);
    } catch (IllegalArgumentException e) {
      return new LayoutPattern(text, ImmutableList.of(), Optional.empty());
    }
    ImmutableList.Builder<LocationWord> words = ImmutableList.builder();
    collect(parts, text, isLocation, words);
    ImmutableList<LocationWord> found = words.build();
    return new LayoutPattern(
        text, found, found.isEmpty() ? Optional.empty() : cuts(text, parts, reader, isLocation));
  }

  /** The first of the ways to cut that leaves the rest as it is. */
  private static Optional<ImmutableList<Cut>> cuts(
      String text,
      ImmutableList<PatternPart> parts,
      PatternReader reader,
      LocationRemoval.IsLocation isLocation) {
    LocationRemoval removal = new LocationRemoval(isLocation);
    for (ImmutableList<Cut> cuts : List.of(removal.cuts(parts), removal.bareCuts(parts))) {
      String rest = without(text, cuts);
      try {
        if (printsSomething(parts, cuts)
            && shape(parts, cuts).equals(shape(reader.parts(rest), ImmutableList.of()))) {
          return Optional.of(cuts);
        }
      } catch (IllegalArgumentException e) {
        // The next way may be accepted by the library.
      }
    }
    return Optional.empty();
  }

  private static boolean printsSomething(List<PatternPart> parts, List<Cut> cuts) {
    return parts.stream()
        .anyMatch(
            part ->
                part instanceof Conversion conversion
                    && !conversion.word().equals("n")
                    && !isCut(part, cuts)
                    && (conversion.children().isEmpty()
                        || printsSomething(conversion.children(), cuts)));
  }

  /** What is printed, but for what is cut. */
  private static String shape(List<PatternPart> parts, List<Cut> cuts) {
    StringBuilder shape = new StringBuilder();
    for (PatternPart part : parts) {
      if (isCut(part, cuts)) {
        continue;
      }
      if (part instanceof Literal literal) {
        shape.append(literal.printed());
      } else if (part instanceof Conversion conversion) {
        boolean nests = !conversion.children().isEmpty();
        shape
            .append('\0')
            .append(conversion.format())
            .append('\0')
            .append(conversion.word())
            .append(conversion.options().size())
            .append(nests)
            .append(nests ? rest(conversion) : conversion.options())
            .append(nests ? shape(conversion.children(), cuts) : "")
            .append('\0');
      }
    }
    return shape.toString();
  }

  /** The options that are no pattern: in Log4j2 the first one is. */
  private static List<String> rest(Conversion conversion) {
    List<String> options = conversion.options();
    return conversion.word().endsWith("(") || options.isEmpty()
        ? options
        : options.subList(1, options.size());
  }

  private static boolean isCut(PatternPart part, List<Cut> cuts) {
    return cuts.stream().anyMatch(cut -> cut.start() <= part.start() && part.end() <= cut.end());
  }

  private static String without(String text, List<Cut> cuts) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Cut cut : cuts) {
      rest.append(text, at, cut.start());
      at = cut.end();
    }
    return rest.append(text, at, text.length()).toString();
  }

  private static void collect(
      List<PatternPart> parts,
      String text,
      LocationRemoval.IsLocation isLocation,
      ImmutableList.Builder<LocationWord> words) {
    for (PatternPart part : parts) {
      if (part instanceof Conversion conversion) {
        if (isLocation.test(conversion)) {
          words.add(
              new LocationWord(part.start(), part.end(), text.substring(part.start(), part.end())));
        } else {
          collect(conversion.children(), text, isLocation, words);
        }
      }
    }
  }

  /** {@code %caller{2, EVALUATOR}} walks the stack for the records that the evaluator picks. */
  private static boolean isConditional(Conversion conversion) {
    return conversion.word().equals("caller") && conversion.options().size() > 1;
  }

  /**
   * {@code SimpleFormatter} walks the stack whatever its format prints: there is nothing to cut.
   */
  private static LayoutPattern jul(String text) {
    Template template = Template.parse(TemplateStyle.PRINTF, text);
    ImmutableList<LocationWord> words =
        template.flaw().isPresent()
            ? ImmutableList.of()
            : template.placeholders().stream()
                .filter(placeholder -> placeholder.argument() == JUL_SOURCE)
                .map(p -> new LocationWord(p.start(), p.end(), p.text()))
                .collect(ImmutableList.toImmutableList());
    return new LayoutPattern(text, words, Optional.empty());
  }

  private static Set<String> difference(Set<String> words, Set<String> without) {
    return words.stream()
        .filter(word -> !without.contains(word))
        .collect(ImmutableSet.toImmutableSet());
  }

  private interface PatternReader {
    ImmutableList<PatternPart> parts(String text);
  }
}
