package io.github.logkeel.model.fields;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import javax.inject.Inject;

/** Reports every field that is found, as a check would see it. */
@BugPattern(summary = "A field", severity = BugPattern.SeverityLevel.WARNING)
public final class FieldProbe extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  /** Made by ServiceLoader. */
  public FieldProbe() {
    this(new Logkeel());
  }

  /** Made by injection. */
  @Inject
  public FieldProbe(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(EmittedField field, VisitorState state) {
    return describe(
        field.tree(),
        "<%s %s %s%s%s>"
            .formatted(
                field.channel().code(),
                field.name().orElse("?"),
                field.type().map(Object::toString).orElse("?"),
                field.form() == EmittedField.Form.DECLARATION ? " declared" : "",
                field.isReference() ? " reference" : ""));
  }
}
