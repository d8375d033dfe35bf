package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import java.util.List;
import java.util.Optional;

/**
 * A named field that a log statement puts into its record.
 *
 * @param key the expression that names the field; empty where the names come from the value (a map,
 *     the properties of an object)
 * @param value the expression that holds its value; empty for a bare flag, whose value is {@code
 *     true}
 * @param source the call that makes the field ({@code addKeyValue(..)}, {@code kv(..)}, {@code
 *     with(..)})
 */
public record KeyValue(
    Optional<ExpressionTree> key, Optional<ExpressionTree> value, MethodInvocationTree source) {

  /** The name that the key stands for, where the compiler knows it. */
  public Optional<String> name() {
    return key.map(ASTHelpers::constValue).filter(String.class::isInstance).map(String.class::cast);
  }

  /** Whether the call is a step of a chain, and not a factory whose result is handed over. */
  public boolean isStep() {
    return !ASTHelpers.getSymbol(source).isStatic();
  }

  /** Whether the value is handed over as an object, under a name. */
  boolean takesAnyValue(VisitorState state) {
    List<VarSymbol> parameters = ASTHelpers.getSymbol(source).getParameters();
    return parameters.size() >= 2
        && state.getTypes().isSameType(parameters.get(0).type, state.getSymtab().stringType)
        && state.getTypes().isSameType(parameters.get(1).type, state.getSymtab().objectType);
  }

  /**
   * What a second field has to have in common with this one to take its place: the name, or the
   * constant of a key that holds one value ({@code MetadataKey.single}, flogger 0.9). Empty where
   * that is out of sight.
   */
  public Optional<Object> identity(VisitorState state) {
    if (name().isPresent()) {
      return name().filter(name -> !name.isBlank()).map(Object.class::cast);
    }
    return key.map(ASTHelpers::getSymbol)
        .filter(VarSymbol.class::isInstance)
        .filter(variable -> isSingle(Declarations.initializer(variable, state)))
        .map(Object.class::cast);
  }

  private static boolean isSingle(Optional<ExpressionTree> initializer) {
    return initializer.isPresent()
        && initializer.get() instanceof MethodInvocationTree made
        && ASTHelpers.getSymbol(made).getSimpleName().contentEquals("single");
  }
}
