package io.github.logkeel.robustness;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar whose texts are made by choices: each symbol has alternatives, and a number for each
 * symbol that is met says which of them it becomes.
 *
 * <p>In an alternative, <code>${name}</code> is a symbol, <code>${name:text}</code> one with a text
 * that its alternatives have at <code>$@</code>, and {@code $#} a number that no other text has,
 * for names. A symbol hands its own text on to those that have none. The first alternative of a
 * symbol is the simplest: it is taken where there are no choices left or too many symbols around.
 */
final class Grammar {

  private static final Pattern SYMBOL = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?\\}");
  private static final int DEEPEST = 24;

  private final ListMultimap<String, String> rules = ArrayListMultimap.create();

  /** Adds alternatives of a symbol. */
  Grammar rule(String symbol, Collection<String> alternatives) {
    rules.putAll(symbol, alternatives);
    return this;
  }

  /** Adds alternatives of a symbol. */
  Grammar rule(String symbol, String... alternatives) {
    return rule(symbol, Arrays.asList(alternatives));
  }

  /** Adds an alternative of a symbol that is taken so many times as often as another. */
  Grammar often(int times, String symbol, String alternative) {
    for (int i = 0; i < times; i++) {
      rules.put(symbol, alternative);
    }
    return this;
  }

  /** The text that a symbol becomes by these choices. */
  String text(String symbol, List<Integer> choices) {
    Expansion expansion = new Expansion(choices);
    expansion.expand(symbol, "", 0);
    return expansion.text.toString();
  }

  private final class Expansion {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> choices;
    private int taken;
    private int numbers;

    private Expansion(List<Integer> choices) {
      this.choices = choices;
    }

    private void expand(String symbol, String given, int depth) {
      List<String> alternatives = rules.get(symbol);
      if (alternatives.isEmpty()) {
        throw new IllegalArgumentException("no rule " + symbol);
      }
      String alternative = alternatives.get(0);
      if (taken < choices.size() && depth < DEEPEST) {
        alternative = alternatives.get(choices.get(taken) % alternatives.size());
        taken++;
      }
      if (alternative.contains("$#")) {
        numbers++;
      }
      alternative = alternative.replace("$@", given).replace("$#", Integer.toString(numbers));
      int end = 0;
      Matcher symbols = SYMBOL.matcher(alternative);
      for (MatchResult found : (Iterable<MatchResult>) symbols.results()::iterator) {
        text.append(alternative, end, found.start());
        expand(found.group(1), found.group(2) == null ? given : found.group(2), depth + 1);
        end = found.end();
      }
      text.append(alternative.substring(end));
    }
  }
}
