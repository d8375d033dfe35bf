package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.TemplateFix;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template;
import javax.inject.Inject;

/** Flags placeholders of another API's dialect in a log statement. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log placeholder of another API, printed as plain text",
    explanation =
        """
        ## What it finds

        `%s` or `{0}` in a template that only knows `{}`, `{}` in one that is formatted with `%s` or
        `{0}`, where arguments are left without a placeholder of the right kind.

        ## Why it hurts in production

        The foreign placeholder is printed as it stands, and the value it was meant for is never logged.

        ## Bad

        ```java
        log.info("order %s accepted for %s", orderId, customer);
        ```

        ## Good

        ```java
        log.info("order {} accepted for {}", orderId, customer);
        ```

        ## What it cannot see

        A Log4j2 logger that is injected or handed over may be a formatter logger, which reads `%s`; it
        is left alone, and so is a last argument of type `Object`, which may hold a throwable.
        A width or a precision (`%.2f`) has no counterpart in `{}` and is dropped by the
        repair: the value is printed in full. No repair is offered where there are more or fewer
        placeholders than values, or where the template is a constant that others use too.
        """,
    linkType = NONE,
    severity = ERROR)
public final class ForeignLogPlaceholder extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ForeignLogPlaceholder() {
    this(new Logkeel());
  }

  @Inject
  ForeignLogPlaceholder(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.FOREIGN) {
      return Description.NO_MATCH;
    }
    Template template = call.template().orElseThrow();
    String effect =
        template.flaw().isPresent()
            ? call.api().onMalformed()
            : "it is printed as it stands and "
                + Wording.neverLogged(call.arity().surplus(), state);
    String message =
        String.format(
            "`%s` is no placeholder here, `%s` is: %s",
            template.foreign().get(0).text(), template.style().placeholder(0), effect);
    return describe(call.tree(), message, TemplateFix.translate(call, state));
  }
}
