package io.github.logkeel.model;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** What makes control leave a statement other than at its end, or perhaps never. */
public final class Detours extends TreeScanner<Boolean, Void> {

  private Detours() {}

  /** Whether control always comes to the end of a statement, unless something in it throws. */
  public static boolean noneIn(StatementTree statement) {
    return !Boolean.TRUE.equals(new Detours().scan(statement, null));
  }

  @Override
  public Boolean visitReturn(ReturnTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean visitThrow(ThrowTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean visitBreak(BreakTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean visitContinue(ContinueTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean visitWhileLoop(WhileLoopTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean visitForLoop(ForLoopTree tree, Void unused) {
    return true;
  }

  @Override
  public Boolean reduce(Boolean one, Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
