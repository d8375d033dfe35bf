package io.github.logkeel.mutation;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of figures in {@code docs/quality.md}, a line for each package. */
final class FiguresPage {

  private static final Path FILE = Path.of("..", "docs", "quality.md");
  private static final String BEGIN = "<!-- mutation: begin -->\n";
  private static final String END = "<!-- mutation: end -->\n";

  private static final String HEAD =
      """
      | package | classes | mutants | killed | survive, with a reason | not covered, with a reason |
      |---|--:|--:|--:|--:|--:|
      """;

  private FiguresPage() {}

  /** The lines that are there. */
  static ImmutableList<Figures> read() throws IOException {
    String page = Files.readString(FILE);
    return page.substring(page.indexOf(BEGIN), page.indexOf(END))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(Figures::parse)
        .collect(ImmutableList.toImmutableList());
  }

  /** Writes the lines of some packages anew, and leaves the others. */
  static void write(Collection<Figures> news) throws IOException {
    Map<String, Figures> rows = new TreeMap<>();
    read().forEach(figures -> rows.put(figures.name(), figures));
    news.forEach(figures -> rows.put(figures.name(), figures));
    String page = Files.readString(FILE);
    Files.writeString(
        FILE,
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + HEAD
            + rows.values().stream()
                .map(figures -> figures.row() + "\n")
                .collect(Collectors.joining())
            + page.substring(page.indexOf(END)));
  }
}
