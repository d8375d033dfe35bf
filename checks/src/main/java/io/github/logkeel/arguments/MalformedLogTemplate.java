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
import io.github.logkeel.model.log.PrintfConversions;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;
import javax.inject.Inject;

/** Flags templates of log statements that their formatter rejects or misreads. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log template that its formatter rejects or misreads",
    explanation =
        """
        ## What it finds

        A `%s` template with a conversion that does not exist or does not fit its argument, a `{0}`
        template with an unbalanced brace or a word for an index, and the single quote of "can't", which
        a MessageFormat takes for the start of a quoted text and which hides the placeholders behind it.

        ## Why it hurts in production

        Depending on API and backend, the raw pattern is printed without any value, the record is
        dropped, or the exception of the formatter reaches the caller. The quote is printed by none, and
        neither is the value behind it.

        ## Bad

        ```java
        logger.log(Level.WARNING, "can't reach {0}", host);
        ```

        ## Good

        ```java
        logger.log(Level.WARNING, "can''t reach {0}", host);
        ```

        ## What it cannot see

        Texts that come from a resource bundle, and the values that a `%d` gets when their static type is
        `Object`. No repair is offered where the template is a constant that others use too.
        """,
    linkType = NONE,
    severity = ERROR)
public final class MalformedLogTemplate extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MalformedLogTemplate() {
    this(new Logkeel());
  }

  @Inject
  MalformedLogTemplate(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.MALFORMED) {
      return Description.NO_MATCH;
    }
    Template template = call.template().orElseThrow();
    if (!template.swallowed().isEmpty()) {
      String message =
          String.format(
              "the single quote hides `%s`: the placeholder is printed as it stands and its value"
                  + " is never logged",
              template.swallowed().get(0).text());
      return describe(call.tree(), message, TemplateFix.doubleQuotes(call, state));
    }
    List<Placeholder> misfits = PrintfConversions.misfits(call);
    if (!misfits.isEmpty()) {
      Placeholder first = misfits.get(0);
      String value = Wording.quote(call.arguments().get(first.argument()).tree(), state);
      String message =
          String.format("`%s` cannot print %s: %s", first.text(), value, call.api().onMalformed());
      return describe(call.tree(), message, TemplateFix.printAsText(call, misfits, state));
    }
    String message = template.flaw().orElseThrow().what() + ": " + call.api().onMalformed();
    return describe(
        call.tree(),
        message,
        TemplateFix.dropFormatting(call, state),
        TemplateFix.closePlaceholder(call, state),
        TemplateFix.escapeFlaw(call, state));
  }
}
