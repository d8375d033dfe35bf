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
import io.github.logkeel.engine.SchemaFlags;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.schema.FieldType;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.util.Optional;
import javax.inject.Inject;

/** Flags fields that the registry does not know, where that is asked for. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Field that is not in the registry",
    explanation =
        """
        ## What it finds

        Nothing, unless it is asked to: a field that the registry of field names does not know, with the lines
        that would add it. The first time that a compilation meets the name, and in the main sources only.
        As the registry says, with

        ```yaml
        file_format: definition/2
        attributes:
          - {key: order.id, type: int}
        ```

        ## Why it hurts in production

        A field that nobody has agreed on gets a second name in the next service, is in no dashboard, and its
        rename is noticed by no one.

        ## Bad

        ```java
        log.atInfo().addKeyValue("order.total", total).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("order.id", orderId).log("order");
        ```

        ## What it cannot see

        Names that are computed. No repair is offered: what is missing is a line of the registry, which
        the message has.

        ## Flags

        `Logkeel:UnregisteredFields` switches it on. `Logkeel:SchemaRegistry` names the registry and
        `Logkeel:SchemaPack` a built-in one.
        """,
    linkType = NONE,
    severity = WARNING)
public final class UnregisteredLogField extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public UnregisteredLogField() {
    this(new Logkeel());
  }

  @Inject
  UnregisteredLogField(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    if (!logkeel().options().get(SchemaFlags.UNREGISTERED_FIELDS)
        || !logkeel().judgesStyleIn(state)) {
      return Description.NO_MATCH;
    }
    SchemaRegistry registry = logkeel().registry();
    Optional<String> name =
        Names.judged(field)
            .filter(n -> registry.field(n).isEmpty())
            .filter(n -> registry.spelledLike(n).isEmpty() && registry.nearTo(n).isEmpty())
            .filter(n -> logkeel().isNews("unregistered " + n, state));
    return name.map(n -> describe(field.key(), message(n, field))).orElse(Description.NO_MATCH);
  }

  private static String message(String name, EmittedField field) {
    return """
    `%s` is not in the registry; if it is meant to be, add
      - key: %s
        type: %s
        stability: development
        brief: what it means\
    """
        .formatted(name, name, field.type().orElse(FieldType.ANY));
  }
}
