package io.github.logkeel.gate;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.matchers.Matchers.staticMethod;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.matchers.Matcher;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.model.log.LogCall;
import javax.inject.Inject;

/** Checks whose verdicts are easy to foresee. */
final class TestChecks {
  private TestChecks() {}

  /** Flags {@code System.exit} and offers two repairs, one of which needs an import. */
  @BugPattern(summary = "The program ends here", severity = WARNING)
  public static final class ProgramEnd extends BugChecker implements MethodInvocationTreeMatcher {
    private static final long serialVersionUID = 1L;
    private static final Matcher<ExpressionTree> EXIT =
        staticMethod().onClass("java.lang.System").named("exit");

    @Override
    public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
      if (!EXIT.matches(tree, state)) {
        return Description.NO_MATCH;
      }
      return buildDescription(tree)
          .addFix(
              SuggestedFix.builder()
                  .addImport("java.util.Objects")
                  .replace(tree, "Objects.hash()")
                  .build())
          .addFix(SuggestedFix.replace(tree, "return"))
          .build();
    }
  }

  /** One of our kind that fails on every log statement. */
  @BugPattern(summary = "Fails", severity = WARNING)
  public static final class FailingOnLogs extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    FailingOnLogs(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      throw new IllegalStateException("cannot judge it");
    }
  }

  /** Fails on every class whose name starts with {@code Trap} or {@code Huge}. */
  @BugPattern(summary = "Fails", severity = WARNING)
  public static final class Failing extends BugChecker implements ClassTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      if (tree.getSimpleName().toString().startsWith("Huge")) {
        throw new OutOfMemoryError("Java heap space");
      }
      if (tree.getSimpleName().toString().startsWith("Trap")) {
        throw new IllegalStateException("cannot look at it");
      }
      return Description.NO_MATCH;
    }
  }
}
