package io.github.logkeel.mutation;

import static java.util.stream.Collectors.toMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A class and the tests that are meant for it.
 *
 * @param type its name below our root package
 * @param tests full names of test classes
 */
record MutatedClass(String type, ImmutableList<String> tests) {

  private static final Path MAIN = Path.of("src/main/java/io/github/logkeel");
  private static final Path TEST = Path.of("src/test/java");

  /** For each class without a test of its own, and for some others, the tests to run. */
  private static final Path TESTS = Path.of("src/test/mutation/tests.tsv");

  /** What asks all checks of a family. */
  private static final ImmutableList<String> OF_FAMILIES =
      ImmutableList.of("EveryApiTest", "EveryCarrierTest");

  /** The names of all classes. */
  static ImmutableSortedSet<String> names() throws IOException {
    return sources(MAIN)
        .filter(name -> !name.endsWith("package-info"))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Finds classes.
   *
   * @param wanted names of packages and classes
   * @throws IOException if one of them has no tests, or there is no such name
   */
  static ImmutableList<MutatedClass> in(Collection<String> wanted) throws IOException {
    Map<String, String> testNames =
        sources(TEST).collect(toMap(MutatedClass::simpleName, name -> name, (a, b) -> a));
    Map<String, List<String>> rows =
        Files.readAllLines(TESTS).stream()
            .skip(1)
            .map(line -> Splitter.on('\t').splitToList(line))
            .collect(toMap(row -> row.get(0), row -> Splitter.on(' ').splitToList(row.get(1))));
    ImmutableList.Builder<MutatedClass> found = ImmutableList.builder();
    for (String type : names()) {
      if (wanted.contains(type) || wanted.contains(packageOf(type))) {
        found.add(new MutatedClass(type, tests(type, rows, testNames)));
      }
    }
    for (String name : wanted) {
      if (names().stream().noneMatch(type -> name.equals(type) || name.equals(packageOf(type)))) {
        throw new IOException("no class and no package is called " + name);
      }
    }
    return found.build();
  }

  private static ImmutableList<String> tests(
      String type, Map<String, List<String>> rows, Map<String, String> testNames)
      throws IOException {
    List<String> names = new ArrayList<>(rows.getOrDefault(type, List.of()));
    if (testNames.containsKey(simpleName(type) + "Test")) {
      names.add(0, simpleName(type) + "Test");
    }
    if (names.isEmpty() || !testNames.keySet().containsAll(names)) {
      throw new IOException("%s: name its tests in %s".formatted(type, TESTS));
    }
    names.addAll(OF_FAMILIES);
    return names.stream().distinct().map(testNames::get).collect(ImmutableList.toImmutableList());
  }

  /** The package of a class, below our root package. */
  static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static Stream<String> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'))
          .toList()
          .stream();
    }
  }
}
