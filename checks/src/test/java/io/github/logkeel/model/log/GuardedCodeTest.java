package io.github.logkeel.model.log;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.LiteralTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import org.junit.jupiter.api.Test;

final class GuardedCodeTest {

  /** Tells the numbers in guarded code. */
  @BugPattern(summary = "is guarded", severity = SeverityLevel.WARNING)
  public static final class Finder extends BugChecker implements LiteralTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchLiteral(LiteralTree tree, VisitorState state) {
      return tree.getKind() == Tree.Kind.INT_LITERAL && GuardedCode.contains(state)
          ? describeMatch(tree)
          : Description.NO_MATCH;
    }
  }

  private static void judge(String statements) {
    CompilationTestHelper.newInstance(Finder.class, GuardedCodeTest.class)
        .addSourceLines(
            "Source.java",
            """
            class Source {
              private boolean verbose;
              private boolean wide;

              int value(int given) {
                return given;
              }

              void run(int given, boolean debug, boolean asked, String logText, Source other) {
            """
                + statements.indent(4)
                + "  }\n}\n")
        .doTest();
  }

  @Test
  void conditions() {
    judge(
        """
        if (verbose) {
          // BUG: Diagnostic contains: is guarded
          value(1);
        } else {
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        if (verbose && wide) {
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        while (debug) {
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        // BUG: Diagnostic contains: is guarded
        int a = debug ? value(1) : given;
        // BUG: Diagnostic contains: is guarded
        boolean b = debug && value(1) > given;
        // BUG: Diagnostic contains: is guarded
        boolean c = debug || value(1) > given;
        if (wide) {
          value(1);
        }
        """);
  }

  @Test
  void placesThatNoConditionDecides() {
    judge(
        """
        if (value(1) > given && debug) {
          value(value(logText.length()));
        }
        while (value(1) > given && debug) {
          wide = true;
        }
        do {
          value(1);
        } while (debug);
        for (; debug; value(1)) {
          value(1);
        }
        boolean a = (value(1) > given && debug) ? wide : asked;
        boolean b = value(1) > given & debug;
        boolean c = debug & value(1) > given;
        """);
  }

  @Test
  void codeBehindReturns() {
    judge(
        """
        for (String each : logText.split(logText)) {
          value(1);
          if (!debug) {
            continue;
          }
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        for (String each : logText.split(logText)) {
          if (!debug) break;
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        for (String each : logText.split(logText)) {
          if (!debug) {
            wide = true;
          }
          value(1);
          if (!debug) {
          }
          value(1);
          if (!wide) {
            continue;
          }
          value(1);
        }
        switch (logText) {
          case "a":
            if (!debug) {
              wide = true;
              throw new IllegalStateException();
            }
            // BUG: Diagnostic contains: is guarded
            value(1);
          case "b":
            value(1);
        }
        switch (logText) {
          case "a" -> value(1);
          default -> {
            if (!debug) {
              { return; }
            }
            // BUG: Diagnostic contains: is guarded
            value(1);
          }
        }
        value(1);
        """);
  }

  @Test
  void codeInside() {
    judge(
        """
        if (debug) {
          // BUG: Diagnostic contains: is guarded
          Runnable later = () -> value(1);
          new Object() {
            // BUG: Diagnostic contains: is guarded
            int field = 1;

            void run() {
              // BUG: Diagnostic contains: is guarded
              value(1);
            }
          };
          class Local {
            int field = 1;

            void run() {
              value(1);
            }
          }
        }
        """);
  }

  @Test
  void flags() {
    judge(
        """
        boolean chatty = other.verbose;
        if (chatty) {
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        if (wide && chatty) {
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        if (chatty && wide) {
          // BUG: Diagnostic contains: is guarded
          value(1);
        }
        boolean large = other.wide;
        if (large) {
          value(1);
        }
        String text = String.valueOf(other.verbose);
        if (text.isEmpty()) {
          value(1);
        }
        if (asked) {
          value(1);
        }
        """);
  }
}
