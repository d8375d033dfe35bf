package io.github.logkeel.model.fields;

import com.google.common.collect.ImmutableList;
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
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
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
  private final Set<Name> names = new HashSet<>();
  private final Map<MethodSymbol, Optional<FieldFactory>> classified = new HashMap<>();

  /**
   * The named values that a call makes; empty where it makes none or where they are out of sight.
   */
  public Optional<FieldCall> find(MethodInvocationTree tree, VisitorState state) {
    enter(state);
    if (!names.contains(TreeInfo.name((JCTree) tree.getMethodSelect()))) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    Optional<FieldFactory> factory = classified.get(method);
    if (factory == null) {
      factory = classify(method, state);
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
    classified.clear();
    names.clear();
    FieldFactory.BUILT_IN.stream()
        .flatMap(row -> row.methods().stream())
        .forEach(name -> names.add(state.getNames().fromString(name)));
  }

  private static Optional<FieldFactory> classify(MethodSymbol method, VisitorState state) {
    String owner = method.owner.getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    return FieldFactory.BUILT_IN.stream()
        .filter(row -> row.methods().contains(name) && row.owns(owner))
        .filter(row -> fits(row.shape(), method, state))
        .findFirst();
  }

  /** Whether the declared parameters of an overload have that shape. */
  private static boolean fits(Shape shape, MethodSymbol method, VisitorState state) {
    if (method.getParameters().isEmpty()) {
      return false;
    }
    Type string = state.getSymtab().stringType;
    Type first = method.getParameters().head.type;
    Type last = method.getParameters().last().type;
    return switch (shape) {
      case PAIRS ->
          method.isVarArgs()
              && state.getTypes().isSameType(state.getTypes().elemtype(last), string);
      case TYPED_PAIRS -> method.getParameters().size() % 2 == 0;
      case ATTRIBUTE, LABEL -> state.getTypes().isSameType(first, string);
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
