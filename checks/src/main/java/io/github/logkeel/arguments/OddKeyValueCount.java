package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.Iterables;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.fields.FieldFactory.Shape;
import javax.inject.Inject;

/** Flags runs of keys and values that leave a key without a value. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Key without a value among tags or key-values",
    explanation =
        """
        ## What it finds

        An odd number of keys and values where they have to come in pairs: Micrometer's `Tags.of`,
        `KeyValues.of`, `and` and `concat`, the tags of `counter`, `timer` and `summary`, the `tags(..)` of
        all builders, and the arrays of `@Timed`, `@Counted` and `@Observed`.

        ## Why it hurts in production

        The compiler takes any number of strings. Micrometer throws when the line runs for the first time,
        which for the meter of an error path is the first error. The annotations are worse: around a
        `@Counted` method the exception replaces its result, an `@Observed` one does not run at all, and
        of `@Timed` the aspect swallows the exception, so that the metric is never recorded.

        ## Bad

        ```java
        io.micrometer.core.instrument.Metrics.counter("orders", "host", host, "customer").increment();
        ```

        ## Good

        ```java
        io.micrometer.core.instrument.Metrics.counter("orders", "host", host, "customer", customer).increment();
        ```

        ## What it cannot see

        Arrays that come from a variable or a method, and which value was meant. No repair is offered
        where the key that lacks its value is not the last one, where no variable in scope bears its
        name, or in an annotation.
        """,
    linkType = NONE,
    severity = ERROR)
public final class OddKeyValueCount extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public OddKeyValueCount() {
    this(new Logkeel());
  }

  @Inject
  OddKeyValueCount(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(FieldCall call, VisitorState state) {
    if (call.factory().shape() != Shape.PAIRS || call.elements().size() % 2 == 0) {
      return Description.NO_MATCH;
    }
    ExpressionTree last = Iterables.getLast(call.elements());
    String problem =
        ASTHelpers.constValue(last) == null
            ? call.elements().size() + " strings make no pairs of key and value"
            : "key " + Wording.quote(last, state) + " has no value";
    return describe(
        call.tree(),
        problem + ": " + call.factory().onMalformed(),
        FieldFix.completePair(call, state));
  }
}
