package io.github.logkeel.schema;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldRemovalFix;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.Deprecation.Phase;
import io.github.logkeel.model.schema.Deprecation.Reason;
import io.github.logkeel.model.schema.RegistryField;
import java.util.Optional;
import javax.inject.Inject;

/** Flags fields that the registry has taken out. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Field that the registry has taken out",
    explanation =
        """
        ## What it finds

        A field that the registry of field names calls obsolete, without a new name. As the registry says,
        with

        ```yaml
        file_format: definition/2
        attributes:
          - {key: user.email, type: string, deprecated: {reason: obsoleted, note: "personal data"}}
        ```

        ## Why it hurts in production

        Nobody reads it any more, and each record pays for it; or it was taken out because it must not be in
        the logs at all.

        ## Bad

        ```java
        log.atInfo().addKeyValue("user.email", customer).addKeyValue("host", host).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("host", host).log("order");
        ```

        ## What it cannot see

        Names that are computed. No repair is offered where the value has a side effect, where another file
        names the same entry of the MDC, and where more than the field would go.

        ## Flags

        `Logkeel:SchemaRegistry` names the registry and `Logkeel:SchemaPack` a built-in one.
        `Logkeel:AsOf` is the day by which the days of the registry are judged.
        """,
    linkType = NONE,
    severity = WARNING)
public final class RemovedLogField extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public RemovedLogField() {
    this(new Logkeel());
  }

  @Inject
  RemovedLogField(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    Optional<Deprecation> removed =
        Names.judged(field)
            .flatMap(logkeel().registry()::field)
            .flatMap(RegistryField::deprecation)
            .filter(deprecation -> deprecation.reason() == Reason.OBSOLETED)
            .filter(deprecation -> deprecation.phase(logkeel().asOf()) != Phase.AHEAD);
    return removed
        .map(
            deprecation ->
                describe(
                    field.key(),
                    Names.withNote(
                        "`" + field.name().orElseThrow() + "` has been taken out of the registry",
                        deprecation),
                    FieldRemovalFix.remove(field, state)))
        .orElse(Description.NO_MATCH);
  }
}
