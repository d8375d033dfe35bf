package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.log.ArgumentKinds;
import io.github.logkeel.model.log.Interpolation;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.PrintfConversions;
import java.util.Date;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** A value of a text, handed over as an argument that prints the same. */
final class TextValue {

  private TextValue() {}

  /** The argument; empty where the API would not print the value, or not as the text does. */
  static Optional<String> argument(Interpolation.Part value, LogApi api, VisitorState state) {
    ExpressionTree tree = value.tree();
    Type type = ASTHelpers.getType(tree);
    if (type.hasTag(TypeTag.ARRAY) || tree instanceof SwitchExpressionTree) {
      return Optional.empty();
    }
    String source = state.getSourceForNode(tree);
    return switch (new ArgumentKinds(api, state).ofValue(type)) {
      case STRUCTURED, RESOLVED_SUPPLIER, UNRESOLVED_SUPPLIER -> Optional.empty();
      case THROWABLE ->
          // Handed over itself it would be logged with its stack trace, and its placeholder not.
          Optional.of(isCaught(tree) ? source + ".toString()" : "String.valueOf(" + source + ")");
      case VALUE, MAYBE_THROWABLE -> {
        if (!printsTheSame(type, api, state)) {
          yield Optional.of("String.valueOf(" + source + ")");
        }
        // As an argument it could be taken for a throwable, if that is what a parameter asks for.
        yield Optional.of(returnsWhatIsAsked(tree) ? "(Object) " + source : source);
      }
    };
  }

  private static boolean printsTheSame(Type type, LogApi api, VisitorState state) {
    return switch (api.style()) {
      case MESSAGE_FORMAT, JUL ->
          PrintfConversions.isIntegral(type) || Interpolation.printsAsText(type, state);
      // Log4j2 prints dates in the format of ISO 8601.
      case LOG4J ->
          !ASTHelpers.isSubtype(type, state.getTypeFromString(Date.class.getName()), state);
      default -> true;
    };
  }

  private static boolean isCaught(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null && symbol.getKind() == ElementKind.EXCEPTION_PARAMETER;
  }

  /** Whether it calls a method {@code <T> T get()}, which returns whatever its context wants. */
  private static boolean returnsWhatIsAsked(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return false;
    }
    Symbol.MethodSymbol method = ASTHelpers.getSymbol(call);
    return method.getTypeParameters().contains(method.getReturnType().tsym);
  }
}
