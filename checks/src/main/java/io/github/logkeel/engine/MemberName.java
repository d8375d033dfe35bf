package io.github.logkeel.engine;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;

/** Names the member of a class that a tree belongs to, in a way that counts no lines. */
final class MemberName {
  private MemberName() {}

  /**
   * Such as {@code shop.Orders#place(Order)}, {@code shop.Orders#log}, {@code shop.Orders#static}
   * for an initialiser, or {@code shop.Orders} for what belongs to the class as a whole. Code of an
   * anonymous or local class belongs to the member around it: javac only numbers such classes.
   */
  static String of(TreePath path) {
    Tree member = null;
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (isMemberOrTopLevel(at)) {
        String type = ASTHelpers.getSymbol((ClassTree) at.getLeaf()).flatName().toString();
        return member == null ? type : type + "#" + nameOf(member);
      }
      member = at.getLeaf();
    }
    return ""; // imports and the package
  }

  private static boolean isMemberOrTopLevel(TreePath path) {
    Tree around = path.getParentPath().getLeaf();
    return path.getLeaf() instanceof ClassTree
        && (around instanceof CompilationUnitTree || around instanceof ClassTree);
  }

  private static String nameOf(Tree member) {
    if (member instanceof MethodTree method) {
      return method.getName()
          + method.getParameters().stream().map(MemberName::typeOf).collect(joining(",", "(", ")"));
    }
    if (member instanceof VariableTree field) {
      return field.getName().toString();
    }
    return member instanceof BlockTree block && block.isStatic() ? "static" : "instance";
  }

  private static String typeOf(VariableTree parameter) {
    Type type = ASTHelpers.getSymbol(parameter).type;
    String dimensions = "";
    for (; type instanceof ArrayType array; type = array.elemtype) {
      dimensions += "[]";
    }
    return type.tsym.getSimpleName() + dimensions;
  }
}
