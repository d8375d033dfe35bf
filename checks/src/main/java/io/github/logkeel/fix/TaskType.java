package io.github.logkeel.fix;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import io.github.logkeel.model.context.TaskHandoff.Task;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What javac takes a task for when it is the argument of an overloaded method, as {@code wrap} is:
 * where it could choose wrongly, or not at all, the task needs a cast.
 */
final class TaskType {

  private static final ImmutableMap<Shape, Class<?>> TYPES =
      ImmutableMap.<Shape, Class<?>>builder()
          .put(Shape.RUNNABLE, Runnable.class)
          .put(Shape.CALLABLE, Callable.class)
          .put(Shape.SUPPLIER, Supplier.class)
          .put(Shape.FUNCTION, Function.class)
          .put(Shape.BI_FUNCTION, BiFunction.class)
          .put(Shape.CONSUMER, Consumer.class)
          .put(Shape.BI_CONSUMER, BiConsumer.class)
          .build();

  private final Task task;
  private final ExpressionTree code;
  private final VisitorState state;

  TaskType(Task task, VisitorState state) {
    this.task = task;
    this.code = ASTHelpers.stripParentheses(task.code());
    this.state = state;
  }

  /** Whether the queue of an executor may look into the task, and must find it as it is. */
  boolean isOrdered() {
    Type type = ASTHelpers.getType(code);
    return type != null && isA(Comparable.class, type);
  }

  /** Whether that type, of a parameter, takes what a wrapping method returns. */
  boolean isOf(Type parameter) {
    Class<?> type = TYPES.get(task.shape());
    return type != null && parameter.tsym.getQualifiedName().contentEquals(type.getName());
  }

  /**
   * What to write before the task, if anything.
   *
   * @param alternatives the shapes that the overloads of the wrapping method take
   * @return empty where it cannot be wrapped
   */
  Optional<String> cast(ImmutableSet<Shape> alternatives, SuggestedFix.Builder fix) {
    if (code.getKind() == Tree.Kind.NULL_LITERAL) {
      return Optional.empty();
    }
    if (code instanceof LambdaExpressionTree lambda) {
      return Optional.of(isForBoth(lambda) ? "(Runnable) " : "");
    }
    if (code instanceof MemberReferenceTree reference) {
      return isClear(reference, alternatives) ? Optional.of("") : ofType(fix);
    }
    return value(alternatives);
  }

  /** A task that is a value: it must have the one type, and be nothing that others look into. */
  private Optional<String> value(ImmutableSet<Shape> alternatives) {
    Type type = ASTHelpers.getType(code);
    if (type == null || isChoice()) {
      return Optional.empty();
    }
    boolean isInferred =
        code instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).getReturnType().hasTag(TypeTag.TYPEVAR);
    boolean isOneOnly =
        alternatives.stream().filter(shape -> isA(TYPES.get(shape), type)).count() == 1;
    if (isOneOnly && !isInferred) {
      return Optional.of("");
    }
    return task.shape() == Shape.RUNNABLE ? Optional.of("(Runnable) ") : Optional.empty();
  }

  /** javac does not take a method reference in a choice that is cast (JDK 17). */
  private boolean isChoice() {
    return code instanceof ConditionalExpressionTree || code instanceof SwitchExpressionTree;
  }

  private boolean isA(Class<?> wanted, Type type) {
    Types types = state.getTypes();
    return types.closure(types.erasure(type)).stream()
        .anyMatch(each -> each.tsym.getQualifiedName().contentEquals(wanted.getName()));
  }

  /** A lambda for a {@code Runnable} that would do for a {@code Callable} as well. */
  private boolean isForBoth(LambdaExpressionTree lambda) {
    if (task.shape() != Shape.RUNNABLE) {
      return false;
    }
    if (lambda.getBody() instanceof ExpressionTree value) {
      Type type = ASTHelpers.getType(value);
      return type == null || !type.hasTag(TypeTag.VOID);
    }
    return !((JCLambda) lambda).canCompleteNormally && !returns(lambda);
  }

  private static boolean returns(LambdaExpressionTree lambda) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(lambda.getBody(), null);
    return found[0];
  }

  /** Whether a method reference can only mean the one shape. */
  private boolean isClear(MemberReferenceTree reference, ImmutableSet<Shape> alternatives) {
    if (alternatives.size() == 1) {
      return true;
    }
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (methodsNamedLike(method, reference).limit(2).count() > 1) {
      return false;
    }
    boolean givesNothing = !method.isConstructor() && method.getReturnType().hasTag(TypeTag.VOID);
    return switch (task.shape()) {
      case RUNNABLE -> givesNothing;
      case CALLABLE -> !givesNothing;
      default -> true;
    };
  }

  private Stream<?> methodsNamedLike(MethodSymbol method, MemberReferenceTree reference) {
    Type owner = ASTHelpers.getType(reference.getQualifierExpression());
    Stream<Type> types =
        method.isConstructor() ? Stream.of(owner) : state.getTypes().closure(owner).stream();
    return types
        .flatMap(
            type ->
                StreamSupport.stream(
                    type.tsym.members().getSymbolsByName(method.getSimpleName()).spliterator(),
                    false))
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast)
        .filter(
            each -> each == method || !method.overrides(each, owner.tsym, state.getTypes(), false));
  }

  /** A cast to the type that the task has now, if that can be written. */
  private Optional<String> ofType(SuggestedFix.Builder fix) {
    if (task.shape() == Shape.RUNNABLE) {
      return Optional.of("(Runnable) ");
    }
    Type type = ASTHelpers.getType(code);
    boolean isWritable =
        type != null
            && type.isParameterized()
            && type.getTypeArguments().stream().allMatch(TaskType::isWritable);
    return isWritable
        ? Optional.of("(" + SuggestedFixes.prettyType(state, fix, type) + ") ")
        : Optional.empty();
  }

  private static boolean isWritable(Type type) {
    return (type.hasTag(TypeTag.CLASS) || type.hasTag(TypeTag.ARRAY))
        && !type.isIntersection()
        && !type.tsym.getSimpleName().isEmpty()
        && type.getTypeArguments().stream().allMatch(TaskType::isWritable);
  }

  /** The shapes that share the method of a carrier with that of the task. */
  static ImmutableSet<Shape> overloads(ImmutableMap<Shape, String> methods, Shape shape) {
    return methods.keySet().stream()
        .filter(each -> methods.get(each).equals(methods.get(shape)))
        .collect(toImmutableSet());
  }
}
