package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ConsoleFix;
import io.github.logkeel.model.context.TracedPath;
import io.github.logkeel.model.log.ConsoleCall;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;
import javax.inject.Inject;

/** Flags what is written to the console on behalf of a request. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Written to the console, past the log of the request",
    explanation =
        """
        ## What it finds

        `System.out`, `System.err` and `printStackTrace()` in code that serves a request, in a program
        that has a logger. The message names the way from the request to the statement.

        ## Why it hurts in production

        What is printed is no record: it has no level, no time, no logger and no trace id, so no search
        for the request finds it, and a stack trace is as many lines as it has frames, mixed with those of
        other threads. Nothing of it reaches a log file, and no switch turns it off.

        ## Bad

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          public Object get(String id) {
            try {
              return java.nio.file.Files.readString(java.nio.file.Path.of("orders", id));
            } catch (java.io.IOException e) {
              e.printStackTrace();
              return null;
            }
          }
        }
        ```

        ## Good

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          public Object get(String id) {
            try {
              return java.nio.file.Files.readString(java.nio.file.Path.of("orders", id));
            } catch (java.io.IOException e) {
              log.error("get failed", e);
              return null;
            }
          }
        }
        ```

        ## What it cannot see

        Programs that carry no trace (as `ContextLostInTask` has it) and put no entries into the MDC; streams in variables, and code that no request is known to reach: jobs that start in `main`,
        calls that come from libraries, methods that are only known by a span at hand, references such as `System.out::println`. No repair
        is offered where the call writes a piece of a line, or a value that placeholders would print in
        another way, and in enums, records and interfaces without a logger.

        ## Flags

        `Logkeel:TracedEntries` names methods of your own where requests come in.
        """,
    linkType = NONE,
    severity = WARNING)
public final class LogBypassed extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public LogBypassed() {
    this(new Logkeel());
  }

  @Inject
  LogBypassed(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ConsoleCall call, VisitorState state) {
    if (!logkeel().callerContext().isUsed(state)) {
      return Description.NO_MATCH; // nothing that the record could lose
    }
    // A context in hand is not enough: programs that print are traced as well.
    Optional<TracedPath> path = logkeel().tracedPaths().of(state).filter(TracedPath::isFromHandler);
    Optional<ConsoleFix> fix = path.flatMap(traced -> ConsoleFix.of(call, state));
    if (path.isEmpty() || (fix.isEmpty() && !ConsoleFix.hasLogger(state))) {
      return Description.NO_MATCH;
    }
    boolean logged = call.throwable().filter(thrown -> isLogged(thrown, state)).isPresent();
    String problem =
        logged
            ? "logged beside this, with its trace: what is printed is a second copy without"
            : "no level, no logger, no trace id: what is printed belongs to no request";
    return describe(
        call.tree(),
        problem + " (on " + path.get() + ")",
        fix.flatMap(it -> logged ? it.drop() : it.log()));
  }

  /** Whether a statement of the same block logs the throwable. */
  private boolean isLogged(Tree throwable, VisitorState state) {
    Symbol symbol = ASTHelpers.getSymbol(throwable);
    BlockTree block = state.findEnclosing(BlockTree.class);
    if (symbol == null || block == null) {
      return false;
    }
    for (StatementTree statement : block.getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof MethodInvocationTree call
          && logkeel()
              .logCalls()
              .find(call, state)
              .flatMap(LogCall::loggedThrowable)
              .filter(logged -> symbol.equals(ASTHelpers.getSymbol(logged)))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
