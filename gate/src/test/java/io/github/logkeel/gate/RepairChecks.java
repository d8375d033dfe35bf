package io.github.logkeel.gate;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;

/** Checks with repairs that get in each other's way. Each flags calls by the name of the method. */
final class RepairChecks {
  private RepairChecks() {}

  private abstract static class OnCall extends BugChecker implements MethodInvocationTreeMatcher {
    private static final long serialVersionUID = 1L;

    private final String method;

    OnCall(String method) {
      this.method = method;
    }

    @Override
    public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
      if (!ASTHelpers.getSymbol(tree).getSimpleName().contentEquals(method)) {
        return Description.NO_MATCH;
      }
      SuggestedFix fix = fix(tree, state);
      return fix.isEmpty() ? Description.NO_MATCH : describeMatch(tree, fix);
    }

    abstract SuggestedFix fix(MethodInvocationTree tree, VisitorState state);
  }

  /** Puts a 1 into {@code log()}, in front of what is there. */
  @BugPattern(summary = "No 1", severity = WARNING)
  public static final class First extends OnCall {
    private static final long serialVersionUID = 1L;

    public First() {
      super("log");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      String source = state.getSourceForNode(tree);
      return source.contains("1")
          ? SuggestedFix.emptyFix()
          : SuggestedFix.replace(tree, source.replace("(", "(1").replace("12", "1, 2"));
    }
  }

  /** Puts a 2 into {@code log()}, behind what is there. */
  @BugPattern(summary = "No 2", severity = WARNING)
  public static final class Second extends OnCall {
    private static final long serialVersionUID = 1L;

    public Second() {
      super("log");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      String source = state.getSourceForNode(tree);
      return source.contains("2")
          ? SuggestedFix.emptyFix()
          : SuggestedFix.replace(tree, source.replace(")", "2)").replace("12", "1, 2"));
    }
  }

  /** Calls a method that does not exist. */
  @BugPattern(summary = "Breaks", severity = WARNING)
  public static final class Breaking extends OnCall {
    private static final long serialVersionUID = 1L;

    public Breaking() {
      super("sound");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      return SuggestedFix.replace(tree, "missing()");
    }
  }

  /** Declares a variable under a name that the file does not have, so far. */
  @BugPattern(summary = "Unnamed", severity = WARNING)
  public static final class Naming extends OnCall {
    private static final long serialVersionUID = 1L;

    public Naming() {
      super("unnamed");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      int number = 1;
      while (state.getSourceCode().toString().contains("name" + number)) {
        number++;
      }
      return SuggestedFix.replace(tree, "int name%d = named()".formatted(number));
    }
  }

  /** Undoes {@link Tock}. */
  @BugPattern(summary = "Ticks", severity = WARNING)
  public static final class Tick extends OnCall {
    private static final long serialVersionUID = 1L;

    public Tick() {
      super("tick");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      return SuggestedFix.replace(tree, "tock()");
    }
  }

  /** Undoes {@link Tick}. */
  @BugPattern(summary = "Tocks", severity = WARNING)
  public static final class Tock extends OnCall {
    private static final long serialVersionUID = 1L;

    public Tock() {
      super("tock");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      return SuggestedFix.replace(tree, "tick()");
    }
  }

  /** Is never content. */
  @BugPattern(summary = "Too few", severity = WARNING)
  public static final class Growing extends OnCall {
    private static final long serialVersionUID = 1L;

    public Growing() {
      super("grow");
    }

    @Override
    SuggestedFix fix(MethodInvocationTree tree, VisitorState state) {
      return SuggestedFix.replace(tree, state.getSourceForNode(tree).replace("(", "(0, "));
    }
  }
}
