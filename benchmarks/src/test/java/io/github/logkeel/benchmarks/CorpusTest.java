package io.github.logkeel.benchmarks;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import io.github.logkeel.benchmarks.Corpus.CheckCrash;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path directory;

  @BeforeEach
  void makeDirectories() throws IOException {
    Files.createDirectory(directory.resolve("sources"));
    Files.createDirectory(directory.resolve("lib"));
  }

  @Test
  void eachCheckIsTimed() throws IOException, CheckCrash {
    assertThat(corpus("class A {}").compile(List.of(BugCheckerInfo.create(Idle.class))))
        .containsOnlyKeys("Idle");
  }

  @Test
  void crashOfCheckIsToldApart() throws IOException {
    Corpus corpus = corpus("class A {}");

    assertThatThrownBy(() -> corpus.compile(List.of(BugCheckerInfo.create(Crashing.class))))
        .isInstanceOf(CheckCrash.class)
        .hasMessageContaining("BugPattern: Crashing");
  }

  @Test
  void sourcesThatDoNotCompileAreNamed() throws IOException {
    Corpus corpus = corpus("class A extends Missing {}");

    assertThatThrownBy(() -> corpus.compile(List.of(BugCheckerInfo.create(Idle.class))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("A.java:1")
        .hasMessageContaining("Missing");
  }

  @Test
  void classPathsOfTheCacheAreJoined() throws IOException {
    Files.createDirectory(directory.resolve("own"));
    Files.writeString(directory.resolve("classpath"), String.join(File.pathSeparator, "a", "b"));
    Files.writeString(
        directory.resolve("own/classpath"), String.join(File.pathSeparator, "b", "c\n"));

    assertThat(Corpus.in(directory).classPath())
        .containsExactly(Path.of("a"), Path.of("b"), Path.of("c"));
  }

  private Corpus corpus(String source) throws IOException {
    Files.writeString(directory.resolve("sources/A.java"), source);
    return Corpus.in(directory);
  }

  /** Looks at classes and finds nothing. */
  @BugPattern(summary = "Nothing", severity = WARNING)
  public static final class Idle extends BugChecker implements ClassTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      return Description.NO_MATCH;
    }
  }

  /** Throws at the first class. */
  @BugPattern(summary = "Nothing", severity = WARNING)
  public static final class Crashing extends BugChecker implements ClassTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      throw new IllegalArgumentException("broken");
    }
  }
}
