package io.github.logkeel.model.log;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import org.junit.jupiter.api.Test;

final class ConsoleCallTest {

  /** Tells what is written to the console. */
  @BugPattern(summary = "writes", severity = SeverityLevel.WARNING)
  public static final class Finder extends BugChecker implements MethodInvocationTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
      if (!ConsoleCall.names(state).contains(ASTHelpers.getSymbol(tree).getSimpleName())) {
        return Description.NO_MATCH;
      }
      return ConsoleCall.of(tree, state)
          .map(
              call ->
                  "writes %s%s%s"
                      .formatted(
                          call.kind(),
                          call.isError() ? ", an error" : ", no error",
                          call.throwable().map(t -> " of " + state.getSourceForNode(t)).orElse("")))
          .map(message -> buildDescription(tree).setMessage(message).build())
          .orElse(Description.NO_MATCH);
    }
  }

  @Test
  void calls() {
    CompilationTestHelper.newInstance(Finder.class, getClass())
        .addSourceLines(
            "Source.java",
            """
            import static java.lang.System.err;

            class Source extends Exception {
              static java.io.PrintStream out = System.out;

              void run(java.io.PrintStream given, java.io.PrintWriter writer, Exception e, Report report) {
                // BUG: Diagnostic contains: writes LINE, no error
                System.out.println("a");
                // BUG: Diagnostic contains: writes LINE, an error
                System.err.println();
                // BUG: Diagnostic contains: writes LINE, an error
                err.println("a");
                // BUG: Diagnostic contains: writes PIECE, no error
                System.out.print("a");
                // BUG: Diagnostic contains: writes FORMAT, no error
                System.out.printf("a %s", e);
                // BUG: Diagnostic contains: writes FORMAT, an error
                System.err.format("a %s", e);
                // BUG: Diagnostic contains: writes STACK_TRACE, an error of e
                e.printStackTrace();
                // BUG: Diagnostic contains: writes STACK_TRACE, an error of e
                e.printStackTrace(System.out);
                // BUG: Diagnostic contains: writes STACK_TRACE, an error of this
                this.printStackTrace();

                out.println("a");
                given.println("a");
                stream().println("a");
                System.console().printf("a");
                e.printStackTrace(given);
                e.printStackTrace(writer);
                printStackTrace();
                report.printStackTrace();
                report.out().println("a");
                String.format("a %s", e);
                System.out.write(1);
              }

              java.io.PrintStream stream() {
                return out;
              }

              static class Report {
                void printStackTrace() {}

                java.io.PrintStream out() {
                  return out;
                }
              }
            }
            """)
        .doTest();
  }
}
