package io.github.logkeel.conventions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java file, parsed but not attributed.
 *
 * @param path below the source root, with slashes
 * @param text as it is written
 * @param unit its syntax tree
 * @param comments reads the Javadoc of its trees
 */
record SourceFile(String path, String text, CompilationUnitTree unit, DocTrees comments) {

  static final Path MAIN_ROOT = Path.of("src/main/java");
  static final Path TEST_ROOT = Path.of("src/test/java");

  /** All files that are in the jar. */
  static ImmutableList<SourceFile> main() {
    try (Stream<Path> files = Files.walk(MAIN_ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> of(slashes(MAIN_ROOT.relativize(file)), read(file)))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a text. */
  static SourceFile of(String path, String text) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file(path, text)));
    try {
      CompilationUnitTree unit = Iterables.getOnlyElement(task.parse());
      return new SourceFile(path, text, unit, DocTrees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package that it says it is in. */
  String packageName() {
    return unit.getPackageName().toString();
  }

  /** The Javadoc of one of its trees, without the asterisks. */
  Optional<String> comment(TreePath tree) {
    return Optional.ofNullable(comments.getDocComment(tree)).map(String::strip);
  }

  /** Its first type; empty for package-info.java. */
  Optional<ClassTree> type() {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .findFirst();
  }

  /** Where a tree is in it. */
  TreePath pathOf(Tree tree) {
    return TreePath.getPath(unit, tree);
  }

  /** The text of a file. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static JavaFileObject file(String path, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  @Override
  public String toString() {
    return path;
  }
}
