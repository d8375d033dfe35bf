package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.Carrier.Wrapper;
import io.github.logkeel.model.context.ExecutorOrigin;
import io.github.logkeel.model.context.TaskHandoff;
import java.util.Optional;
import java.util.stream.Stream;

/** Wraps the executor of a task, for one call or where it is created. */
final class ExecutorWrapFix {

  private ExecutorWrapFix() {}

  /** Wraps an executor where it is created, so that it carries the context of each task. */
  static Optional<SuggestedFix> atCreation(
      ExecutorOrigin origin, Carrier carrier, VisitorState state) {
    if (origin.isLookedInto() || origin.runsPeriodically()) {
      return Optional.empty();
    }
    Type created = ASTHelpers.getType(origin.creation());
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), origin.creation());
    return wrapper(carrier.atCreation().stream(), created, state)
        .filter(
            wrapper ->
                isSubtype(type(wrapper.takes().getName(), state), origin.declaredType(), state))
        .flatMap(wrapper -> wrap(origin.creation(), wrapper, carrier, state.withPath(path)));
  }

  /**
   * Wraps it for the call alone: what it runs gets the context of that call, also where a callback
   * is handed to it later and by another thread.
   */
  static Optional<SuggestedFix> atCall(TaskHandoff handoff, Carrier carrier, VisitorState state) {
    ExpressionTree executor = handoff.executor().orElse(null);
    if (executor == null) {
      return Optional.empty();
    }
    Type given = ASTHelpers.getType(executor);
    if (handoff.tree() instanceof MemberReferenceTree) {
      // Others call it later, on whichever thread: only the context of each task will do.
      return wrapper(carrier.atCreation().stream(), given, state)
          .filter(wrapper -> isExactly(wrapper, given))
          .flatMap(wrapper -> wrap(executor, wrapper, carrier, state));
    }
    if (isReceiver(executor, handoff)) {
      return given == null
          ? Optional.empty()
          : wrapper(carrier.atCall().stream(), given, state)
              .filter(wrapper -> hasMethod(wrapper, handoff, state))
              .flatMap(wrapper -> wrap(executor, wrapper, carrier, state));
    }
    Type needed = TaskWrapFix.parameter(handoff, executor).map(each -> each.type).orElse(null);
    return needed == null || given == null
        ? Optional.empty()
        : wrapper(carrier.atCall().stream().filter(Wrapper::pins), given, state)
            .filter(wrapper -> isSubtype(type(wrapper.takes().getName(), state), needed, state))
            .flatMap(wrapper -> wrap(executor, wrapper, carrier, state));
  }

  private static boolean isReceiver(ExpressionTree executor, TaskHandoff handoff) {
    return handoff.tree() instanceof MethodInvocationTree call
        && ASTHelpers.getReceiver(call) == executor;
  }

  /** Whether the interface that the executor is wrapped as has the method that is called. */
  private static boolean hasMethod(Wrapper wrapper, TaskHandoff handoff, VisitorState state) {
    MethodSymbol called = (MethodSymbol) ASTHelpers.getSymbol(handoff.tree());
    Type type = type(wrapper.takes().getName(), state);
    return isSubtype(type, called.owner.type, state)
        || ASTHelpers.findSuperMethods(called, state.getTypes()).stream()
            .anyMatch(
                declared ->
                    isSubtype(type, declared.owner.type, state)
                        && state
                            .getTypes()
                            .isSameType(declared.getReturnType(), called.getReturnType()));
  }

  private static Optional<SuggestedFix> wrap(
      ExpressionTree executor, Wrapper wrapper, Carrier carrier, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String text = TypedText.write(wrapper.text(), fix, state);
    if (text.contains("%2$s")) {
      Optional<String> value = CurrentValue.of(carrier, fix, state).filter(v -> isSet(v, state));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      text = text.replace("%2$s", value.get());
    }
    int argument = text.indexOf("%1$s");
    return Optional.of(
        fix.prefixWith(executor, text.substring(0, argument))
            .postfixWith(executor, text.substring(argument + "%1$s".length()))
            .build());
  }

  /** Whether a variable in hand has its value: in a constructor only its parameters surely do. */
  private static boolean isSet(String value, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    return method == null
        || !ASTHelpers.getSymbol(method).isConstructor()
        || method.getParameters().stream()
            .anyMatch(parameter -> value.split("\\.", -1)[0].contentEquals(parameter.getName()));
  }

  /** The most special one that the library has for an executor of that type. */
  private static Optional<Wrapper> wrapper(
      Stream<Wrapper> wrappers, Type executor, VisitorState state) {
    return wrappers
        .filter(each -> isSubtype(executor, type(each.takes().getName(), state), state))
        .filter(each -> exists(each, state))
        .findFirst();
  }

  /** Whether the version on the class path has the method, for that type of executor. */
  private static boolean exists(Wrapper wrapper, VisitorState state) {
    Optional<Type> owner = ClassPath.find(wrapper.owner(), state);
    if (owner.isEmpty()) {
      return false;
    }
    for (Symbol member :
        owner.get().tsym.members().getSymbolsByName(state.getName(wrapper.method()))) {
      if (member instanceof MethodSymbol method
          && !method.getParameters().isEmpty()
          && isExactly(wrapper, method.getParameters().head.type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExactly(Wrapper wrapper, Type type) {
    return type != null && type.tsym.getQualifiedName().contentEquals(wrapper.takes().getName());
  }

  private static Type type(String name, VisitorState state) {
    return state.getTypeFromString(name);
  }

  private static boolean isSubtype(Type type, Type other, VisitorState state) {
    Types types = state.getTypes();
    return type != null
        && other != null
        && types.isSubtype(types.erasure(type), types.erasure(other));
  }
}
