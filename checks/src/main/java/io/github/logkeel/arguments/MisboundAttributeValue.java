package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.base.CharMatcher;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.fields.FieldFactory.Shape;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Flags values of attributes that bind another overload than the one that was meant. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Attribute value that binds the wrong overload",
    explanation =
        """
        ## What it finds

        Three calls of OpenTelemetry that compile into something else: `put("a", a, "b", b)`, which is not
        two attributes but one array with three elements; a `char`, which binds the overload for `long`; a
        `float` literal, which binds the one for `double`.

        ## Why it hurts in production

        Attribute `b` does not exist, and no query for it finds anything. The `char` is recorded as its
        number, `120` for `x`, and `1.1f` as `1.100000023841858`.

        ## Bad

        ```java
        io.opentelemetry.api.common.Attributes.builder().put("host", host, "customer", customer).build();
        ```

        ## Good

        ```java
        io.opentelemetry.api.common.Attributes.builder().put("host", host).put("customer", customer).build();
        ```

        ## What it cannot see

        An array is taken for pairs only where constants and computed values take turns; a run of constants
        may well be an array. The rounding of `float` variables. No repair is offered where the last key of
        a run has no value.
        """,
    linkType = NONE,
    severity = ERROR)
public final class MisboundAttributeValue extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final CharMatcher KEY =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("._-"));

  public MisboundAttributeValue() {
    this(new Logkeel());
  }

  @Inject
  MisboundAttributeValue(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(FieldCall call, VisitorState state) {
    if (call.factory().shape() != Shape.ATTRIBUTE) {
      return Description.NO_MATCH;
    }
    return call.elements().size() == 2
        ? judgeValue(call.elements().get(1), state)
        : judgeArray(call, state);
  }

  private Description judgeValue(ExpressionTree value, VisitorState state) {
    Type type = state.getTypes().unboxedTypeOrType(ASTHelpers.getType(value));
    if (type.hasTag(TypeTag.CHAR)) {
      return describe(
          value,
          Wording.quote(value, state) + " is a char, and is recorded as its number",
          Optional.of(FieldFix.asText(value, state)));
    }
    if (value instanceof LiteralTree literal
        && literal.getValue() instanceof Float number
        && Double.parseDouble(number.toString()) != number) {
      return describe(
          value,
          Wording.quote(value, state) + " is a float, and is recorded as " + (double) number,
          FieldFix.asDouble(literal, state));
    }
    return Description.NO_MATCH;
  }

  private Description judgeArray(FieldCall call, VisitorState state) {
    if (!looksLikePairs(call.elements(), state)) {
      return Description.NO_MATCH;
    }
    String message =
        String.format(
            "all behind %s is one array, the value of that attribute: there is no attribute %s",
            Wording.quote(call.elements().get(0), state),
            Wording.quote(call.elements().get(2), state));
    return describe(call.tree(), message, FieldFix.splitIntoPairs(call, state));
  }

  /** Whether constants that may be keys and computed strings take turns. */
  private static boolean looksLikePairs(List<ExpressionTree> elements, VisitorState state) {
    for (int i = 0; i < elements.size(); i++) {
      Object constant = ASTHelpers.constValue(elements.get(i));
      boolean fits =
          i % 2 == 0
              ? constant instanceof String key && KEY.matchesAllOf(key)
              : constant == null
                  && state
                      .getTypes()
                      .isSameType(
                          ASTHelpers.getType(elements.get(i)), state.getSymtab().stringType);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
