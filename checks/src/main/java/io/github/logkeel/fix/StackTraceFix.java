package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a log statement without a throwable log one, with its stack trace. */
public final class StackTraceFix {

  private final LogCall call;
  private final String throwable;
  private final VisitorState state;

  private StackTraceFix(LogCall call, String throwable, VisitorState state) {
    this.call = call;
    this.throwable = throwable;
    this.state = state;
  }

  /**
   * Hands a throwable over in the way of the API, and leaves what is printed as it is: {@code
   * error("failed", e)}, {@code errorf(e, "failed")}, {@code atError().setCause(e).log("failed")}.
   *
   * @param throwable the name of a variable of such a type
   * @return empty where the API takes no throwable beside the arguments of the statement
   */
  public static Optional<SuggestedFix> attach(LogCall call, String throwable, VisitorState state) {
    return new StackTraceFix(call, throwable, state).attach();
  }

  private Optional<SuggestedFix> attach() {
    Optional<String> cause = call.api().stepNamed(LogApi.Step.CAUSE);
    if (cause.isPresent()) {
      String step = "." + cause.get() + "(" + throwable + ")";
      return Optional.of(SuggestedFix.postfixWith(ASTHelpers.getReceiver(call.tree()), step));
    }
    MethodSymbol called = ASTHelpers.getSymbol(call.tree());
    String name = called.getSimpleName().toString();
    List<Type> parameters = called.type.getParameterTypes();
    for (MethodSymbol overload : methodsNamed(name)) {
      OptionalInt position = throwableIn(overload, parameters);
      if (position.isPresent()) {
        return Optional.of(insert("", position.getAsInt()).build());
      }
    }
    if (call.api().throwableRule().attachesLast()) {
      return call.message().isPresent() && call.argumentsKnown()
          ? ArgumentList.append(call, ImmutableList.of(throwable), state)
          : Optional.empty();
    }
    return call.api().levelVerbs().contains(name) ? passLevel(name, parameters) : Optional.empty();
  }

  /** Calls the method that takes the level: {@code severe("x")} to {@code log(SEVERE, "x", e)}. */
  private Optional<SuggestedFix> passLevel(String name, List<Type> parameters) {
    if (!(call.tree().getMethodSelect() instanceof MemberSelectTree)) {
      return Optional.empty();
    }
    String constant = name.toUpperCase(Locale.ROOT);
    for (String verb : call.api().otherVerbs()) {
      for (MethodSymbol method : methodsNamed(verb)) {
        Type level = Iterables.getFirst(method.type.getParameterTypes(), null);
        if (level == null || !hasConstant(level, constant)) {
          continue;
        }
        List<Type> withLevel = new ArrayList<>(parameters);
        withLevel.add(0, level);
        OptionalInt position = throwableIn(method, withLevel);
        if (position.isPresent()) {
          SuggestedFix.Builder fix = SuggestedFix.builder();
          String type = TypeName.of(level.tsym.getQualifiedName().toString(), fix, state);
          return Optional.of(
              fix.merge(SuggestedFixes.renameMethodInvocation(call.tree(), verb, state))
                  .merge(insert(type + "." + constant + ", ", position.getAsInt() - 1))
                  .build());
        }
      }
    }
    return Optional.empty();
  }

  /** Where a method takes a throwable, if its other parameters are those, or take those values. */
  private OptionalInt throwableIn(MethodSymbol method, List<Type> parameters) {
    List<Type> types = method.type.getParameterTypes();
    for (int i = types.size() - 1; i >= 0 && types.size() == parameters.size() + 1; i--) {
      if (state.getTypes().isSameType(types.get(i), state.getSymtab().throwableType)) {
        List<Type> others = new ArrayList<>(types);
        others.remove(i);
        // In tinylog a text goes for the object that the method without a throwable takes.
        if (areSame(others, parameters) || areSame(others, typesOfArguments())) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Writes the throwable in that place among the arguments, and something before the first. */
  private SuggestedFix.Builder insert(String first, int position) {
    List<? extends ExpressionTree> given = call.tree().getArguments();
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (position == 0) {
      return fix.prefixWith(given.get(0), first + throwable + ", ");
    }
    if (!first.isEmpty()) {
      fix.prefixWith(given.get(0), first);
    }
    return fix.postfixWith(given.get(position - 1), ", " + throwable);
  }

  private List<MethodSymbol> methodsNamed(String name) {
    Type logger = ASTHelpers.getSymbol(call.tree()).enclClass().type;
    List<MethodSymbol> methods = new ArrayList<>();
    for (Symbol member :
        state.getTypes().membersClosure(logger, false).getSymbolsByName(state.getName(name))) {
      if (member instanceof MethodSymbol method) {
        methods.add(method);
      }
    }
    return methods;
  }

  private List<Type> typesOfArguments() {
    List<Type> types = new ArrayList<>();
    call.tree().getArguments().forEach(argument -> types.add(ASTHelpers.getType(argument)));
    return types;
  }

  private boolean areSame(List<Type> some, List<Type> others) {
    for (int i = 0; i < some.size() && some.size() == others.size(); i++) {
      if (!ASTHelpers.isSameType(some.get(i), others.get(i), state)) {
        return false;
      }
    }
    return some.size() == others.size();
  }

  private boolean hasConstant(Type type, String name) {
    return type.tsym.members().findFirst(state.getName(name)) != null;
  }
}
