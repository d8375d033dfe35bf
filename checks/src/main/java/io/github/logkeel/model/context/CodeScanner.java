package io.github.logkeel.model.context;

import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCArrayTypeTree;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCTypeApply;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeScanner;

/** Goes over what may call something: not over the names of types, nor over annotations. */
abstract class CodeScanner extends TreeScanner {

  @Override
  public void visitAnnotation(JCAnnotation tree) {}

  @Override
  public void visitTypeCast(JCTypeCast tree) {
    scan(tree.expr);
  }

  @Override
  public void visitTypeTest(JCInstanceOf tree) {
    scan(tree.expr);
  }

  @Override
  public void visitNewArray(JCNewArray tree) {
    scan(tree.dims);
    scan(tree.elems);
  }

  @Override
  public void visitTypeApply(JCTypeApply tree) {}

  @Override
  public void visitTypeArray(JCArrayTypeTree tree) {}
}
