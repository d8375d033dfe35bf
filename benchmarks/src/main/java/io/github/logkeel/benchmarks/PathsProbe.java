package io.github.logkeel.benchmarks;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import io.github.logkeel.model.context.TracedPaths;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Has the traced paths of a compilation worked out in its first file, and reports nothing. */
@BugPattern(summary = "Measures TracedPaths", linkType = NONE, severity = WARNING)
public final class PathsProbe extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** What the last compilation took; the compiler makes the object, nobody else gets it. */
  private static Duration spent = Duration.ZERO;

  private transient boolean isDone;

  /** The processor time that the paths took in the last compilation. */
  static Duration spent() {
    return spent;
  }

  /** The processor time of this thread. */
  static Duration now() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    if (!isDone) {
      isDone = true;
      Duration before = now();
      new TracedPaths(ImmutableList.of(), (file, here) -> false).of(state);
      spent = now().minus(before);
    }
    return Description.NO_MATCH;
  }
}
