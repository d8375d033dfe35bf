package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.VariablesInScope;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.ArgumentKinds;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.PrintfConversions;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What a statement could name without failing to compile. */
final class Scope {

  private Scope() {}

  /** The variable that bears the name which the text right before a placeholder gives it. */
  static Optional<String> valueNamedBefore(
      Placeholder placeholder, LogCall call, VisitorState state) {
    String text = call.message().orElseThrow().text();
    return Labels.namesBefore(text.substring(0, placeholder.start())).stream()
        .filter(
            name ->
                canRead(name, type -> isPlainValue(type, placeholder, call, state), call, state))
        .findFirst();
  }

  /** The variable that bears the name of a key: {@code userId} for {@code "user_id"}. */
  static Optional<String> valueOfKey(String key, LogCall call, VisitorState state) {
    return Labels.namesOfKey(key).stream()
        .filter(name -> canRead(name, type -> isPlainValue(type, call, state), call, state))
        .findFirst();
  }

  /**
   * Whether an argument of that type is printed by the placeholder and does nothing else: it is not
   * taken for the throwable of the statement, not spread over several placeholders, not called.
   */
  static boolean isPlainValue(
      Type type, Placeholder placeholder, LogCall call, VisitorState state) {
    return isPlainValue(type, call, state) && PrintfConversions.canPrint(placeholder, type);
  }

  private static boolean isPlainValue(Type type, LogCall call, VisitorState state) {
    return !type.hasTag(TypeTag.ARRAY)
        && !type.hasTag(TypeTag.BOT)
        && new ArgumentKinds(call.api(), state).ofValue(type) == Argument.Kind.VALUE;
  }

  /** The expression that reads the variable of that name as a text. */
  static Optional<String> text(String name, VisitorState state) {
    return find(name, state)
        .filter(variable -> FieldFix.isTextLike(variable.type, state))
        .map(
            variable ->
                state.getTypes().isSameType(variable.type, state.getSymtab().stringType)
                    ? name
                    : "String.valueOf(" + name + ")");
  }

  /** The nearest variable of exactly that type. */
  static Optional<String> ofType(Type type, VisitorState state) {
    return VariablesInScope.readable(state).stream()
        .filter(variable -> state.getTypes().isSameType(variable.type, type))
        .filter(variable -> isSet(variable, state))
        .map(variable -> variable.getSimpleName().toString())
        .findFirst();
  }

  private static boolean canRead(
      String name, Predicate<Type> takesType, LogCall call, VisitorState state) {
    return find(name, state)
        .filter(variable -> !isUsed(variable, call))
        .filter(variable -> takesType.test(variable.type))
        .isPresent();
  }

  /** The variable of that name, if the statement can read it. */
  private static Optional<VarSymbol> find(String name, VisitorState state) {
    return VariablesInScope.readable(state).stream()
        .filter(variable -> variable.getSimpleName().contentEquals(name))
        .findFirst()
        .filter(variable -> isSet(variable, state));
  }

  private static boolean isSet(VarSymbol variable, VisitorState state) {
    return isAssigned(variable, state) && !isNull(variable, state);
  }

  /** Whether the statement runs where a condition around it may have found the variable null. */
  private static boolean isNull(Symbol variable, VisitorState state) {
    Tree part = state.getPath().getLeaf();
    for (Tree around : state.getPath().getParentPath()) {
      if (around instanceof IfTree choice && part != choice.getCondition()) {
        Tree.Kind found =
            part == choice.getThenStatement() ? Tree.Kind.EQUAL_TO : Tree.Kind.NOT_EQUAL_TO;
        if (Boolean.TRUE.equals(new NullTest(variable, found).scan(choice.getCondition(), null))) {
          return true;
        }
      }
      part = around;
    }
    return false;
  }

  /** Finds the comparison of a variable with null. */
  private static final class NullTest extends TreeScanner<Boolean, Void> {
    private final Symbol variable;
    private final Tree.Kind comparison;

    private NullTest(Symbol variable, Tree.Kind comparison) {
      this.variable = variable;
      this.comparison = comparison;
    }

    @Override
    public Boolean visitBinary(BinaryTree tree, Void unused) {
      boolean isTest =
          tree.getKind() == comparison
              && tree.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
              && variable.equals(ASTHelpers.getSymbol(tree.getLeftOperand()));
      return isTest || Boolean.TRUE.equals(super.visitBinary(tree, null));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }

  /**
   * Whether the variable has its value, and an instance to read it from, when the statement runs.
   */
  private static boolean isAssigned(Symbol variable, VisitorState state) {
    if (variable.getKind() == ElementKind.FIELD) {
      MethodTree method = state.findEnclosing(MethodTree.class);
      // In an initializer it depends on the order of the declarations.
      return method != null
          && (ASTHelpers.isStatic(variable) || !ASTHelpers.getSymbol(method).isStatic())
          && !(isFinal(variable) && ASTHelpers.getSymbol(method).isConstructor())
          && (ASTHelpers.isStatic(variable) || !isBeforeConstructorCall(method, state));
    }
    return variable.getKind() != ElementKind.LOCAL_VARIABLE
        || Declarations.initializer(variable, state).isPresent();
  }

  /** Whether {@code super(..)} or {@code this(..)} comes later, from JDK 25 on. */
  private static boolean isBeforeConstructorCall(MethodTree method, VisitorState state) {
    int start = ASTHelpers.getStartPosition(state.getPath().getLeaf());
    return method.getBody().getStatements().stream()
        .anyMatch(
            statement ->
                statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof MethodInvocationTree call
                    && ASTHelpers.getSymbol(call).isConstructor()
                    && ASTHelpers.getStartPosition(call) > start);
  }

  private static boolean isFinal(Symbol variable) {
    return variable.getModifiers().contains(Modifier.FINAL);
  }

  /** Whether an argument reads the variable: then it is the value of another placeholder. */
  private static boolean isUsed(Symbol symbol, LogCall call) {
    return call.arguments().stream().anyMatch(argument -> reads(argument.tree(), symbol))
        || call.logger().map(ASTHelpers::getSymbol).filter(symbol::equals).isPresent();
  }

  private static boolean reads(ExpressionTree tree, Symbol symbol) {
    return ASTHelpers.stripParentheses(tree) instanceof MethodInvocationTree call
        ? Optional.ofNullable(ASTHelpers.getReceiver(call))
            .filter(r -> reads(r, symbol))
            .isPresent()
        : symbol.equals(ASTHelpers.getSymbol(tree));
  }
}
