package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.context.Carrier.Inside;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import io.github.logkeel.model.context.TaskHandoff.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** The code of a task, as far as it stands where the task is handed over. */
final class TaskBody {

  private final Tree tree;
  private final String head;
  private final String code;
  private final VisitorState state;

  /**
   * @param tree what is written anew
   * @param head what comes before the new block: {@code "() -> "}, or nothing
   * @param code a block in braces, or one statement
   */
  private TaskBody(Tree tree, String head, String code, VisitorState state) {
    this.tree = tree;
    this.head = head;
    this.code = code;
    this.state = state;
  }

  /**
   * The only task of a hand-off: a lambda, an anonymous class, or a call of what it names; several
   * where the class is a callback with several methods.
   */
  static ImmutableList<TaskBody> of(TaskHandoff handoff, VisitorState state) {
    if (handoff.tasks().isEmpty()) {
      return TaskScopeFix.anonymousClass(handoff)
          .map(made -> ofEach(made.getClassBody(), state))
          .orElse(ImmutableList.of());
    }
    if (handoff.tasks().size() > 1) {
      return ImmutableList.of();
    }
    Task task = Iterables.getOnlyElement(handoff.tasks());
    ExpressionTree called = unwrapped(ASTHelpers.stripParentheses(task.code()), state);
    ExpressionTree written =
        called instanceof TypeCastTree cast
            ? ASTHelpers.stripParentheses(cast.getExpression())
            : called;
    if (written instanceof LambdaExpressionTree lambda) {
      return ImmutableList.of(of(lambda, state));
    }
    if (written instanceof NewClassTree made && made.getClassBody() != null) {
      return ofEach(made.getClassBody(), state);
    }
    return call(called, task.shape(), state)
        .map(call -> ImmutableList.of(new TaskBody(called, "() -> ", call, state)))
        .orElse(ImmutableList.of());
  }

  private static ImmutableList<TaskBody> ofEach(ClassTree type, VisitorState state) {
    Optional<TaskBody> only = of(type, state);
    return only.isPresent()
        ? ImmutableList.of(only.get())
        : methods(type)
            .filter(
                method ->
                    !ASTHelpers.findSuperMethods(ASTHelpers.getSymbol(method), state.getTypes())
                        .isEmpty())
            .map(method -> of(method, state))
            .collect(ImmutableList.toImmutableList());
  }

  /** The task in {@code Context.current().wrap(task)}, which runs it wherever it is run itself. */
  private static ExpressionTree unwrapped(ExpressionTree task, VisitorState state) {
    return task instanceof MethodInvocationTree call
            && call.getArguments().size() == 1
            && ASTHelpers.isSameType(
                ASTHelpers.getType(call), ASTHelpers.getType(call.getArguments().get(0)), state)
        ? ASTHelpers.stripParentheses(call.getArguments().get(0))
        : task;
  }

  /** The code of a class that is a task. */
  static Optional<TaskBody> of(ClassTree type, VisitorState state) {
    return run(type).map(method -> of(method, state));
  }

  private static TaskBody of(MethodTree method, VisitorState state) {
    return new TaskBody(method.getBody(), "", text(method.getBody(), state), state);
  }

  private static TaskBody of(LambdaExpressionTree lambda, VisitorState state) {
    Tree body = lambda.getBody();
    if (body instanceof BlockTree) {
      return new TaskBody(body, "", text(body, state), state);
    }
    Type returned = state.getTypes().findDescriptorType(ASTHelpers.getType(lambda)).getReturnType();
    boolean isVoid = returned.hasTag(TypeTag.VOID);
    return new TaskBody(body, "", (isVoid ? "" : "return ") + text(body, state) + ";", state);
  }

