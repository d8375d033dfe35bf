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
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.fields.FieldFactory.Shape;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.KeyValue;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.StructuredData;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** Flags keys of fields that no record can have. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log key that is null, empty or rejected",
    explanation =
        """
        ## What it finds

        A key-value whose key is `null` or blank; the key of a Log4j2 `StructuredDataMessage` that is
        longer than 32 characters or has a space, `=`, `]` or `"` in it; the label of a Flogger
        `MetadataKey` that is not made of ASCII letters, digits and underscores.

        ## Why it hurts in production

        A null key, and one that Log4j2 rejects, throws into the application (`kv`, Flogger), or loses the record (Log4j2 with a layout
        that prints the context map) or the field (logstash encoder, Spring Boot). A field with a blank name cannot be searched. A label that Flogger
        rejects throws while its class is initialized, so that nothing of that class can be used.

        ## Bad

        ```java
        com.google.common.flogger.MetadataKey.single("order-id", Long.class);
        ```

        ## Good

        ```java
        com.google.common.flogger.MetadataKey.single("order_id", Long.class);
        ```

        ## What it cannot see

        Keys that are computed, and messages that are made before the statement. No repair is offered
        where only the author of a key knows its name.
        """,
    linkType = NONE,
    severity = ERROR)
public final class MalformedLogKey extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  /** What Flogger 0.9 takes ({@code Checks.checkMetadataIdentifier}). */
  private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  public MalformedLogKey() {
    this(new Logkeel());
  }

  @Inject
  MalformedLogKey(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    for (KeyValue field : call.keyValues()) {
      if (field.key().filter(MalformedLogKey::isNull).isPresent()) {
        return describe(field.key().get(), "the key is null: " + onNull(field, call, state));
      }
      if (field.name().filter(String::isBlank).isPresent()) {
        return describe(
            field.key().get(), "the key is blank: the field has no name that could be searched");
      }
      if (StructuredData.rejects(field)) {
        return describe(
            field.key().get(),
            Wording.quote(field.key().get(), state)
                + " is no key of structured data (32 characters, no space, no `=`, `]` and `\"`):"
                + " IllegalArgumentException is thrown into the caller");
      }
    }
    return Description.NO_MATCH;
  }

  private String onNull(KeyValue field, LogCall call, VisitorState state) {
    if (!field.isStep() || call.api().equals(LogApi.FLOGGER)) {
      return "NullPointerException is thrown into the caller";
    }
    if (!call.api().isOfSlf4j()) {
      return "the record shows `null` for its name";
    }
    return logkeel().backend(state) == Backend.LOG4J
        ? "a layout that prints the context map drops the record"
        : "JSON encoders leave the field out, and Log4j2 may drop the record";
  }

  private static boolean isNull(ExpressionTree tree) {
    ExpressionTree expression = ASTHelpers.stripParentheses(tree);
    return expression instanceof TypeCastTree cast
        ? isNull(cast.getExpression())
        : expression.getKind() == Tree.Kind.NULL_LITERAL;
  }

  @Override
  protected Description judge(FieldCall call, VisitorState state) {
    if (call.factory().shape() != Shape.LABEL) {
      return Description.NO_MATCH;
    }
    ExpressionTree key = call.elements().get(0);
    Optional<String> label = FieldCall.nameOf(key);
    if (label.isEmpty() || LABEL.matcher(label.get()).matches()) {
      return Description.NO_MATCH;
    }
    return describe(
        key,
        Wording.quote(key, state)
            + " is no label (letters, digits, underscores): "
            + call.factory().onMalformed(),
        FieldFix.asLabel(key, label.get()));
  }
}
