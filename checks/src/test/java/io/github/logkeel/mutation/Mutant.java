package io.github.logkeel.mutation;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One small change of a class that PIT tried.
 *
 * @param place what makes it the same one after an edit elsewhere
 * @param fate whether a test noticed it
 */
record Mutant(Place place, Fate fate) {

  /**
   * Where a class was changed, and how. A line is known by its text: a number would make every edit
   * above it another place.
   *
   * @param type below our root package, {@code arguments.LostCause}
   * @param method that is changed; of a lambda the method around it
   * @param code the line, without the blanks around it
   * @param change in PIT's words; the second one of a kind in a line ends in {@code #2}
   */
  record Place(String type, String method, String code, String change) {
    @Override
    public String toString() {
      return "%s.%s: `%s`: %s".formatted(type, method, code, change);
    }
  }

  /** What became of it. */
  enum Fate {
    KILLED,
    SURVIVED,
    NOT_COVERED
  }

  /** What all names of types begin with; left out in what people read and write. */
  static final String ROOT = "io.github.logkeel.";

  /**
   * Reads PIT's report.
   *
   * @param report {@code mutations.xml}
   * @param sources the root of the classes' sources
   * @throws IOException if one of them cannot be read, or the report is none of PIT
   */
  static ImmutableList<Mutant> read(Path report, Path sources) throws IOException {
    Map<Place, Integer> seen = new HashMap<>();
    ImmutableList.Builder<Mutant> mutants = ImmutableList.builder();
    for (Element mutation : mutations(report)) {
      Place first = place(mutation, sources);
      int count = seen.merge(first, 1, Integer::sum);
      String change = count == 1 ? first.change : first.change + " #" + count;
      mutants.add(
          new Mutant(
              new Place(first.type, first.method, first.code, change),
              fate(mutation.getAttribute("status"), report)));
    }
    return mutants.build();
  }

  /** In the order of the source, since PIT gives them in any. */
  private static List<Element> mutations(Path report) throws IOException {
    NodeList found;
    try {
      found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("mutation");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + " is no report of PIT", e);
    }
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .sorted(
            Comparator.comparing((Element each) -> text(each, "mutatedClass"))
                .thenComparing(each -> Integer.parseInt(text(each, "lineNumber")))
                .thenComparing(each -> text(each, "mutatedMethod"))
                .thenComparing(each -> Integer.parseInt(text(each, "index"))))
        .toList();
  }

  private static Place place(Element mutation, Path sources) throws IOException {
    String type = text(mutation, "mutatedClass");
    String directory = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
    List<String> lines =
        Files.readAllLines(sources.resolve(directory).resolve(text(mutation, "sourceFile")));
    return new Place(
        type.replace(ROOT, ""),
        text(mutation, "mutatedMethod").replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1"),
        lines.get(Integer.parseInt(text(mutation, "lineNumber")) - 1).strip(),
        text(mutation, "description")
            .replaceFirst(" for io/github/logkeel/\\S+$", "")
            .replaceAll("\\S+/(?=\\w+::)", ""));
  }

  private static Fate fate(String status, Path report) throws IOException {
    return switch (status) {
      case "KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE" -> Fate.KILLED;
      case "SURVIVED" -> Fate.SURVIVED;
      case "NO_COVERAGE" -> Fate.NOT_COVERED;
      default -> throw new IOException("%s: what is status %s?".formatted(report, status));
    };
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }
}
