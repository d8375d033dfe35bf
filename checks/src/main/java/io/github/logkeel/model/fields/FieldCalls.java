package io.github.logkeel.model.fields;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.fields.FieldFactory.OnAnnotation;
import io.github.logkeel.model.fields.FieldFactory.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one recogniser of what {@link FieldFactory} lists, shared by the checks of a compilation. */
public final class FieldCalls {

  private Context context;
  private Types types;
  private Type string;
  private ImmutableSet<Name> names = ImmutableSet.of();
  private final Set<Name> annotations = new HashSet<>();
  private final Map<MethodSymbol, Optional<FieldFactory>> classified = new HashMap<>();

  /** Whether a call of that name may make any at all: a lookup in a hash table. */
  public boolean mayBeNamed(Name name, VisitorState state) {
    enter(state);
    return names.contains(name);
  }

  /** The same of an annotation of that simple name. */
  public boolean mayBeOn(Name annotation, VisitorState state) {
    enter(state);
    return annotations.contains(annotation);
  }

  /**
   * The named values that a call makes; empty where it makes none or where they are out of sight.
   */
  public Optional<FieldCall> find(MethodInvocationTree tree) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    Optional<FieldFactory> factory = classified.get(method);
    if (factory == null) {
      factory = classify(method);
      classified.put(method, factory);
    }
    return factory.flatMap(
        f -> elements(f, tree, method).map(elements -> new FieldCall(f, tree, elements)));
  }

  /** The named values that an annotation makes; empty where it makes none. */
  public Optional<FieldCall> find(AnnotationTree tree) {
    Symbol type = ASTHelpers.getSymbol(tree);
    for (OnAnnotation row : FieldFactory.ANNOTATIONS) {
      if (!type.getQualifiedName().contentEquals(row.annotation())) {
        continue;
      }
      for (ExpressionTree argument : tree.getArguments()) {
        if (argument instanceof AssignmentTree given
            && given.getVariable().toString().equals(row.element())) {
          return Optional.of(new FieldCall(row.factory(), tree, ofElement(given.getExpression())));
        }
      }
    }
    return Optional.empty();
  }

  private static ImmutableList<ExpressionTree> ofElement(ExpressionTree value) {
    return value instanceof NewArrayTree array
        ? ImmutableList.copyOf(array.getInitializers())
        : ImmutableList.of(value);
  }

  /** Symbols and names belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    types = state.getTypes();
    string = state.getSymtab().stringType;
    classified.clear();
    annotations.clear();
    for (OnAnnotation row : FieldFactory.ANNOTATIONS) {
      String name = row.annotation();
      annotations.add(state.getNames().fromString(name.substring(name.lastIndexOf('.') + 1)));
    }
    names =
        FieldFactory.BUILT_IN.stream()
            .flatMap(row -> row.methods().stream())
            .map(state.getNames()::fromString)
            .collect(ImmutableSet.toImmutableSet());
  }

  private Optional<FieldFactory> classify(MethodSymbol method) {
    String owner = method.owner.getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    return FieldFactory.BUILT_IN.stream()
        .filter(row -> row.methods().contains(name) && row.owns(owner))
        .filter(row -> fits(row.shape(), method))
        .findFirst();
  }

  /** Whether the declared parameters of an overload have that shape. */
  private boolean fits(Shape shape, MethodSymbol method) {
    if (method.getParameters().isEmpty()) {
      return false;
    }
    Type first = method.getParameters().head.type;
    Type last = method.getParameters().last().type;
    return switch (shape) {
      case PAIRS -> method.isVarArgs() && types.isSameType(types.elemtype(last), string);
      case TYPED_PAIRS -> method.getParameters().size() % 2 == 0;
      case ATTRIBUTE, LABEL -> types.isSameType(first, string);
    };
  }

  private static Optional<ImmutableList<ExpressionTree>> elements(
      FieldFactory factory, MethodInvocationTree tree, MethodSymbol method) {
    List<? extends ExpressionTree> given = tree.getArguments();
    if (!method.isVarArgs() || ((JCMethodInvocation) tree).varargsElement != null) {
      int first = factory.shape() == Shape.PAIRS ? method.getParameters().size() - 1 : 0;
      return Optional.of(ImmutableList.copyOf(given.subList(first, given.size())));
    }
    // An array takes the place of the last parameters.
    return factory.shape() == Shape.PAIRS
            && given.get(given.size() - 1) instanceof NewArrayTree array
            && array.getInitializers() != null
        ? Optional.of(ImmutableList.copyOf(array.getInitializers()))
        : Optional.empty();
  }
}
