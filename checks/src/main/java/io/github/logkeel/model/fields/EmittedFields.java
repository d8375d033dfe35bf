package io.github.logkeel.model.fields;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.fields.FieldFactory.Shape;
import io.github.logkeel.model.fields.FieldMethods.OnAnnotation;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCalls;
import io.github.logkeel.model.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one recogniser of the fields that a program emits, shared by the checks of a compilation. */
public final class EmittedFields {

  private final FieldRows rows;
  private final FieldCalls fieldCalls;
  private final ContextCalls contextCalls;
  private final LogCalls logCalls;
  private final boolean hasOwnPairs;

  /**
   * @param own methods of the team
   * @param fieldCalls knows calls that take several keys and values
   * @param contextCalls knows the MDC
   * @param logCalls knows the team's methods that log keys and values in turn
   * @param hasOwnPairs whether the team has such methods
   */
  public EmittedFields(
      List<FieldMethods> own,
      FieldCalls fieldCalls,
      ContextCalls contextCalls,
      LogCalls logCalls,
      boolean hasOwnPairs) {
    this.rows = new FieldRows(own);
    this.fieldCalls = fieldCalls;
    this.contextCalls = contextCalls;
    this.logCalls = logCalls;
    this.hasOwnPairs = hasOwnPairs;
  }

  /** Whether a call may emit any, by its name: a few lookups in hash tables. */
  public boolean mayBe(MethodInvocationTree tree, VisitorState state) {
    Name name = TreeInfo.name((JCTree) tree.getMethodSelect());
    return rows.mayBeNamed(name, state)
        || fieldCalls.mayBeNamed(name, state)
        || contextCalls.isSite(tree, state)
        || (hasOwnPairs && logCalls.mayBeNamed(name, state));
  }

  /** The same of an annotation of that simple name. */
  public boolean mayBeOn(Name annotation, VisitorState state) {
    return rows.mayBeOn(annotation, state) || fieldCalls.mayBeOn(annotation, state);
  }

  /** The fields that a call emits; none for every other call. */
  public ImmutableList<EmittedField> of(MethodInvocationTree tree, VisitorState state) {
    Optional<FieldMethods> row = rows.of(tree, state);
    if (row.isPresent()) {
      return ofRow(row.get(), tree, state);
    }
    Name name = TreeInfo.name((JCTree) tree.getMethodSelect());
    if (fieldCalls.mayBeNamed(name, state)) {
      Optional<FieldCall> call = fieldCalls.find(tree);
      if (call.isPresent()) {
        return ofPairs(call.get(), state);
      }
    }
    if (contextCalls.isSite(tree, state)) {
      return contextCalls
          .find(tree, state)
          .map(call -> ofContext(call, state))
          .orElse(ImmutableList.of());
    }
    return hasOwnPairs ? ofOwnPairs(tree, state) : ImmutableList.of();
  }

  /** The fields that an annotation emits. */
  public ImmutableList<EmittedField> of(AnnotationTree tree, VisitorState state) {
    Name name = TreeInfo.name((JCTree) tree.getAnnotationType());
    if (fieldCalls.mayBeOn(name, state)) {
      return fieldCalls.find(tree).map(call -> ofPairs(call, state)).orElse(ImmutableList.of());
    }
    if (!rows.mayBeOn(name, state)) {
      return ImmutableList.of();
    }
    Symbol type = ASTHelpers.getSymbol(tree);
    for (OnAnnotation row : FieldMethods.ANNOTATIONS) {
      if (!type.getQualifiedName().contentEquals(row.annotation())) {
        continue;
      }
      for (ExpressionTree argument : tree.getArguments()) {
        if (argument instanceof AssignmentTree given
            && row.elements().contains(given.getVariable().toString())) {
          return ImmutableList.of(
              field(
                  row.channel(),
                  Form.ANNOTATION,
                  tree,
                  given.getExpression(),
                  Optional.empty(),
                  annotatedType(state),
                  state));
        }
      }
    }
    return ImmutableList.of();
  }

  /**
   * Whether the method around the tree at hand emits another field in the same way as well, or the
   * class where there is no method.
   */
  public boolean emitsBeside(EmittedField field, String name, VisitorState state) {
    return emitsIn(
        state.findPathToEnclosing(MethodTree.class, ClassTree.class), field, name, state);
  }

  /** The same of the whole file. */
  public boolean emitsInFile(EmittedField field, String name, VisitorState state) {
    return emitsIn(new TreePath(state.getPath().getCompilationUnit()), field, name, state);
  }

