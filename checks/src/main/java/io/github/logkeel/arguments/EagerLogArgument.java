package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.DeferralFix;
import io.github.logkeel.fix.GuardFix;
import io.github.logkeel.model.ColdCode;
import io.github.logkeel.model.log.CostlyCall;
import io.github.logkeel.model.log.GuardedCode;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogLevel;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Flags work done for a log statement that is mostly switched off. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log argument computed even when the statement is switched off",
    explanation =
        """
        ## What it finds

        A text built for a statement at DEBUG or TRACE that nothing guards: `toString()`,
        `String.valueOf(..)`, `Arrays.toString(..)`, `String.format(..)` and `String.join(..)` as
        arguments, streams collected, objects serialised to JSON.

        ## Why it hurts in production

        Java computes arguments before it calls the logger, so the work is done although the level is
        off: a statement that is switched off costs 3 ns, the text of a list of 100 numbers 2000 ns.

        ## Bad

        ```java
        log.debug("items {}", items.toString());
        ```

        ## Good

        ```java
        log.debug("items {}", items);
        ```

        ## What it cannot see

        INFO and above are left alone: they are on in production, and what is printed has to be
        computed. So is what costs no more than its memory (numbers, enums, texts, most values of the
        JDK), `toString()` on a throwable, an `Object` or an interface that does not declare it,
        concatenations, and calls whose name does not tell that they only read.

        So is code that runs once or seldom: constructors, initialisers, `main`, `catch` blocks, and
        methods whose names begin with `init`, `start`, `stop`, `close`, `configure` or the like. Any
        `if`, early return or flag that speaks of logging counts as a guard; one in the callers of the
        method is not seen.

        The repair hands over the value where the API prints the same text, else a lambda, else it adds
        a guard. The value is formatted before the statement returns, also by the asynchronous appenders
        of Logback and Log4j2; only a handler of `java.util.logging` that publishes later, such as
        `MemoryHandler`, shows what has become of it. No repair is offered where none can be written, as
        for JBoss in the body of a lambda.
        """,
    linkType = NONE,
    severity = SUGGESTION)
public final class EagerLogArgument extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public EagerLogArgument() {
    this(new Logkeel());
  }

  @Inject
  EagerLogArgument(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (call.level() != LogLevel.DEBUG && call.level() != LogLevel.TRACE) {
      return Description.NO_MATCH;
    }
    List<CostlyCall> costly = CostlyCall.in(call, state);
    if (costly.isEmpty()
        || PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.NONE
        || !call.unresolvedSuppliers(state).isEmpty()
        || PutTogether.of(call, logkeel(), state).isPresent()
        || ColdCode.contains(state)
        || GuardedCode.contains(state)
        || !logkeel().judgesStyleIn(state)) {
      return Description.NO_MATCH;
    }
    Optional<SuggestedFix> values = DeferralFix.handOverValues(call, costly, state);
    String message =
        Wording.quoteAll(costly.stream().map(CostlyCall::tree).toList(), state)
            + (costly.size() == 1 ? " is" : " are")
            + " computed even when the statement is switched off";
    if (values.isPresent()) {
      return describe(call.tree(), message, values);
    }
    // What does more than compute a value may be meant to run at every level.
    return DeferralFix.isUnnoticed(call, state)
        ? describe(
            call.tree(),
            message,
            DeferralFix.handOverSuppliers(call, costly, state),
            GuardFix.guard(call, state))
        : Description.NO_MATCH;
  }
}
