package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ChainStart;
import io.github.logkeel.model.log.LocalBuilder;
import io.github.logkeel.model.log.LogApi.Step;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;
import javax.inject.Inject;

/** Flags log statements whose builder has written another record before. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log builder used for a second record",
    explanation =
        """
        ## What it finds

        A builder in a local variable that is logged twice, or in each round of a loop: in Log4j2
        always, in SLF4J where the records before it had arguments and this one has placeholders.

        ## Why it hurts in production

        A builder of Log4j2 is used up with its first record; every later one is silently dropped. A
        builder of SLF4J keeps the arguments it was given and adds the new ones behind them: the second
        record shows the values of the first.

        ## Bad

        ```java
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo();
        event.log("order {} placed", orderId);
        event.log("customer {} informed", customer);
        ```

        ## Good

        ```java
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo();
        event.log("order {} placed", orderId);
        log.atInfo().log("customer {} informed", customer);
        ```

        ## What it cannot see

        Builders in fields and parameters, and builders that may have been logged before on some paths
        only. SLF4J's key-values are in every record of a builder, which may be what is meant. No repair
        is offered where something is added to the builder later, where what it holds may have
        another value by then, or where a loop is not the only one to log it.
        """,
    linkType = NONE,
    severity = ERROR)
public final class ReusedLogBuilder extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ReusedLogBuilder() {
    this(new Logkeel());
  }

  @Inject
  ReusedLogBuilder(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    Optional<LocalBuilder> found = logkeel().logChains().loggedBy(call, state);
    if (found.isEmpty()) {
      return Description.NO_MATCH;
    }
    LocalBuilder builder = found.get();
    TreePath path = state.getPath().getParentPath();
    StatementTree statement = (StatementTree) path.getLeaf();
    boolean again = builder.isLoggedBefore(statement);
    if (!again && !builder.isLoggedRepeatedly(path)) {
      return Description.NO_MATCH;
    }
    // A builder that takes arguments one by one keeps them; the other kind is used up.
    boolean keeps = call.api().stepNamed(Step.ARGUMENT).isPresent();
    if (keeps && !showsOldArguments(call, builder, statement, again)) {
      return Description.NO_MATCH;
    }
    String record = again ? "this record" : "every record but the first";
    String message =
        keeps
            ? "the builder keeps its arguments: %s shows those of an earlier one".formatted(record)
            : "the builder is used up by its first record: %s is dropped".formatted(record);
    Optional<VariableTree> only = builder.declarationFor(statement);
    Optional<SuggestedFix> repair =
        builder
            .origin()
            .flatMap(
                origin ->
                    again
                        ? ChainStart.anew(call, origin, state)
                        : only.flatMap(d -> ChainStart.anewWithout(d, call, origin, state)));
    return describe(call.tree(), message, repair);
  }

  private static boolean showsOldArguments(
      LogCall call, LocalBuilder builder, StatementTree statement, boolean again) {
    boolean given =
        again ? builder.isGivenArgumentsBeside(statement) : builder.givesArguments(statement);
    return given && call.template().filter(text -> !text.placeholders().isEmpty()).isPresent();
  }
}
