package io.github.logkeel.schema;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.DualEmissionFix;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.Deprecation.Phase;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.RegistryField;
import java.util.Optional;
import javax.inject.Inject;

/** Flags fields whose old name has gone while it is still read. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Old name of a field has gone before its time",
    explanation =
        """
        ## What it finds

        A field under its new name alone, in a class that emitted the old name when the list of the module's
        fields was made, while the registry of field names wants both. As the registry says, with

        ```yaml
        file_format: definition/2
        attributes:
          - {key: request.id, type: string}
          - key: requestId
            type: string
            deprecated: {reason: renamed, renamed_to: request.id}
            annotations: {log_fields: {emit: both, sunset: "2027-01-31"}}
        ```

        and the list of fields (`logkeel schema dump --owners`), with

        ```text
        requestId\tstring\tkv\tSnippet
        ```

        ## Why it hurts in production

        The dashboards and alerts that have not moved yet go blank on the day of the release, and those who
        own them were promised time until the end of the window.

        ## Bad

        ```java
        log.atInfo().addKeyValue("request.id", customer).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("request.id", customer).addKeyValue("requestId", customer).log("order");
        ```

        ## What it cannot see

        Which statement of a class it was: a class that still emits the old name somewhere is right. A class
        that has been renamed: `logkeel schema check` sees that the name has gone from the
        module. No repair is offered where the value must not be evaluated twice, or the library has no
        place for a second field.

        ## Flags

        `Logkeel:SchemaDump` names the list of fields, without which there is nothing to compare with.
        `Logkeel:SchemaRegistry` names the registry, `Logkeel:AsOf` the day by which it is judged.
        """,
    linkType = NONE,
    severity = ERROR)
public final class DualEmitBroken extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public DualEmitBroken() {
    this(new Logkeel());
  }

  @Inject
  DualEmitBroken(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    Optional<FieldDump> dump = logkeel().dump();
    if (dump.isEmpty() || Names.judged(field).isEmpty()) {
      return Description.NO_MATCH;
    }
    for (RegistryField old : logkeel().registry().predecessors(field.name().orElseThrow())) {
      Deprecation deprecation = old.deprecation().orElseThrow();
      if (deprecation.phase(logkeel().asOf()) == Phase.BOTH
          && dump.get().has(old.key(), field.channel().code(), outermostClass(state))
          && !logkeel().emittedFields().emitsInFile(field, old.key(), state)) {
        return describe(
            field.key(),
            "`%s` has gone from this class, and is still read%s"
                .formatted(old.key(), deprecation.sunset().map(day -> " until " + day).orElse("")),
            DualEmissionFix.emitAlso(field, old.key(), logkeel().logCalls(), state));
      }
    }
    return Description.NO_MATCH;
  }

  private static String outermostClass(VisitorState state) {
    String name = "";
    for (Tree around : state.getPath()) {
      if (around instanceof ClassTree type) {
        name = ASTHelpers.getSymbol(type).flatName().toString();
      }
    }
    return name;
  }
}
