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
import io.github.logkeel.fix.FieldNameFix;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.schema.RegistryField;
import java.util.Optional;
import javax.inject.Inject;

/** Flags fields under another spelling than that of the registry. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Field that the registry spells in another way",
    explanation =
        """
        ## What it finds

        A field that the registry of field names does not know, but for its spelling: other case or other
        separators, one of the aliases it lists, or one letter too many, too few, wrong or changed with its
        neighbour. As the registry says, with

        ```yaml
        file_format: definition/2
        attributes:
          - {key: request_id, type: string}
        ```

        ## Why it hurts in production

        Whoever searches the logs of all services for `request_id` gets the records of all but this one, and
        takes the request for one that never arrived here.

        ## Bad

        ```java
        log.atInfo().addKeyValue("requestId", customer).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("request_id", customer).log("order");
        ```

        ## What it cannot see

        Names that are computed. Of the names in a built-in pack, only spellings with a dot are judged: a
        plain `userId` may well be the program's own. A letter too many is no slip where it makes a plural.
        No repair is offered for a slip, which may be a name of its own, nor where another file names the
        same entry of the MDC.

        ## Flags

        `Logkeel:SchemaRegistry` names the registry and `Logkeel:SchemaPack` a built-in one.
        """,
    linkType = NONE,
    severity = WARNING)
public final class MisspelledLogField extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MisspelledLogField() {
    this(new Logkeel());
  }

  @Inject
  MisspelledLogField(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    Optional<String> name = Names.judged(field);
    if (name.isEmpty()) {
      return Description.NO_MATCH;
    }
    String written = name.get();
    Optional<RegistryField> spelled =
        logkeel().registry().spelledLike(written).filter(right -> Names.isMeant(field, right));
    if (spelled.isPresent()) {
      String right = spelled.get().key();
      return describe(
          field.key(),
          "`%s` is spelled `%s` in the registry".formatted(written, right),
          FieldNameFix.rename(field, right, state));
    }
    return logkeel()
        .registry()
        .nearTo(written)
        .filter(right -> Names.isMeant(field, right))
        .map(
            right ->
                describe(
                    field.key(),
                    "`%s` is not in the registry: is `%s` meant?".formatted(written, right.key())))
        .orElse(Description.NO_MATCH);
  }
}
