package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.location.PatternPart.Conversion;
import io.github.logkeel.model.location.PatternPart.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a pattern as {@code org.apache.logging.log4j.core.pattern.PatternParser} does (Log4j2
 * 2.25.2). What it cannot read is printed as it stands.
 */
final class Log4jPatternParser {

  /** The words that convert no pattern. */
  private static final ImmutableSet<String> SIMPLE =
      ImmutableSet.of(
          "C",
          "class",
          "d",
          "date",
          "endOfBatch",
          "xEx",
          "xThrowable",
          "xException",
          "F",
          "file",
          "l",
          "location",
          "p",
          "level",
          "L",
          "line",
          "n",
          "fqcn",
          "c",
          "logger",
          "K",
          "map",
          "MAP",
          "marker",
          "markerSimpleName",
          "X",
          "mdc",
          "MDC",
          "m",
          "msg",
          "message",
          "M",
          "method",
          "N",
          "nano",
          "x",
          "NDC",
          "pid",
          "processId",
          "r",
          "relative",
          ":|",
          "repeat",
          "rEx",
          "rThrowable",
          "rException",
          "sn",
          "sequenceNumber",
          "T",
          "tid",
          "threadId",
          "t",
          "tn",
          "thread",
          "threadName",
          "tp",
          "threadPriority",
          "ex",
          "throwable",
          "exception",
          "u",
          "uuid",
          // of Spring Boot 3.5.6
          "wEx",
          "wThrowable",
          "wException",
          "xwEx",
          "xwThrowable",
          "xwException",
          "correlationId",
          "applicationName");

  private static final ImmutableSet<Integer> ANY = ImmutableSet.of();

  /** The words that convert a pattern, with the numbers of options that they take. */
  private static final ImmutableMap<String, ImmutableSet<Integer>> COMPOSITE = composite();

  /** What {@code %enc} and {@code %encode} know. */
  private static final Pattern ENCODING = Pattern.compile("(?i)\\s*(?:HTML|XML|JSON|CRLF)\\s*");

  private static final String ESCAPES = "nrtfb";
  private static final String ESCAPED = "\n\r\t\f\b";

  private final String text;
  private final int offset;
  private final ImmutableList.Builder<PatternPart> parts = ImmutableList.builder();
  private final List<Literal> pending = new ArrayList<>();
  private int at;

  private Log4jPatternParser(String text, int offset) {
    this.text = text;
    this.offset = offset;
  }

  private static ImmutableMap<String, ImmutableSet<Integer>> composite() {
    ImmutableMap.Builder<String, ImmutableSet<Integer>> words = ImmutableMap.builder();
    for (String word :
        List.of(
            "black",
            "blue",
            "cyan",
            "green",
            "magenta",
            "red",
            "white",
            "yellow",
            "highlight",
            "style")) {
      words.put(word, ANY);
    }
    for (String word : List.of("clr", "color", "esb")) { // of Spring Boot 3.5.6
      words.put(word, ImmutableSet.of(1, 2, 3));
    }
    for (String word : List.of("notEmpty", "varsNotEmpty", "variablesNotEmpty")) {
      words.put(word, ImmutableSet.of(1));
    }
    return words
        .put("replace", ImmutableSet.of(3))
        .put("equals", ImmutableSet.of(3))
        .put("equalsIgnoreCase", ImmutableSet.of(3))
        .put("enc", ImmutableSet.of(1, 2))
        .put("encode", ImmutableSet.of(1, 2))
        .put("maxLength", ImmutableSet.of(2))
        .put("maxLen", ImmutableSet.of(2))
        .buildOrThrow();
  }

  /**
   * The parts of a pattern.
   *
   * @throws IllegalArgumentException if Log4j2 rejects it
   */
  static ImmutableList<PatternPart> parse(String text) {
    return parse(text, 0);
  }

