package io.github.logkeel.model.fields;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.Overridden;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.fields.FieldMethods.OnAnnotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the row of a method: by its name, then by its symbol, which is looked at once. */
final class FieldRows {

  private final ImmutableList<FieldMethods> rows;
  private Context context;
  private final Set<Name> names = new HashSet<>();
  private final Set<Name> annotations = new HashSet<>();
  private final Map<MethodSymbol, Optional<FieldMethods>> classified = new HashMap<>();

  /**
   * @param own methods of the team
   */
  FieldRows(List<FieldMethods> own) {
    this.rows =
        ImmutableList.<FieldMethods>builder().addAll(own).addAll(FieldMethods.BUILT_IN).build();
  }

  /** Whether a method of that name may have a row. */
  boolean mayBeNamed(Name name, VisitorState state) {
    enter(state);
    return names.contains(name);
  }

  /** Whether an annotation of that simple name may have one. */
  boolean mayBeOn(Name annotation, VisitorState state) {
    enter(state);
    return annotations.contains(annotation);
  }

  /** The row of the method that is called. */
  Optional<FieldMethods> of(MethodInvocationTree tree, VisitorState state) {
    enter(state);
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (!names.contains(method.getSimpleName())) {
      return Optional.empty();
    }
    Optional<FieldMethods> known = classified.get(method);
    if (known == null) {
      known = Overridden.first(method, state.getTypes(), each -> declared(each, state));
      classified.put(method, known);
    }
    return known;
  }

  /** Symbols and names belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    classified.clear();
    names.clear();
    annotations.clear();
    rows.stream()
        .flatMap(row -> row.names().stream())
        .forEach(name -> names.add(state.getNames().fromString(name)));
    for (OnAnnotation row : FieldMethods.ANNOTATIONS) {
      String name = row.annotation();
      annotations.add(state.getNames().fromString(name.substring(name.lastIndexOf('.') + 1)));
    }
  }

  private Optional<FieldMethods> declared(MethodSymbol method, VisitorState state) {
    String owner = method.owner.getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    return rows.stream()
        .filter(row -> row.names().contains(name) && row.owns(owner))
        .filter(row -> fits(row, method, state))
        .findFirst();
  }

  /** Whether an overload has a key and a value of its own, and not several of each. */
  private static boolean fits(FieldMethods row, MethodSymbol method, VisitorState state) {
    if (method.getParameters().size() <= Math.max(row.key(), row.value())) {
      return false;
    }
    if (row.form() == Form.PAIR) {
      return true;
    }
    Type key = method.getParameters().get(row.key()).type;
    boolean isKey = FieldKey.isText(key, state) || FieldKey.isObject(key);
    boolean takesPairs =
        method.isVarArgs() && method.getParameters().size() - 1 == row.key() && row.value() >= 0;
    return isKey && !takesPairs;
  }
}
