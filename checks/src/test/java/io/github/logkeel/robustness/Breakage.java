package io.github.logkeel.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A way in which a source comes to grief. */
enum Breakage {
  TOKEN_DELETED {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      tokens.remove(at);
    }
  },
  TOKEN_TWICE {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      tokens.add(at, tokens.get(at) + " ");
    }
  },
  TOKENS_SWAPPED {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      tokens.add(random.nextInt(tokens.size()), tokens.remove(at));
    }
  },
  NAME_UNKNOWN {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      tokens.set(next(tokens, at, "\\w+"), "missing");
    }
  },
  VALUE_OF_OTHER_TYPE {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      tokens.set(next(tokens, at, "\\w+|\".*\""), random.nextBoolean() ? "1.5" : "null");
    }
  },
  STATEMENT_DELETED {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      int from = next(tokens, at, ";");
      tokens.subList(from, Math.max(from, next(tokens, from + 1, ";"))).clear();
    }
  },
  TRUNCATED {
    @Override
    void breakUp(List<String> tokens, int at, Random random) {
      tokens.subList(at, tokens.size()).clear();
    }
  };

  private static final Pattern TOKEN = Pattern.compile("\\w+|\"(?:\\\\.|[^\"\\\\\n])*\"|\\s+|.");

  /** How many tokens are broken. */
  private static final int TIMES = 3;

  static Breakage anyOf(Random random) {
    return values()[random.nextInt(values().length)];
  }

  /** A source in which that has happened a few times, behind what comes first of all. */
  String of(String source, Random random) {
    List<String> tokens =
        TOKEN
            .matcher(source)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(ArrayList::new));
    for (int i = 0; i < TIMES; i++) {
      int first = tokens.size() / 3;
      breakUp(tokens, first + random.nextInt(tokens.size() - first), random);
    }
    return String.join("", tokens);
  }

  abstract void breakUp(List<String> tokens, int at, Random random);

  /** The first place from there on where such a token is; the place itself if there is none. */
  private static int next(List<String> tokens, int at, String token) {
    for (int i = at; i < tokens.size(); i++) {
      if (tokens.get(i).matches(token)) {
        return i;
      }
    }
    return Math.min(at, tokens.size() - 1);
  }
}
