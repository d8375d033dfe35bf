package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ChainEnd;
import io.github.logkeel.model.log.LocalBuilder;
import io.github.logkeel.model.log.LogChain;
import javax.inject.Inject;

/** Flags builders of log statements on which nobody calls the method that logs. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log statement that is built and never logged",
    explanation =
        """
        ## What it finds

        A fluent chain without the call that writes the record: a Log4j2 chain that stands as a
        statement or is all that a lambda does, and in SLF4J and Log4j2 a builder in a local variable
        that is never logged, or is given something on a path that leads to no `log(..)`.

        ## Why it hurts in production

        Nothing fails and nothing warns: there is no record, at any level. What looks like the error
        message of a catch block is one that nobody will ever read.

        ## Bad

        ```java
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo().setMessage("order placed");
        event = event.addKeyValue("orderId", orderId);
        ```

        ## Good

        ```java
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo().setMessage("order placed");
        event = event.addKeyValue("orderId", orderId);
        event.log();
        ```

        ## What it cannot see

        A builder that is returned, handed over, stored, compared or captured by a lambda may be logged
        elsewhere, and one that is logged on some paths may be left alone on purpose on the others.
        Chains whose result SLF4J and Flogger declare as not to be ignored are left to Error Prone's
        own `CheckReturnValue`, and Flogger's builders in variables to its `FloggerSplitLogStatement`.
        No repair is offered where there is nothing to log but a level, where placeholders would have
        to be guessed, or where no single place ends the chain on all paths.
        """,
    linkType = NONE,
    severity = ERROR)
public final class UnfinishedLogStatement extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public UnfinishedLogStatement() {
    this(new Logkeel());
  }

  @Inject
  UnfinishedLogStatement(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogChain dropped, VisitorState state) {
    Tree tree = state.getPath().getLeaf();
    if (dropped.fromLogger()) {
      return describeDropped(expression(tree), dropped, state);
    }
    return tree instanceof ExpressionStatementTree statement
        ? LocalBuilder.usedBy(dropped, state)
            .filter(builder -> builder.isLostAt(statement))
            .map(builder -> describeLost(statement, builder, state))
            .orElse(Description.NO_MATCH)
        : Description.NO_MATCH;
  }

  /** The chain as a statement or a lambda has it. */
  private static Tree expression(Tree tree) {
    return tree instanceof ExpressionStatementTree statement
        ? statement.getExpression()
        : ((LambdaExpressionTree) tree).getBody();
  }

  @Override
  protected Description judge(LocalBuilder builder, VisitorState state) {
    VariableTree tree = (VariableTree) state.getPath().getLeaf();
    if (builder.isNeverLogged()) {
      String message =
          "nobody calls `log(..)` on `%s`: no record is written".formatted(tree.getName())
              + Wording.lost(builder.contents(), state);
      return describe(tree, message, builder.ending().flatMap(e -> ChainEnd.insert(e, state)));
    }
    return builder.isLostAt(tree) ? describeLost(tree, builder, state) : Description.NO_MATCH;
  }

  private Description describeDropped(Tree tree, LogChain chain, VisitorState state) {
    String message =
        "the chain ends without `log(..)`: no record is written"
            + Wording.lost(chain.contents(), state);
    return describe(tree, message, ChainEnd.append(tree, chain, state));
  }

  private Description describeLost(StatementTree tree, LocalBuilder builder, VisitorState state) {
    String message =
        "no path from here calls `log(..)`" + Wording.lost(builder.contentsOf(tree), state);
    return describe(
        tree, message, builder.endingAt(tree).flatMap(end -> ChainEnd.insert(end, state)));
  }
}
