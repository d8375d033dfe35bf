package io.github.logkeel.model;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.LiteralTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.LiteralTree;
import org.junit.jupiter.api.Test;

final class ColdCodeTest {

  /** Tells the literals in cold code. */
  @BugPattern(summary = "is cold", severity = SeverityLevel.WARNING)
  public static final class Finder extends BugChecker implements LiteralTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchLiteral(LiteralTree tree, VisitorState state) {
      return ColdCode.contains(state) ? describeMatch(tree) : Description.NO_MATCH;
    }
  }

  @Test
  void methodsAndInitialisers() {
    CompilationTestHelper.newInstance(Finder.class, getClass())
        .addSourceLines(
            "Source.java",
            """
            class Source {
              // BUG: Diagnostic contains: is cold
              private int field = 1;
              private Runnable function = () -> run(1);

              static {
                // BUG: Diagnostic contains: is cold
                run(1);
              }

              Source() {
                // BUG: Diagnostic contains: is cold
                run(1);
                Runnable later = () -> run(1);
              }

              static void run(int value) {
                run(1);
                try {
                  run(1);
                } catch (RuntimeException e) {
                  // BUG: Diagnostic contains: is cold
                  run(1);
                  Runnable later = () -> run(1);
                }
              }

              void doStart() {
                // BUG: Diagnostic contains: is cold
                run(1);
                new Object() {
                  // BUG: Diagnostic contains: is cold
                  private int field = 1;

                  void place() {
                    run(1);
                  }
                };
              }

              void initCache() {
                // BUG: Diagnostic contains: is cold
                run(1);
              }

              void stopped() {
                run(1);
              }
            }
            """)
        .doTest();
  }
}
