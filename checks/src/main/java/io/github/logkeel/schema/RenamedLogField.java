package io.github.logkeel.schema;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.DualEmissionFix;
import io.github.logkeel.fix.FieldNameFix;
import io.github.logkeel.fix.FieldRemovalFix;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.Deprecation.Reason;
import io.github.logkeel.model.schema.RegistryField;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.util.Optional;
import javax.inject.Inject;

/** Flags fields that the registry has given another name. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Field whose name the registry has changed",
    explanation =
        """
        ## What it finds

        A field under a name that the registry of field names calls renamed. In key-values, the MDC, tags,
        attributes and annotations alike; as the registry says, with

        ```yaml
        file_format: definition/2
        attributes:
          - {key: request.id, type: string}
          - {key: requestId, type: string, deprecated: {reason: renamed, renamed_to: request.id}}
        ```

        While both names are to be emitted (`annotations: {log_fields: {emit: both, sunset: "2027-01-31"}}`
        on the old one), a method that emits both is right, and the repair adds the new name to the old.

        ## Why it hurts in production

        Dashboards, alerts and saved searches ask for the new name, and find nothing of this service: not an
        error, but an empty panel, which looks like a quiet night.

        ## Bad

        ```java
        log.atInfo().addKeyValue("requestId", customer).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("request.id", customer).log("order");
        ```

        ## What it cannot see

        Names that are computed, keys that come as constants of a library's class file, the properties of an
        object (`fields(order)`), tags that are objects (`StringTag`, Brave's `Tag`), and patterns in configuration (`%X{requestId}`). A key that is an object is
        reported where it is made, be it for a value that is emitted or for one that is read.
        No repair is offered where the new field has other values or depends on more than the name, where
        another file names the same entry of the MDC, and where both names are to be emitted and the value
        must not be evaluated twice or the library has no place for a second field.

        ## Flags

        `Logkeel:SchemaRegistry` names the registry and `Logkeel:SchemaPack` a built-in one; without both,
        and without a jar that has one on the processor path, there is nothing to judge by. `Logkeel:AsOf` is
        the day by which the days of the registry are judged: an old name whose `sunset` is past is an error,
        unless you give the check or its family a severity.
        """,
    linkType = NONE,
    severity = WARNING)
public final class RenamedLogField extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public RenamedLogField() {
    this(new Logkeel());
  }

  @Inject
  RenamedLogField(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    Optional<RegistryField> registered = Names.judged(field).flatMap(logkeel().registry()::field);
    if (registered.isEmpty() || registered.get().deprecation().isEmpty()) {
      return Description.NO_MATCH;
    }
    String name = field.name().orElseThrow();
    Deprecation deprecation = registered.get().deprecation().get();
    if (deprecation.reason() == Reason.UNCATEGORIZED) {
      return describe(field.key(), Names.withNote("`" + name + "` is deprecated", deprecation));
    }
    return logkeel()
        .registry()
        .successor(registered.get())
        .map(successor -> SchemaRegistry.renamed(name, registered.get(), successor))
        .map(renamed -> judgeRenamed(field, renamed, deprecation, state))
        .orElse(Description.NO_MATCH);
  }

  private Description judgeRenamed(
      EmittedField field, String renamed, Deprecation deprecation, VisitorState state) {
    String message = "`%s` is called `%s` now".formatted(field.name().orElseThrow(), renamed);
    if (deprecation.changesValues()) {
      return describe(field.key(), message + ", and has other values: see its definition");
    }
    boolean both = emitsBoth(field, renamed, state);
    return switch (deprecation.phase(logkeel().asOf())) {
      case AHEAD -> Description.NO_MATCH;
      case BOTH ->
          both
              ? Description.NO_MATCH
              : describe(
                  field.key(),
                  message
                      + ": emit both"
                      + deprecation.sunset().map(day -> " until " + day).orElse(""),
                  DualEmissionFix.emitAlso(field, renamed, logkeel().logCalls(), state));
      case OVER -> {
        String over = message + " alone, since " + deprecation.sunset().orElseThrow();
        yield both
            ? describe(field.key(), over, FieldRemovalFix.remove(field, state))
            : as(ERROR, describe(field.key(), over, FieldNameFix.rename(field, renamed, state)));
      }
      case NEW ->
          both
              ? describe(
                  field.key(),
                  message + ", which is emitted as well",
                  FieldRemovalFix.remove(field, state))
              : describe(field.key(), message, FieldNameFix.rename(field, renamed, state));
    };
  }

  private boolean emitsBoth(EmittedField field, String renamed, VisitorState state) {
    return logkeel().emittedFields().emitsBeside(field, renamed, state);
  }
}
