package io.github.logkeel.schema;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldValueFix;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.FieldChannel;
import io.github.logkeel.model.schema.FieldType.Scalar;
import io.github.logkeel.model.schema.RegistryField;
import java.util.Optional;
import javax.inject.Inject;

/** Flags fields with values of another type than the registry gives them. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Field with a value of another type than in the registry",
    explanation =
        """
        ## What it finds

        A field whose value has another type than the registry of field names gives it: a text for a number,
        a number for a text, a truth value for either. Whole numbers are fine where a fraction may be. Of a
        field with a list of known values, a constant that is one of them but for a slip. As the
        registry says, with

        ```yaml
        file_format: definition/2
        attributes:
          - {key: order.id, type: int}
        ```

        ## Why it hurts in production

        The index has one type for each field. Elasticsearch rejects the whole record whose field has
        another one (`mapper_parsing_exception`), and it is in no search; where the wrong type came first,
        the right records are rejected, and ranges and sums do not work.

        ## Bad

        ```java
        log.atInfo().addKeyValue("order.id", String.valueOf(orderId)).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("order.id", orderId).log("order");
        ```

        ## What it cannot see

        Values whose static type says too little (`Object`, a type of the program's own). What can
        only emit texts is told once per field of the MDC, and never of tags. Fields of a built-in pack are
        judged where their name has a dot. No repair is offered where the text
        is not made in the statement, the method takes no value of the right type, or the text may be that of a null.

        ## Severity

        A warning; a suggestion where the MDC can only emit texts, and where a text is none of the known
        members of a type but looks like one.

        ## Flags

        `Logkeel:SchemaRegistry` names the registry and `Logkeel:SchemaPack` a built-in one.
        """,
    linkType = NONE,
    severity = WARNING)
public final class LogFieldType extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public LogFieldType() {
    this(new Logkeel());
  }

  @Inject
  LogFieldType(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    Optional<RegistryField> registered =
        Names.judged(field)
            .flatMap(logkeel().registry()::field)
            .filter(right -> Names.isMeant(field, right));
    if (registered.isEmpty() || field.type().isEmpty()) {
      return Description.NO_MATCH;
    }
    RegistryField right = registered.get();
    if (right.type().accepts(field.type().get())) {
      return judgeMember(field, right, state);
    }
    String message =
        "`%s` is %s in the registry, and %s here"
            .formatted(field.name().get(), right.type(), field.type().get());
    if (field.channel().isTextOnly()) {
      boolean isSaid =
          field.channel() == FieldChannel.MDC && logkeel().isNews(right.key() + " " + getClass());
      return isSaid
          ? as(SUGGESTION, describe(field.key(), message + ": the MDC holds texts only"))
          : Description.NO_MATCH;
    }
    Optional<SuggestedFix> repair =
        right.type().scalar() == Scalar.STRING
            ? FieldValueFix.asText(field, state)
            : FieldValueFix.as(right.type(), field, state);
    return describe(field.value().orElse(field.key()), message, repair);
  }

  /** A constant that is none of the known values may be a new one, unless it looks like one. */
  private Description judgeMember(EmittedField field, RegistryField right, VisitorState state) {
    Optional<String> constant = field.value().map(ASTHelpers::constValue).map(Object::toString);
    if (constant.isEmpty()) {
      return Description.NO_MATCH;
    }
    return right
        .memberLike(constant.get())
        .map(
            member ->
                as(
                    SUGGESTION,
                    describe(
                        field.value().orElseThrow(),
                        "`%s` is no known value of `%s`: is `%s` meant?"
                            .formatted(constant.get(), right.key(), member),
                        Optional.of(FieldValueFix.member(field, member, state)))))
        .orElse(Description.NO_MATCH);
  }
}
