package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.log.LogCall;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The other methods that a statement could call on its logger, told by their parameters. */
final class Overloads {

  private Overloads() {}

  /** The overloads of the method that writes the record, itself included. */
  static Stream<MethodSymbol> ofSameName(LogCall call) {
    return named(ASTHelpers.getSymbol(call.tree()).name, call);
  }

  /** Those of another name, declared in the same type. */
  static Stream<MethodSymbol> named(String name, LogCall call, VisitorState state) {
    return named(state.getName(name), call);
  }

  private static Stream<MethodSymbol> named(Name name, LogCall call) {
    MethodSymbol called = ASTHelpers.getSymbol(call.tree());
    return StreamSupport.stream(
            called.enclClass().members().getSymbolsByName(name).spliterator(), false)
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast);
  }

  /** Whether both take the same for so many parameters. */
  static boolean sameStart(MethodSymbol one, MethodSymbol other, int count, VisitorState state) {
    for (int i = 0; i < count; i++) {
      Type parameter = one.type.getParameterTypes().get(i);
      if (!state.getTypes().isSameType(parameter, other.type.getParameterTypes().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a parameter of that type takes a text. */
  static boolean takesText(Type type, VisitorState state) {
    return state.getTypes().isSameType(type, state.getSymtab().stringType)
        || state.getTypes().isSameType(type, state.getSymtab().objectType);
  }

  /** Whether it is the type of all throwables. */
  static boolean isThrowable(Type type, VisitorState state) {
    return state.getTypes().isSameType(type, state.getSymtab().throwableType);
  }

  /** Whether it is the JDK's type of suppliers. */
  static boolean isSupplier(Type type) {
    return type.tsym.getQualifiedName().contentEquals(Supplier.class.getName());
  }
}
