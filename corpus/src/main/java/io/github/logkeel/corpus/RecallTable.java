package io.github.logkeel.corpus;

import io.github.logkeel.corpus.mutation.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of planted mistakes as a table of a page. */
final class RecallTable {
  private static final String HEAD =
      """
      | mistake | rule | what is planted | places | planted | do not compile | found | missed | share |
      |---|---|---|--:|--:|--:|--:|--:|--:|
      """;

  private RecallTable() {}

  static String of(List<Operator> operators, Map<String, RecallFigures> figures) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Operator operator : operators) {
      table.append(
          row(
              operator.name(),
              "[%s](rules.md#%s)"
                  .formatted(operator.rule(), operator.rule().toLowerCase(Locale.ROOT)),
              operator.what(),
              figures.get(operator.name())));
    }
    RecallFigures sum = figures.values().stream().reduce(RecallFigures.NONE, RecallFigures::plus);
    return table.append(row("all", "", "", sum)).toString();
  }

  private static String row(String name, String rule, String what, RecallFigures n) {
    boolean judged = n.planted() > n.uncompilable();
    return "| %s | %s | %s | %d | %d | %d | %d | %d | %s |\n"
        .formatted(
            name,
            rule,
            what,
            n.sites(),
            n.planted(),
            n.uncompilable(),
            n.found(),
            n.missed(),
            judged ? percent(n.share()) : "");
  }

  /** Rounded down, so that only what is all is 100 %. */
  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 10) / 10);
  }
}
