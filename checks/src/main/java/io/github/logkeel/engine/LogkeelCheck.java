package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Options;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;

/**
 * Base of every check. A check that judges log statements overrides {@link #judge} and declares
 * {@link MethodInvocationTreeMatcher}, which {@link #matchMethodInvocation} implements for it.
 *
 * <p>A check never breaks a build by its own fault: whatever it throws is reported once, as a
 * warning, and the check stands aside for the rest of the file.
 */
public abstract class LogkeelCheck extends BugChecker {

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

  /** Finds the log statement that a call ends, and has it judged. */
  public final Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    if (failedIn != null && failedIn == state.getPath().getCompilationUnit()) {
      return Description.NO_MATCH;
    }
    try {
      Optional<LogCall> call = logkeel.logCalls().find(tree, state);
      if (call.isEmpty()) {
        return Description.NO_MATCH;
      }
      reportWrongFlags(state);
      return judge(call.get(), state);
    } catch (Throwable fault) { // also StackOverflowError, LinkageError, javac's CompletionFailure
      standAside(fault, tree, state);
      return Description.NO_MATCH;
    }
  }

  /** A finding with its specifics, and its repairs, the safest first. */
  protected final Description describe(Tree tree, String message, List<? extends Fix> fixes) {
    Description.Builder description = buildDescription(tree).setMessage(message);
    fixes.forEach(description::addFix);
    return description.build();
  }

  private void reportWrongFlags(VisitorState state) {
    for (String problem : logkeel.options().problems()) {
      if (logkeel.isNews(problem)) {
        Log.instance(state.context).error("proc.messager", problem);
      }
    }
  }

  private void standAside(Throwable fault, Tree tree, VisitorState state) {
    failedIn = state.getPath().getCompilationUnit();
    String message =
        String.format(
            "Logkeel: %s failed here with %s and skips the rest of this file; please report it",
            canonicalName(), fault);
    if (!logkeel.isNews(canonicalName() + fault.getClass() + failedIn.getSourceFile().getName())) {
      return;
    }
    Log log = Log.instance(state.context);
    if (Options.instance(state.context).isSet("-Werror")) {
      // A warning would fail this build, and the fault is ours.
      log.note("proc.messager", message);
    } else {
      log.warning(((JCTree) tree).pos(), "proc.messager", message);
    }
  }
}
