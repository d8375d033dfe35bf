package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.LogCall;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The other methods that a statement could call on its logger, told by their parameters. */
final class Overloads {

  private Overloads() {}

  /** The overloads of the method that writes the record, itself included. */
  static Stream<MethodSymbol> ofSameName(LogCall call) {
    return of(ASTHelpers.getSymbol(call.tree()));
  }

  /** Whether an overload of a method has as many parameters. */
  static boolean haveParameters(MethodSymbol method, int count) {
    return of(method).anyMatch(each -> each.getParameters().size() == count);
  }

  private static Stream<MethodSymbol> of(MethodSymbol called) {
    return StreamSupport.stream(
            called.enclClass().members().getSymbolsByName(called.name).spliterator(), false)
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast);
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
