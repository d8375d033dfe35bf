package io.github.logkeel.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where local variables are used. */
final class Mentions {

  private Mentions() {}

  /** Whether a variable is used in a tree. */
  static boolean of(Symbol variable, Tree tree) {
    return any(Collections.singleton(variable), List.of(tree));
  }

  /** Whether a variable that some statements declare is used in others. */
  static boolean ofDeclared(
      List<? extends StatementTree> declared, List<? extends StatementTree> used) {
    Set<Symbol> variables = new HashSet<>();
    for (StatementTree statement : declared) {
      if (statement instanceof VariableTree variable) {
        variables.add(ASTHelpers.getSymbol(variable));
      }
    }
    return any(variables, used);
  }

  private static boolean any(Set<Symbol> variables, List<? extends Tree> trees) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= variables.contains(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(trees, null);
    return found[0];
  }
}
