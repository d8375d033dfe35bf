package io.github.logkeel.gate;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.Comparators;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.github.logkeel.gate.Repair.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The imports of a Java file, to be edited without a change to those that stay: neither their order
 * nor what stands between them.
 */
final class Imports {
  private static final Splitter SEGMENTS = Splitter.on('.');
  private static final Comparator<Import> BY_NAME = Comparator.comparing(Import::name);

  /** One of the file, or to be added: then it has no place. */
  private record Import(int start, int end, boolean isStatic, String name) {
    /** Reads {@code import a.B} or {@code import static a.B.c}. */
    static Import parse(String statement) {
      boolean isStatic = statement.startsWith("import static ");
      return new Import(
          -1,
          -1,
          isStatic,
          statement.substring((isStatic ? "import static " : "import ").length()));
    }

    String statement() {
      return (isStatic ? "import static " : "import ") + name;
    }

    String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }

    int sharedSegments(Import other) {
      List<String> ours = SEGMENTS.splitToList(name);
      List<String> theirs = SEGMENTS.splitToList(other.name);
      int shared = 0;
      while (shared < Math.min(ours.size(), theirs.size()) - 1
          && ours.get(shared).equals(theirs.get(shared))) {
        shared++;
      }
      return shared;
    }
  }

  private final SourceText source;
  private final List<Import> all = new ArrayList<>();
  private int endOfPackage = -1;

  private Imports(SourceText source) {
    this.source = source;
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, error -> {}, List.of(), null, List.of(file));
    try {
      for (CompilationUnitTree unit : task.parse()) {
        read(unit, Trees.instance(task).getSourcePositions());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(CompilationUnitTree unit, SourcePositions positions) {
    if (unit.getPackage() != null) {
      endOfPackage = (int) positions.getEndPosition(unit, unit.getPackage());
    }
    for (ImportTree tree : unit.getImports()) {
      all.add(
          new Import(
              (int) positions.getStartPosition(unit, tree),
              (int) positions.getEndPosition(unit, tree),
              tree.isStatic(),
              tree.getQualifiedIdentifier().toString()));
    }
  }

  /**
   * A text after its repair, with its imports as the repairs want them. Those that the repair has
   * left without a use are removed; one that the file uses is not, whatever a repair says.
   *
   * @param before the repair
   * @param after the repair, the imports still those of {@code before}
   * @param added by repairs
   */
  static SourceText tidied(SourceText before, SourceText after, Collection<String> added) {
    Imports imports = new Imports(after);
    Set<String> missing = new TreeSet<>(added);
    imports.all.forEach(one -> missing.remove(one.statement()));
    SourceText complete = after.with(imports.with(missing.stream().map(Import::parse).toList()));
    String usedBefore = new Imports(before).textOutside();
    String usedAfter = imports.textOutside();
    return complete.with(
        new Imports(complete)
            .without(
                one ->
                    !added.contains(one.statement())
                        && !one.name.endsWith("*")
                        && mentions(usedBefore, one)
                        && !mentions(usedAfter, one)));
  }

  /** What the file says but in its imports; names in its comments count as used. */
  private String textOutside() {
    return source.with(all.stream().map(one -> new Edit(one.start, one.end, "")).toList()).text();
  }

  private static boolean mentions(String text, Import one) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(one.simpleName()) + "(?![\\w$])")
        .matcher(text)
        .find();
  }

  private List<Edit> without(Predicate<Import> removed) {
    List<Edit> edits = new ArrayList<>();
    for (List<Import> group : groups(all)) {
      for (Import one : group) {
        if (removed.test(one)) {
          edits.add(new Edit(startOfRemoval(one), endOfRemoval(one), ""));
        }
      }
      if (group.stream().allMatch(removed)) {
        int end = endOfRemoval(group.get(group.size() - 1));
        edits.add(new Edit(end, source.isBlankLine(end) ? source.endOfLine(end) : end, ""));
      }
    }
    return edits;
  }

  /** All of the line, if there is nothing else on it. */
  private int startOfRemoval(Import one) {
    return isAloneOnItsLine(one) ? source.startOfLine(one.start) : one.start;
  }

  private int endOfRemoval(Import one) {
    return isAloneOnItsLine(one) ? source.endOfLine(one.end) : one.end;
  }

  private boolean isAloneOnItsLine(Import one) {
    String before = source.text().substring(source.startOfLine(one.start), one.start);
    return before.isBlank() && hasOnlyCommentBehind(one);
  }

  private boolean hasOnlyCommentBehind(Import one) {
    String rest = source.text().substring(one.end, source.endOfLine(one.end)).strip();
    return rest.isEmpty() || rest.startsWith("//");
  }

  private List<Edit> with(List<Import> added) {
    List<Edit> edits = new ArrayList<>();
    List<Import> homeless = new ArrayList<>();
    for (Import one : added) {
      List<Import> alike = all.stream().filter(other -> other.isStatic == one.isStatic).toList();
      if (alike.isEmpty()) {
        homeless.add(one);
      } else {
        edits.add(insertion(one, bestGroup(one, groups(alike))));
      }
    }
    for (boolean isStatic : new boolean[] {true, false}) {
      List<Import> block = homeless.stream().filter(one -> one.isStatic == isStatic).toList();
      if (!block.isEmpty()) {
        edits.add(newBlock(block, isStatic));
      }
    }
    return edits;
  }

  /** Those with a near relative, else those that are as much of the JDK as the one to add. */
  private static List<Import> bestGroup(Import added, List<List<Import>> groups) {
    return groups.stream()
        .max(
            Comparator.comparingInt((List<Import> group) -> nearness(added, group))
                .thenComparing(group -> isOfJdk(added) == isOfJdk(group.get(0)))
                .thenComparing(group -> Comparators.isInOrder(group, BY_NAME)))
        .orElseThrow();
  }

  private static int nearness(Import added, List<Import> group) {
    return group.stream().mapToInt(added::sharedSegments).max().orElse(0);
  }

  private static boolean isOfJdk(Import one) {
    return one.name.startsWith("java.") || one.name.startsWith("javax.");
  }

  private Edit insertion(Import added, List<Import> group) {
    if (!Comparators.isInOrder(group, BY_NAME)) {
      return after(
          group.stream()
              .reduce((a, b) -> added.sharedSegments(a) > added.sharedSegments(b) ? a : b)
              .orElseThrow(),
          added);
    }
    return group.stream()
        .filter(other -> BY_NAME.compare(other, added) > 0)
        .findFirst()
        .map(next -> before(next, added))
        .orElseGet(() -> after(group.get(group.size() - 1), added));
  }

  private Edit before(Import next, Import added) {
    return insert(next.start, added.statement() + ";" + lineEnd());
  }

  private Edit after(Import last, Import added) {
    int end = source.endOfLine(last.end);
    boolean ownLine = hasOnlyCommentBehind(last) && source.startOfLine(end) == end;
    return ownLine
        ? insert(end, added.statement() + ";" + lineEnd())
        : insert(last.end, lineEnd() + added.statement() + ";");
  }

  /** Static imports go before the others, as Error Prone and google-java-format have it. */
  private Edit newBlock(List<Import> added, boolean isStatic) {
    String block = added.stream().map(one -> one.statement() + ";").collect(joining(lineEnd()));
    String blankLine = lineEnd() + lineEnd();
    if (!all.isEmpty()) {
      return isStatic
          ? insert(all.get(0).start, block + blankLine)
          : insert(all.get(all.size() - 1).end, blankLine + block);
    }
    return endOfPackage < 0
        ? insert(0, block + blankLine)
        : insert(endOfPackage, blankLine + block);
  }

  private static Edit insert(int offset, String text) {
    return new Edit(offset, offset, text);
  }

  private String lineEnd() {
    String lineEnd = source.lineEnd(Math.max(endOfPackage, 0));
    return lineEnd.isEmpty() ? "\n" : lineEnd;
  }

  /** Imports that nothing but their line ends is between, in the order of the file. */
  private List<List<Import>> groups(List<Import> imports) {
    List<List<Import>> groups = new ArrayList<>();
    int end = -1;
    for (Import one : imports) {
      if (end < 0 || source.lineAt(one.start) > source.lineAt(end) + 1) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(one);
      end = one.end;
    }
    return groups;
  }
}
