package io.github.logkeel.arguments;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.fix.PairFix;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;

/**
 * What is wrong with the keys and values of a method that takes them in turn, by the rules of Go's
 * {@code slog}: as many values as keys, and each key a constant text of its own.
 *
 * @param message the specifics
 * @param repair empty where it would be a guess
 */
record PairVerdict(String message, Optional<SuggestedFix> repair) {

  /** The first mistake of a statement; empty where it is right, or where it may be. */
  static Optional<PairVerdict> of(LogCall call, VisitorState state) {
    List<Argument> run = run(call);
    if (!call.argumentsKnown() || run.isEmpty()) {
      return Optional.empty();
    }
    return run.size() % 2 == 1 ? ofOdd(run, call, state) : ofEven(run, call, state);
  }

  /** Keys and values, without the throwable behind them and without fields of their own kind. */
  private static List<Argument> run(LogCall call) {
    List<Argument> run =
        call.arguments().stream()
            .filter(argument -> argument.kind() != Argument.Kind.STRUCTURED)
            .toList();
    boolean throwable =
        run.size() % 2 == 1 && run.get(run.size() - 1).kind() == Argument.Kind.THROWABLE;
    return throwable ? run.subList(0, run.size() - 1) : run;
  }

  private static Optional<PairVerdict> ofOdd(List<Argument> run, LogCall call, VisitorState state) {
    Argument last = run.get(run.size() - 1);
    if (last.kind() == Argument.Kind.MAYBE_THROWABLE) {
      return Optional.empty();
    }
    OptionalInt unnamed =
        IntStream.rangeClosed(0, run.size() / 2)
            .map(pair -> 2 * pair)
            .filter(i -> !isConstant(run.get(i)))
            .findFirst();
    if (unnamed.isEmpty()) {
      return found(
          Wording.quote(last.tree(), state) + " is a key without a value",
          LooseFields.Key.of(last).flatMap(key -> PairFix.addValue(key, call, state)));
    }
    Argument value = run.get(unnamed.getAsInt());
    boolean restIsNamed = true;
    for (int i = unnamed.getAsInt() + 1; i < run.size(); i += 2) {
      restIsNamed &= isConstant(run.get(i));
    }
    return found(
        Wording.quote(value.tree(), state)
            + " stands in the place of a key, and "
            + run.size()
            + " arguments make no pairs",
        restIsNamed ? PairFix.addKey(value) : Optional.empty());
  }

  private static Optional<PairVerdict> ofEven(
      List<Argument> run, LogCall call, VisitorState state) {
    Map<Object, Argument> values = new HashMap<>();
    for (int i = 0; i < run.size(); i += 2) {
      Argument key = run.get(i);
      Argument value = run.get(i + 1);
      String quoted = Wording.quote(key.tree(), state);
      Object text = ASTHelpers.constValue(key.tree());
      if (text instanceof String) {
        Argument earlier = values.putIfAbsent(text, value);
        if (earlier != null) {
          return found(
              "key " + quoted + " is given twice: only one of its values is kept",
              PairFix.dropRepeated(key, value, earlier, call, state));
        }
      } else if (LooseFields.Key.of(value).isPresent() && !isText(key.tree(), state)) {
        return found(
            quoted + " and " + Wording.quote(value.tree(), state) + " are the wrong way round",
            Optional.of(PairFix.swap(key, value, state)));
      } else if (!isText(key.tree(), state)) {
        return found(quoted + " stands in the place of a key and is no text", Optional.empty());
      } else if (!isOneOfFew(key.tree(), state)) {
        return found(
            "the key " + quoted + " is only known at run time: each of its values is a new field",
            Optional.empty());
      }
    }
    return Optional.empty();
  }

  private static Optional<PairVerdict> found(String message, Optional<SuggestedFix> repair) {
    return Optional.of(new PairVerdict(message, repair));
  }

  private static boolean isConstant(Argument argument) {
    return ASTHelpers.constValue(argument.tree()) instanceof String;
  }

  private static boolean isText(ExpressionTree tree, VisitorState state) {
    ExpressionTree key = ASTHelpers.stripParentheses(tree);
    // As an argument the type of a choice is that of the parameter, mostly Object.
    if (key instanceof ConditionalExpressionTree choice) {
      return isText(choice.getTrueExpression(), state)
          && isText(choice.getFalseExpression(), state);
    }
    if (key instanceof SwitchExpressionTree choice) {
      return results(choice).stream().allMatch(result -> isText(result, state));
    }
    Type type = ASTHelpers.getType(key);
    return type != null && state.getTypes().isSameType(type, state.getSymtab().stringType);
  }

  private static ImmutableList<ExpressionTree> results(SwitchExpressionTree choice) {
    ImmutableList.Builder<ExpressionTree> results = ImmutableList.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCase(CaseTree branch, Void unused) {
        if (branch.getBody() instanceof ExpressionTree result) {
          results.add(result);
          return null;
        }
        return super.visitCase(branch, null);
      }

      @Override
      public Void visitYield(YieldTree tree, Void unused) {
        results.add(tree.getValue());
        return null;
      }
    }.scan(choice.getCases(), null);
    return results.build();
  }

  /**
   * Whether a key that is no constant can only have a few values, or is the business of the caller:
   * a static constant, a text of an enum, a parameter that is handed on.
   */
  private static boolean isOneOfFew(ExpressionTree tree, VisitorState state) {
    ExpressionTree key = ASTHelpers.stripParentheses(tree);
    if (ASTHelpers.constValue(key) != null) {
      return true;
    }
    if (key instanceof ConditionalExpressionTree choice) {
      return isOneOfFew(choice.getTrueExpression(), state)
          && isOneOfFew(choice.getFalseExpression(), state);
    }
    if (key instanceof SwitchExpressionTree choice) {
      return results(choice).stream().allMatch(result -> isOneOfFew(result, state));
    }
    if (key instanceof MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      Symbol owner = receiver == null ? null : ASTHelpers.getSymbol(receiver);
      return owner instanceof VarSymbol
          && (ASTHelpers.isStatic(owner) || owner.type.tsym.getKind() == ElementKind.ENUM);
    }
    return ASTHelpers.getSymbol(key) instanceof VarSymbol variable
        && (ASTHelpers.isStatic(variable)
            || variable.getKind() == ElementKind.PARAMETER
            || (Assignments.isConsideredFinal(variable, state.getPath())
                && Declarations.initializer(variable, state)
                    .filter(value -> isOneOfFew(value, state))
                    .isPresent()));
  }
}
