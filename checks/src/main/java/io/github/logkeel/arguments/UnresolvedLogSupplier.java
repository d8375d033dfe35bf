package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ArgumentFix;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Flags suppliers among the arguments of a log statement that the API does not call. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log argument that is a supplier nobody calls",
    explanation =
        """
        ## What it finds

        A supplier in a place where the API takes a plain value: everywhere in SLF4J's classic methods,
        in `kv(..)` and `addKeyValue`, and in Log4j2 unless all arguments are lambdas: a variable of
        type `Supplier` binds the parameter of type `Object`.

        ## Why it hurts in production

        The record shows the identity of the lambda, `Checkout$$Lambda/0x7f2c18@646be2c3`, and not the
        value.

        ## Bad

        ```java
        log.info("total {}", totalSupplier);
        ```

        ## Good

        ```java
        log.info("total {}", totalSupplier.get());
        ```

        ## What it cannot see

        Suppliers whose static type is `Object` or a type of your own, and suppliers that something else
        uses as well or that supply only null: that may be a task whose identity is logged on purpose.
        """,
    linkType = NONE,
    severity = ERROR)
public final class UnresolvedLogSupplier extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public UnresolvedLogSupplier() {
    this(new Logkeel());
  }

  @Inject
  UnresolvedLogSupplier(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    List<Argument> unresolved = call.unresolvedSuppliers(state);
    if (unresolved.isEmpty()) {
      return Description.NO_MATCH;
    }
    List<Argument> suppliers =
        unresolved.stream().filter(argument -> isMadeForStatement(argument.tree(), state)).toList();
    if (suppliers.isEmpty()) {
      return Description.NO_MATCH;
    }
    String message =
        Wording.quote(suppliers, state)
            + (suppliers.size() == 1
                ? " is not called: the identity of the supplier is logged, not its value"
                : " are not called: the identities of the suppliers are logged, not their values");
    return describe(
        call.tree(), message, Optional.of(ArgumentFix.callSuppliers(suppliers, call, state)));
  }

  /**
   * Whether nothing but the statement uses the supplier. One that is called or handed on elsewhere
   * may be a task, whose identity is logged on purpose and which must not be run once more; so may
   * one that supplies nothing but null.
   */
  private static boolean isMadeForStatement(ExpressionTree supplier, VisitorState state) {
    if (ASTHelpers.getSymbol(supplier) instanceof VarSymbol variable) {
      return Declarations.isUsedOnce(variable, state)
          && Declarations.initializer(variable, state).filter(SuppliedNull::isAll).isEmpty();
    }
    return supplier instanceof TypeCastTree;
  }

  /** Tells the suppliers that only run something: {@code () -> { task.run(); return null; }}. */
  private static final class SuppliedNull extends TreeScanner<Boolean, Void> {

    /** Whether null is all that the expression supplies. */
    private static boolean isAll(ExpressionTree supplier) {
      if (!(ASTHelpers.stripParentheses(supplier) instanceof LambdaExpressionTree lambda)) {
        return false;
      }
      return lambda.getBody() instanceof ExpressionTree value
          ? value.getKind() == Tree.Kind.NULL_LITERAL
          : !Boolean.FALSE.equals(new SuppliedNull().scan(lambda.getBody(), null));
    }

    @Override
    public Boolean visitReturn(ReturnTree tree, Void unused) {
      return tree.getExpression().getKind() == Tree.Kind.NULL_LITERAL;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree inner, Void unused) {
      return true;
    }

    @Override
    public Boolean visitClass(ClassTree inner, Void unused) {
      return true;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return !Boolean.FALSE.equals(one) && !Boolean.FALSE.equals(other);
    }
  }
}
