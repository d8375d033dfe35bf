package io.github.logkeel.model.fields;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.schema.FieldType;
import java.util.Locale;
import java.util.Optional;

/**
 * What an expression that stands for the key of a field says.
 *
 * @param tree the expression with the name: of {@code stringKey("a")} the text
 * @param name the name, where the compiler knows it
 * @param type that an object gives the values of its field
 * @param isReference whether it is an object that is made elsewhere
 */
record FieldKey(
    ExpressionTree tree, Optional<String> name, Optional<FieldType> type, boolean isReference) {

  static FieldKey of(ExpressionTree given, FieldRows rows, VisitorState state) {
    ExpressionTree key = ASTHelpers.stripParentheses(given);
    if (isText(ASTHelpers.getType(key), state)) {
      return new FieldKey(key, name(key), Optional.empty(), false);
    }
    Optional<MethodInvocationTree> made = declaration(key, rows, state);
    if (made.isEmpty()) {
      return new FieldKey(key, Optional.empty(), Optional.empty(), true);
    }
    ExpressionTree text = ASTHelpers.stripParentheses(made.get().getArguments().get(0));
    boolean isHere = made.get().equals(key);
    return new FieldKey(isHere ? text : key, name(text), type(made.get(), state), !isHere);
  }

  private static Optional<String> name(ExpressionTree text) {
    return Optional.ofNullable(ASTHelpers.constValue(text, String.class));
  }

  /** The call that makes the key which an expression stands for, anywhere in the compilation. */
  private static Optional<MethodInvocationTree> declaration(
      ExpressionTree key, FieldRows rows, VisitorState state) {
    ExpressionTree made = key;
    if (ASTHelpers.getSymbol(key) instanceof VarSymbol variable
        && Assignments.isConsideredFinal(variable, state.getPath())
        && JavacTrees.instance(state.context).getTree(variable)
            instanceof JCVariableDecl declared) {
      made = declared.getInitializer();
    }
    return made instanceof MethodInvocationTree call
            && rows.of(call, state).filter(row -> row.form() == Form.DECLARATION).isPresent()
        ? Optional.of(call)
        : Optional.empty();
  }

  /** The type that a key gives its values: by a class literal, or by the name of its factory. */
  static Optional<FieldType> type(MethodInvocationTree made, VisitorState state) {
    if (made.getArguments().size() > 1) {
      Type type = ASTHelpers.getType(made.getArguments().get(1));
      return type == null || type.getTypeArguments().isEmpty()
          ? Optional.empty()
          : FieldType.of(type.getTypeArguments().head, state);
    }
    String name = ASTHelpers.getSymbol(made).getSimpleName().toString().replaceFirst("Key$", "");
    boolean isArray = name.endsWith("Array");
    String scalar = name.replaceFirst("Array$", "").replace("long", "int");
    return FieldType.parse(scalar.toLowerCase(Locale.ROOT) + (isArray ? "[]" : ""));
  }

  static boolean isText(Type type, VisitorState state) {
    return type != null && state.getTypes().isSameType(type, state.getSymtab().stringType);
  }

  /** Whether keys of that type are objects, which a row declares. */
  static boolean isObject(Type type) {
    String name = type.tsym.getQualifiedName().toString();
    return FieldMethods.BUILT_IN.stream()
        .anyMatch(row -> row.form() == Form.DECLARATION && row.owns(name));
  }
}
