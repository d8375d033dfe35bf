package io.github.logkeel.model.fields;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.model.schema.FieldType;
import java.util.Optional;

/**
 * A field that a program emits, whatever the library.
 *
 * @param channel where it ends up
 * @param form what kind of code emits it
 * @param tree the call or the annotation
 * @param key the expression with its name: of {@code stringKey("a")} the text
 * @param name the name, where the compiler knows it
 * @param value the expression of its value, where that is one
 * @param type of its values, as far as the code tells
 * @param isReference whether the key is an object that is made elsewhere, where its name stands
 */
public record EmittedField(
    FieldChannel channel,
    Form form,
    Tree tree,
    ExpressionTree key,
    Optional<String> name,
    Optional<ExpressionTree> value,
    Optional<FieldType> type,
    boolean isReference) {

  /** What kind of code emits a field. */
  public enum Form {
    /** A call for this field alone. */
    CALL,
    /** One of several pairs of a key and a value that stand in turn. */
    PAIR,
    /** A key as an object, {@code AttributeKey.stringKey("a")}, which others use. */
    DECLARATION,
    /** An annotation of the parameter with the value. */
    ANNOTATION
  }
}