  private static ImmutableList<PatternPart> parse(String text, int offset) {
    Log4jPatternParser parser = new Log4jPatternParser(text, offset);
    parser.read();
    return parser.parts.build();
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '%' || at + 1 == text.length()) {
        literals(at, ++at);
      } else if (text.charAt(at + 1) == '%') {
        pending.add(new Literal(offset + at, offset + at + 2, "%"));
        at += 2;
      } else {
        endOfLiterals();
        conversion();
      }
    }
    endOfLiterals();
  }

  /** Resolves the escapes of the text between two conversions. */
  private void endOfLiterals() {
    for (int i = 0; i < pending.size(); i++) {
      Literal literal = pending.get(i);
      if (literal.printed().equals("\\")) {
        if (++i == pending.size()) {
          throw new IllegalArgumentException("nothing behind a backslash");
        }
        Literal escaped = pending.get(i);
        int escape = ESCAPES.indexOf(escaped.printed());
        String printed = escape < 0 ? escaped.printed() : String.valueOf(ESCAPED.charAt(escape));
        parts.add(new Literal(literal.start(), escaped.end(), printed));
      } else {
        parts.add(literal);
      }
    }
    pending.clear();
  }

  private void conversion() {
    int start = at;
    at++;
    Optional<Integer> word = format();
    if (word.isEmpty()) {
      literals(start, at);
      return;
    }
    int name = word.get();
    at = name + 1;
    boolean named = Character.isUnicodeIdentifierStart(text.charAt(name));
    while (named && at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
      at++;
    }
    int endOfName = at;
    List<Option> options = options();
    String known = named ? longestKnown(text.substring(name, endOfName)) : "";
    Optional<ImmutableList<PatternPart>> children = children(known, options);
    if (known.isEmpty() || children.isEmpty()) {
      literals(start, endOfName);
      endOfLiterals();
      swallowed(endOfName, at);
      return;
    }
    boolean hasRest = name + known.length() < endOfName;
    parts.add(
        new Conversion(
            offset + start,
            offset + (hasRest ? name + known.length() : at),
            known,
            text.substring(start + 1, name),
            options.stream().map(Option::text).collect(ImmutableList.toImmutableList()),
            children.get()));
    if (hasRest) {
      literals(name + known.length(), endOfName);
      endOfLiterals();
      swallowed(endOfName, at);
    }
  }

  /** Where the word starts behind {@code -5.10}; empty, with all read that is text, if nowhere. */
  private Optional<Integer> format() {
    while (at < text.length() && (text.charAt(at) == '0' || text.charAt(at) == '-')) {
      at++;
    }
    digits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      while (at < text.length() && text.charAt(at) == '-') {
        at++;
      }
      int start = at;
      digits();
      if (start == at) {
        at = Math.min(at + 1, text.length());
        return Optional.empty();
      }
    }
    return at < text.length() ? Optional.of(at) : Optional.empty();
  }

  private void digits() {
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
  }

  private static String longestKnown(String name) {
    for (int length = name.length(); length > 0; length--) {
      String word = name.substring(0, length);
      if (SIMPLE.contains(word) || COMPOSITE.containsKey(word)) {
        return word;
      }
    }
    return "";
  }

  /** Empty if the library cannot make the converter, which it says on its status logger. */
  private Optional<ImmutableList<PatternPart>> children(String word, List<Option> options) {
    ImmutableSet<Integer> counts = COMPOSITE.get(word);
    if (counts == null) {
      return Optional.of(ImmutableList.of());
    }
    boolean canBeMade =
        (counts.equals(ANY) || counts.contains(options.size()))
            && (!word.equals("replace") || isRegex(options.get(1).text()))
            && (!word.startsWith("enc")
                || options.size() < 2
                || ENCODING.matcher(options.get(1).text()).matches());
    if (!canBeMade) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          options.isEmpty()
              ? ImmutableList.of()
              : parse(options.get(0).text(), offset + options.get(0).start()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isRegex(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private record Option(int start, String text) {}

  private List<Option> options() {
    int start = at;
    List<Option> options = new ArrayList<>();
    while (at < text.length() && text.charAt(at) == '{') {
      int begin = at + 1;
      int end = begin;
      for (int depth = 1; depth > 0 && end < text.length(); end++) {
        depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
        if (depth == 0) {
          break;
        }
      }
      if (end == text.length()) {
        int last = text.lastIndexOf('}');
        at = last < start ? begin : last + 1;
        break;
      }
      options.add(new Option(begin, text.substring(begin, end)));
      at = end + 1;
    }
    return options;
  }

  private void literals(int start, int end) {
    for (int i = start; i < end; i++) {
      pending.add(new Literal(offset + i, offset + i + 1, text.substring(i, i + 1)));
    }
  }

  private void swallowed(int start, int end) {
    if (start < end) {
      parts.add(new Literal(offset + start, offset + end, ""));
    }
  }
}
