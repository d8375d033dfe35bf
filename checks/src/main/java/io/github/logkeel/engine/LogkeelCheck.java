package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.Diagnostic;

/**
 * Base of every check. A check that judges log statements overrides {@link #judge} and declares
 * {@link MethodInvocationTreeMatcher}, which {@link #matchMethodInvocation} implements for it.
 *
 * <p>A check never breaks a build by its own fault: whatever it throws is reported once, as a
 * warning, and the check stands aside for the rest of the file.
 */
public abstract class LogkeelCheck extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1L;

  private final transient Logkeel logkeel;
  private transient CompilationUnitTree failedIn;

  protected LogkeelCheck(Logkeel logkeel) {
    this.logkeel = logkeel;
  }

  /** What this check shares with the others of the compilation. */
  protected final Logkeel logkeel() {
    return logkeel;
  }

  /**
   * The verdict on one log statement.
   *
   * @return {@link Description#NO_MATCH} for a statement that is right
   */
  protected Description judge(LogCall call, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on a call that is no log statement, for a check that judges others as well.
   *
   * @return {@link Description#NO_MATCH} for a call that is right
   */
  protected Description judgeOther(MethodInvocationTree tree, VisitorState state) {
    return Description.NO_MATCH;
  }

  /** Reports wrong flags in the first file, be there any log statement in it or not. */
  @Override
  public final Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    for (String problem : logkeel.options().problems()) {
      if (logkeel.isNews(problem)) {
        print(Diagnostic.Kind.ERROR, problem, unit, state);
      }
    }
    return Description.NO_MATCH;
  }

  /** Finds the log statement that a call ends, and has it judged. */
  public final Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return guarded(
        tree,
        state,
        () -> {
          Optional<LogCall> call = logkeel.logCalls().find(tree, state);
          return call.isEmpty() ? judgeOther(tree, state) : judge(call.get(), state);
        });
  }

  /**
   * The verdict on a tree, or none if the check fails on it: what every matching method of a check
   * has to return, beside the one that is implemented here.
   */
  protected final Description guarded(
      Tree tree, VisitorState state, Supplier<Description> judgement) {
    if (failedIn != null && failedIn == state.getPath().getCompilationUnit()) {
      return Description.NO_MATCH;
    }
    try {
      Description verdict = judgement.get();
      requireSoundFixes(verdict, state);
      return verdict;
    } catch (Throwable fault) { // also StackOverflowError, LinkageError, javac's CompletionFailure
      standAside(fault, tree, state);
      return Description.NO_MATCH;
    }
  }

  /** A finding with its specifics, and those of its repairs that can be made, the safest first. */
  @SafeVarargs
  protected final Description describe(
      Tree tree, String message, Optional<SuggestedFix>... repairs) {
    Description.Builder description = buildDescription(tree).setMessage(message);
    for (Optional<SuggestedFix> repair : repairs) {
      repair.ifPresent(description::addFix);
    }
    return description.build();
  }

  /**
   * Makes a fix that contradicts itself fail here. Error Prone 2.42.0 would find out only when it
   * prints the fix, and crash. (The only way to ask that it shares with 2.50.0 is the text.)
   */
  private static void requireSoundFixes(Description verdict, VisitorState state) {
    JCCompilationUnit unit = (JCCompilationUnit) state.getPath().getCompilationUnit();
    verdict.fixes.forEach(fix -> fix.toString(unit));
  }

  private void standAside(Throwable fault, Tree tree, VisitorState state) {
    failedIn = state.getPath().getCompilationUnit();
    // A warning would fail a build with -Werror, and the fault is ours.
    Diagnostic.Kind kind =
        com.sun.tools.javac.util.Options.instance(state.context).isSet("-Werror")
            ? Diagnostic.Kind.NOTE
            : Diagnostic.Kind.WARNING;
    String message =
        String.format(
            "Logkeel: %s failed here with %s and skips the rest of this file; please report it",
            canonicalName(), fault);
    print(kind, message, tree, state);
  }

  private static void print(Diagnostic.Kind kind, String message, Tree tree, VisitorState state) {
    JavacTrees.instance(state.context)
        .printMessage(kind, message, tree, state.getPath().getCompilationUnit());
  }
}
