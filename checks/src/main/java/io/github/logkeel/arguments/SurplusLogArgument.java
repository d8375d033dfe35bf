package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static java.util.stream.Collectors.toSet;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ArgumentFix;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;

/** Flags arguments of a log statement that no placeholder prints. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log argument that no placeholder prints",
    explanation =
        """
        ## What it finds

        More arguments than placeholders: a value is handed to the statement, and the template has no
        place for it. A trailing throwable that the API logs with its stack trace, and a structured
        argument that becomes a field by itself (`kv(..)`), need no placeholder.

        ## Why it hurts in production

        Nothing fails and nothing warns: the value is in no line of text and in no field of a JSON
        record. It is found missing in the incident.

        ## Bad

        ```java
        log.info("order of {} accepted, total {}", customer, total, orderId);
        ```

        ## Good

        ```java
        log.info("order of {} accepted, total {}, orderId={}", customer, total, orderId);
        ```

        ## What it cannot see

        Templates computed at run time, arguments handed over as an array, a builder that comes from a
        variable. A last argument of type `Object` may hold a throwable and is left alone. No repair is
        offered where a single quote in a `{0}` template hides all that is added behind it, or where a
        value is handed over twice. Flogger is left to Error Prone's own `FloggerFormatString`.
        """,
    linkType = NONE,
    severity = ERROR)
public final class SurplusLogArgument extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String HANDED_OVER_TWICE =
      " is handed over twice, and printed once; was another value meant?";

  public SurplusLogArgument() {
    this(new Logkeel());
  }

  @Inject
  SurplusLogArgument(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.SURPLUS) {
      return Description.NO_MATCH;
    }
    List<Argument> surplus = call.arity().surplus();
    String problem = Wording.argumentsButPlaceholders(call) + ": ";
    return isPrintedAlready(surplus, call, state)
        ? describe(call.tree(), problem + Wording.quote(surplus, state) + HANDED_OVER_TWICE)
        : describe(
            call.tree(),
            problem + Wording.neverLogged(surplus, state),
            ArgumentFix.printSurplus(call, state));
  }

  /** Whether what is too much stands among the arguments that are printed, word for word. */
  private static boolean isPrintedAlready(
      List<Argument> surplus, LogCall call, VisitorState state) {
    Set<String> printed =
        call.arguments().stream()
            .filter(argument -> !surplus.contains(argument))
            .map(argument -> state.getSourceForNode(argument.tree()))
            .collect(toSet());
    return surplus.stream()
        .allMatch(argument -> printed.contains(state.getSourceForNode(argument.tree())));
  }
}
