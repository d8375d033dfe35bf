package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.log.LogCall;
import javax.lang.model.element.ElementKind;

/** What a statement could name without failing to compile. */
final class Scope {

  private Scope() {}

  /** Whether the statement can read a variable of that name, and does not do so yet. */
  static boolean canRead(String name, LogCall call, VisitorState state) {
    Symbol symbol = FindIdentifiers.findIdent(name, state, KindSelector.VAL);
    if (!(symbol instanceof VarSymbol) || isUsed(symbol, call)) {
      return false;
    }
    boolean declaredBefore =
        symbol.getKind() != ElementKind.LOCAL_VARIABLE
            || Declarations.initializer(symbol, state).isPresent();
    boolean inLambda = state.findEnclosing(LambdaExpressionTree.class) != null;
    boolean captured = !inLambda || ASTHelpers.isConsideredFinal(symbol);
    boolean hasInstance =
        symbol.getKind() != ElementKind.FIELD
            || ASTHelpers.isStatic(symbol)
            || !inStaticMethod(state);
    return declaredBefore && captured && hasInstance;
  }

  private static boolean isUsed(Symbol symbol, LogCall call) {
    return call.arguments().stream()
            .anyMatch(argument -> symbol.equals(ASTHelpers.getSymbol(argument.tree())))
        || call.logger().map(ASTHelpers::getSymbol).filter(symbol::equals).isPresent();
  }

  private static boolean inStaticMethod(VisitorState state) {
    Tree method = state.findEnclosing(MethodTree.class);
    return method == null || ASTHelpers.getSymbol((MethodTree) method).isStatic();
  }
}