  private boolean emitsIn(TreePath around, EmittedField field, String name, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (mayBe(call, state)) {
          look(of(call, state.withPath(getCurrentPath())));
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        look(of(annotation, state.withPath(getCurrentPath())));
        return super.visitAnnotation(annotation, null);
      }

      private void look(ImmutableList<EmittedField> others) {
        for (EmittedField other : others) {
          found[0] |=
              other.channel() == field.channel() && other.name().filter(name::equals).isPresent();
        }
      }
    }.scan(around, null);
    return found[0];
  }

  private static Optional<FieldType> annotatedType(VisitorState state) {
    Tree declaration = state.getPath().getParentPath().getParentPath().getLeaf();
    return declaration instanceof VariableTree parameter
        ? FieldType.of(ASTHelpers.getType(parameter), state)
        : Optional.empty();
  }

  private ImmutableList<EmittedField> ofRow(
      FieldMethods row, MethodInvocationTree tree, VisitorState state) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    if (arguments.size() <= Math.max(row.key(), row.value())) {
      return ImmutableList.of();
    }
    ExpressionTree key = arguments.get(row.key());
    return switch (row.form()) {
      case PAIR -> ofMap(row.channel(), key, state);
      case DECLARATION ->
          isUsedAtOnce(state)
              ? ImmutableList.of()
              : ImmutableList.of(
                  field(
                      row.channel(),
                      row.form(),
                      tree,
                      key,
                      Optional.empty(),
                      FieldKey.type(tree, state),
                      state));
      case CALL, ANNOTATION ->
          ImmutableList.of(
              field(
                  row.channel(),
                  Form.CALL,
                  tree,
                  key,
                  row.value() < 0 || (arguments.size() > 2 && row.value() == 1 && isArray(tree))
                      ? Optional.empty()
                      : Optional.of(arguments.get(row.value())),
                  Optional.empty(),
                  state));
    };
  }

  /** Whether the values are the elements of one array. */
  private static boolean isArray(MethodInvocationTree tree) {
    return ASTHelpers.getSymbol(tree).isVarArgs();
  }

  /** Whether the key is an argument of the call that emits the field, which says it all. */
  private boolean isUsedAtOnce(VisitorState state) {
    Tree around = state.getPath().getParentPath().getLeaf();
    return around instanceof MethodInvocationTree call
        && call.getArguments().contains(state.getPath().getLeaf())
        && !of(call, state.withPath(state.getPath().getParentPath())).isEmpty();
  }

  private ImmutableList<EmittedField> ofPairs(FieldCall call, VisitorState state) {
    Shape shape = call.factory().shape();
    List<ExpressionTree> elements = call.elements();
    if ((shape != Shape.PAIRS && shape != Shape.TYPED_PAIRS) || elements.size() % 2 != 0) {
      return ImmutableList.of();
    }
    FieldChannel channel = shape == Shape.PAIRS ? FieldChannel.TAG : FieldChannel.ATTRIBUTE;
    return pairs(channel, call.tree(), elements, state);
  }

  /** The entries of a map that is written where it is handed over. */
  private ImmutableList<EmittedField> ofMap(
      FieldChannel channel, ExpressionTree tree, VisitorState state) {
    if (!(ASTHelpers.stripParentheses(tree) instanceof MethodInvocationTree map)) {
      return ImmutableList.of();
    }
    MethodSymbol method = ASTHelpers.getSymbol(map);
    String owner = method.owner.getQualifiedName().toString();
    boolean isMap =
        owner.equals("java.util.Map") || owner.equals("com.google.common.collect.ImmutableMap");
    return isMap && method.getSimpleName().contentEquals("of") && map.getArguments().size() % 2 == 0
        ? pairs(channel, map, map.getArguments(), state)
        : ImmutableList.of();
  }

  private ImmutableList<EmittedField> ofOwnPairs(MethodInvocationTree tree, VisitorState state) {
    return logCalls
        .find(tree, state)
        .filter(call -> call.api().takesPairs() && call.argumentsKnown())
        .map(
            call -> {
              List<ExpressionTree> elements =
                  new ArrayList<>(call.arguments().stream().map(Argument::tree).toList());
              if (elements.size() % 2 != 0) {
                elements.remove(elements.size() - 1); // the throwable, or a mistake
              }
              return pairs(FieldChannel.KEY_VALUE, tree, elements, state);
            })
        .orElse(ImmutableList.of());
  }

  private ImmutableList<EmittedField> pairs(
      FieldChannel channel,
      Tree tree,
      List<? extends ExpressionTree> elements,
      VisitorState state) {
    ImmutableList.Builder<EmittedField> fields = ImmutableList.builder();
    for (int i = 0; i < elements.size(); i += 2) {
      fields.add(
          field(
              channel,
              Form.PAIR,
              tree,
              elements.get(i),
              Optional.of(elements.get(i + 1)),
              Optional.empty(),
              state));
    }
    return fields.build();
  }

  private ImmutableList<EmittedField> ofContext(ContextCall call, VisitorState state) {
    List<? extends ExpressionTree> arguments = call.tree().getArguments();
    boolean puts =
        (call.role() == ContextRole.PUT || call.role() == ContextRole.OPEN_ENTRY)
            && arguments.size() == 2
            && FieldKey.isText(ASTHelpers.getType(arguments.get(0)), state);
    if (!puts) {
      return ImmutableList.of();
    }
    FieldChannel channel =
        switch (call.api()) {
          case SLF4J_MDC, LOG4J_CONTEXT, JBOSS_MDC -> FieldChannel.MDC;
          default -> FieldChannel.BAGGAGE;
        };
    return ImmutableList.of(
        field(
            channel,
            Form.CALL,
            call.tree(),
            arguments.get(0),
            Optional.of(arguments.get(1)),
            Optional.empty(),
            state));
  }

  private EmittedField field(
      FieldChannel channel,
      Form form,
      Tree tree,
      ExpressionTree given,
      Optional<ExpressionTree> value,
      Optional<FieldType> type,
      VisitorState state) {
    FieldKey key = FieldKey.of(given, rows, state);
    return new EmittedField(
        channel,
        form,
        tree,
        key.tree(),
        key.name(),
        value,
        key.type().or(() -> type).or(() -> value.flatMap(v -> FieldType.ofValue(v, state))),
        key.isReference());
  }
}
