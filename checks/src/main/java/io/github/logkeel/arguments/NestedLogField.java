package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.model.log.KeyValue;
import io.github.logkeel.model.log.KeyValues;
import io.github.logkeel.model.log.LogCall;
import javax.inject.Inject;

/** Flags fields of a record that are the value of another field. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log field inside the value of another field",
    explanation =
        """
        ## What it finds

        A structured argument or a marker as the value of a field: `addKeyValue("id", kv("id", id))`. It
        becomes a field only where it is handed to the statement itself.

        ## Why it hurts in production

        The encoder writes the object that holds the field, `{"name":"LS_APPEND_OBJECT","fieldName":"id"}`.
        The value is in no record.

        ## Bad

        ```java
        log.atInfo().addKeyValue("orderId", net.logstash.logback.argument.StructuredArguments.kv("orderId", orderId)).log("order");
        ```

        ## Good

        ```java
        log.atInfo().addKeyValue("orderId", orderId).log("order");
        ```

        ## What it cannot see

        Fields in collections and maps. No repair is offered where the inner field is a variable, an array
        of values or raw JSON.
        """,
    linkType = NONE,
    severity = ERROR)
public final class NestedLogField extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public NestedLogField() {
    this(new Logkeel());
  }

  @Inject
  NestedLogField(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    for (KeyValue field : call.keyValues()) {
      if (field.value().isPresent() && isField(field.value().get(), state)) {
        ExpressionTree value = field.value().get();
        return describe(
            value,
            Wording.quote(value, state)
                + " is a field itself: as the value of another its own value is never logged",
            KeyValues.plain(value, state).map(nested -> FieldFix.unwrap(value, nested, state)));
      }
    }
    return Description.NO_MATCH;
  }

  private static boolean isField(ExpressionTree value, VisitorState state) {
    Type type = ASTHelpers.getType(value);
    return type != null && type.isReference() && KeyValues.isStructured(type, state);
  }
}