  /** The statement that runs a method reference, or a task in a variable. */
  private static Optional<String> call(ExpressionTree written, Shape shape, VisitorState state) {
    if (written instanceof MemberReferenceTree reference) {
      MethodSymbol method = ASTHelpers.getSymbol(reference);
      boolean takesNothing =
          shape == Shape.RUNNABLE || shape == Shape.CALLABLE || shape == Shape.SUPPLIER;
      boolean isPlain =
          takesNothing
              && !method.isConstructor()
              && method.getParameters().isEmpty()
              && (method.isStatic() || isFixed(reference.getQualifierExpression(), state));
      return isPlain
          ? Optional.of(
              (shape == Shape.RUNNABLE ? "" : "return ")
                  + text(reference.getQualifierExpression(), state)
                  + "."
                  + reference.getName()
                  + "();")
          : Optional.empty();
    }
    if (!isFixed(written, state)) {
      return Optional.empty();
    }
    String name = text(written, state);
    return switch (shape) {
      case RUNNABLE -> Optional.of(name + ".run();");
      case CALLABLE -> Optional.of("return " + name + ".call();");
      case SUPPLIER -> Optional.of("return " + name + ".get();");
      default -> Optional.empty();
    };
  }

  /** Whether an expression has the same value when the task runs. */
  private static boolean isFixed(ExpressionTree tree, VisitorState state) {
    return tree instanceof IdentifierTree name
        && (name.getName().contentEquals("this")
            || name.getName().contentEquals("super")
            || (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
                && (variable.getKind() == ElementKind.FIELD
                    ? variable.getModifiers().contains(Modifier.FINAL)
                    : Assignments.isConsideredFinal(variable, state.getPath()))));
  }

  /** The method of a class that is run: {@code run()}, or the only one. */
  private static Optional<MethodTree> run(ClassTree type) {
    List<MethodTree> methods = methods(type).toList();
    return methods.stream()
        .filter(method -> method.getName().contentEquals("run") && method.getParameters().isEmpty())
        .findFirst()
        .or(() -> methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.empty());
  }

  private static Stream<MethodTree> methods(ClassTree type) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> !ASTHelpers.getSymbol(method).isConstructor())
        .filter(method -> method.getBody() != null);
  }

  /** What {@link #within} replaces. */
  Tree tree() {
    return tree;
  }

  /**
   * The code in a {@code try} statement for each context that is made current, the first outermost.
   */
  String within(List<Opened> contexts, SuggestedFix.Builder fix) {
    String text = code;
    for (Opened opened : Lists.reverse(contexts)) {
      text =
          within(
              text,
              lines(opened.inside().before(), opened, fix),
              lines(opened.inside().resource(), opened, fix),
              lines(opened.inside().last(), opened, fix));
    }
    return head + text;
  }

  /**
   * A context that the code makes current.
   *
   * @param value that the context was had from
   * @param variable that holds what was caught
   */
  record Opened(Inside inside, String value, String variable) {}

  private ImmutableList<String> lines(String text, Opened opened, SuggestedFix.Builder fix) {
    return TypedText.write(text, fix, state)
        .formatted(opened.value(), opened.variable())
        .lines()
        .collect(ImmutableList.toImmutableList());
  }

  private String within(
      String inner, List<String> before, List<String> resource, List<String> last) {
    SourceLines lines = new SourceLines(tree, state);
    String indent = lines.indent();
    String deeper = indent + lines.unit();
    StringBuilder text = new StringBuilder("{\n");
    before.forEach(line -> text.append(deeper).append(line).append('\n'));
    text.append(deeper).append("try ");
    resource.forEach(each -> text.append('(').append(each).append(") "));
    text.append(
        inner.startsWith("{")
            ? lines.deeperLines(inner)
            : "{\n" + deeper + lines.unit() + lines.deeperLines(inner) + "\n" + deeper + "}");
    if (!last.isEmpty()) {
      text.append(" finally {\n");
      last.forEach(line -> text.append(deeper).append(lines.unit()).append(line).append('\n'));
      text.append(deeper).append('}');
    }
    return text.append('\n').append(indent).append('}').toString();
  }

  private static String text(Tree tree, VisitorState state) {
    return state.getSourceForNode(tree);
  }
}
