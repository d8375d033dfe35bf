package io.github.logkeel.model.context;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Names;
import java.util.List;

/** What {@link CallGraphScanner} asks about single trees. */
final class CallTrees {

  private CallTrees() {}

  /** Whether a member of a class runs when an instance is made. */
  static boolean isInitializer(JCTree member) {
    return (member instanceof JCVariableDecl field && field.init != null && !field.sym.isStatic())
        || (member instanceof JCBlock block && !block.isStatic());
  }

  /** Whether a name is that of a parameter that may take code. */
  static boolean isParameter(Symbol symbol) {
    return symbol instanceof VarSymbol
        && (symbol.flags_field & Flags.PARAMETER) != 0
        && (symbol.type.tsym.flags_field & (Flags.INTERFACE | Flags.ABSTRACT)) != 0;
  }

  /** Whether a value is code that whoever takes it may run. */
  static boolean isCode(JCExpression bare) {
    return bare instanceof JCLambda
        || bare instanceof JCMemberReference
        || (bare instanceof JCIdent ident && isParameter(ident.sym))
        || (bare instanceof JCNewClass made && made.def != null);
  }

  /** Whether any of some values is code. */
  static boolean haveCode(List<JCExpression> values) {
    for (JCExpression value : values) {
      if (isCode(bare(value))) {
        return true;
      }
    }
    return false;
  }

  /** A value without the parentheses and casts around it. */
  static JCExpression bare(JCExpression expression) {
    JCExpression bare = TreeInfo.skipParens(expression);
    return bare instanceof JCTypeCast cast ? bare(cast.expr) : bare;
  }

  /** Whether a receiver is {@code super}, so that nothing that overrides runs. */
  static boolean isSuper(JCExpression receiver, Names names) {
    return receiver != null && TreeInfo.name(receiver) == names._super;
  }

  /**
   * The static type of a receiver, which is a class around the call where none is written.
   *
   * @param type the class that the call is written in
   */
  static TypeSymbol site(
      JCExpression receiver, MethodSymbol method, ClassSymbol type, Types types) {
    if (receiver != null && receiver.type != null) {
      if (receiver.type.tsym instanceof ClassSymbol known) {
        return known; // most are, and need no visitor
      }
      Type bound = types.skipTypeVars(receiver.type, false);
      return bound.tsym instanceof ClassSymbol known ? known : method.enclClass();
    }
    Symbol around = type;
    while (around != null && around.enclClass() != null) {
      if (around.enclClass().isSubClass(method.owner, types)) {
        return around.enclClass();
      }
      around = around.enclClass().owner;
    }
    return method.enclClass();
  }
}
