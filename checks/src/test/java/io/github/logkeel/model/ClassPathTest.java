package io.github.logkeel.model;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import io.github.logkeel.ErrorProneRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassPathTest {

  /** Says what of three names it finds. */
  @BugPattern(summary = "Finds", severity = WARNING)
  public static final class Finder extends BugChecker implements CompilationUnitTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
      List<String> found =
          Stream.of("org.slf4j.MDC", "java.util.List", "org.slf4j.None")
              .filter(name -> ClassPath.find(name, state).isPresent())
              .toList();
      return buildDescription(tree).setMessage("found " + found).build();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "11", "17"})
  void classesThatTheProgramDoesNotName(String release) {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(Finder.class))
            .options("--release", release, "-Xlint:-options")
            .source("A.java", "class A {}")
            .compile();

    assertThat(run.diagnostics())
        .singleElement()
        .asString()
        .contains("found [org.slf4j.MDC, java.util.List]");
  }
}
