package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.InterpolationFix;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import javax.inject.Inject;

/** Flags values in the template of a log statement, where they are read as a part of it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Value in a log template, where it is read as a part of it",
    explanation =
        """
        ## What it finds

        A template that is put together at run time, in a statement with arguments: `"user " + name +
        " has id {}"`. The value is read as template text.

        ## Why it hurts in production

        All goes well until a value holds a `{}`, as JSON and the text of an empty map do: it takes the
        argument of a later placeholder, whose own value then is lost. With `%s` and `{0}` it is worse:
        a `%` or a brace in the value loses the record, or throws into the caller. Many a value never
        holds one, but where others can write it, they decide what the log shows.

        ## Bad

        ```java
        log.info("user " + customer + " has order {}", orderId);
        ```

        ## Good

        ```java
        log.info("user {} has order {}", customer, orderId);
        ```

        ## What it cannot see

        Templates that are put together before the statement, in a variable. A computed text with
        fewer placeholders in sight than arguments is taken for a wrapper that passes a template on.
        What holds no placeholder (numbers, truth values, constants of an enum, classes and their names,
        dates, UUIDs) is left to `InterpolatedMessage`. No repair is offered where the values would be
        computed in another order.
        """,
    linkType = NONE,
    severity = WARNING)
public final class ValueInLogTemplate extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ValueInLogTemplate() {
    this(new Logkeel());
  }

  @Inject
  ValueInLogTemplate(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    return PutTogether.of(call, logkeel(), state)
        .filter(found -> !found.mayBeMisread(state).isEmpty())
        .map(
            found ->
                describe(
                    call.tree(),
                    message(found.mayBeMisread(state), call, state),
                    InterpolationFix.intoArguments(call, found.text(), state)))
        .orElse(Description.NO_MATCH);
  }

  private static String message(List<Argument> values, LogCall call, VisitorState state) {
    String part =
        Wording.quote(values, state)
            + (values.size() == 1
                ? " is part of the template: should it ever hold "
                : " are part of the template: should one ever hold ");
    return part
        + switch (call.api().style()) {
          case PRINTF -> "a `%`, " + call.api().onMalformed();
          case MESSAGE_FORMAT, JUL -> "a brace or a quote, " + call.api().onMalformed();
          default -> "a `{}`, that takes the place of an argument";
        };
  }
}
