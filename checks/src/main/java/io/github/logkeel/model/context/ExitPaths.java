package io.github.logkeel.model.context;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways on from what is to be undone, an entry that is put or a scope that is opened, and how
 * the method is left on those on which it is still there.
 */
final class ExitPaths {

  /** How a statement is left. */
  enum Exit {
    /** What is behind it comes next. */
    END,
    /** What is behind the loop, or the switch, around it. */
    JUMP,
    RETURN,
    THROW
  }

  private final Followed followed;
  private final boolean withThrown;
  private final Set<Exit> open = EnumSet.of(Exit.END);
  private Optional<BlockTree> partial = Optional.empty();
  private Optional<StatementTree> undoing = Optional.empty();
  private Optional<ReturnTree> firstReturn = Optional.empty();
  private boolean isUndone;
  private boolean isUndoneInFinally;
  private boolean isConditional;

  private ExitPaths(Followed followed, boolean withThrown) {
    this.followed = followed;
    this.withThrown = withThrown;
  }

  /**
   * Follows them to the end of the method.
   *
   * @param path to the call that begins it, or to its statement
   * @param withThrown whether also where something throws
   */
  static ExitPaths of(Followed followed, TreePath path, boolean withThrown) {
    ExitPaths paths = new ExitPaths(followed, withThrown);
    paths.outwards(path);
    return paths;
  }

  /** How the method is left with the followed. */
  Set<Exit> open() {
    return open;
  }

  /** Whether anything on the way undoes it. */
  boolean isUndone() {
    return isUndone;
  }

  /** Whether a finally block does so. */
  boolean isUndoneInFinally() {
    return isUndoneInFinally;
  }

  /** The finally block that all ways lead through and that undoes others of its kind. */
  Optional<BlockTree> partial() {
    return partial;
  }

  /** The statement behind the call, in the same block, that undoes it. */
  Optional<StatementTree> undoing() {
    return undoing;
  }

  /** The first statement that leaves the method with the followed. */
  Optional<ReturnTree> firstReturn() {
    return firstReturn;
  }

  private void outwards(TreePath path) {
    Tree inner = path.getLeaf();
    Tree own = blockOf(path);
    for (Tree around : path.getParentPath()) {
      if (around instanceof MethodTree
          || around instanceof ClassTree
          || around instanceof LambdaExpressionTree) {
        return;
      }
      if (around instanceof BlockTree block) {
        behind(block.getStatements(), inner, block == own);
      } else if (around instanceof CaseTree part && part.getStatements() != null) {
        behind(part.getStatements(), inner, false);
      } else if (around instanceof TryTree attempt && attempt.getFinallyBlock() != inner) {
        note(attempt);
        replaceOpen(leave(attempt, inner == attempt.getBlock(), open));
      } else if (endsJump(around)) {
        land(open);
      }
      isConditional |=
          !(around instanceof BlockTree
              || around instanceof TryTree
              || around instanceof SynchronizedTree
              || around instanceof ExpressionStatementTree);
      inner = around;
    }
  }

  /** What the statement stands in that the path leads to, or that its call is in. */
  private static Tree blockOf(TreePath path) {
    TreePath statement = path;
    while (!(statement.getLeaf() instanceof StatementTree)
        && statement.getParentPath().getParentPath() != null) {
      statement = statement.getParentPath();
    }
    return statement.getParentPath().getLeaf();
  }

  private void replaceOpen(Set<Exit> exits) {
    open.clear();
    open.addAll(exits);
  }

  /** Follows the statements of a list that come after one of them. */
  private void behind(List<? extends StatementTree> all, Tree inner, boolean isOwn) {
    for (StatementTree next : all.subList(all.indexOf(inner) + 1, all.size())) {
      if (!open.contains(Exit.END)) {
        return;
      }
      if (next instanceof TryTree attempt) {
        note(attempt);
      }
      if (isOwn && followed.isUndoneExactlyBy(next)) {
        undoing = Optional.of(next);
      }
      step(next, open);
    }
  }

  private void note(TryTree attempt) {
    if (partial.isEmpty() && !open.contains(Exit.RETURN)) {
      partial = Optional.ofNullable(attempt.getFinallyBlock()).filter(followed::undoesAny);
    }
  }

  private void step(StatementTree statement, Set<Exit> exits) {
    exits.remove(Exit.END);
    exits.addAll(exits(statement));
  }

  private Set<Exit> exits(List<? extends StatementTree> statements) {
    Set<Exit> exits = EnumSet.of(Exit.END);
    for (StatementTree next : statements) {
      if (exits.contains(Exit.END)) {
        step(next, exits);
      }
    }
    return exits;
  }

  /** How a statement that begins with it is left with it. */
  private Set<Exit> exits(StatementTree statement) {
    return switch (statement.getKind()) {
      case BLOCK -> exits(((BlockTree) statement).getStatements());
      case SYNCHRONIZED -> exits(((SynchronizedTree) statement).getBlock());
      case IF -> exits((IfTree) statement);
      case TRY -> exits((TryTree) statement);
      case SWITCH -> exits((SwitchTree) statement);
      case WHILE_LOOP -> {
        WhileLoopTree loop = (WhileLoopTree) statement;
        yield loop(loop, loop.getStatement(), List.of(loop.getCondition()));
      }
      case DO_WHILE_LOOP -> {
        DoWhileLoopTree loop = (DoWhileLoopTree) statement;
        yield loop(loop, loop.getStatement(), List.of(loop.getCondition()));
      }
      case FOR_LOOP -> {
        ForLoopTree loop = (ForLoopTree) statement;
        List<Tree> head = new ArrayList<>(loop.getInitializer());
        head.add(loop.getCondition());
        head.addAll(loop.getUpdate());
        yield loop(loop, loop.getStatement(), head);
      }
      case ENHANCED_FOR_LOOP -> {
        EnhancedForLoopTree loop = (EnhancedForLoopTree) statement;
        yield loop(loop, loop.getStatement(), List.of(loop.getExpression()));
      }
      case LABELED_STATEMENT -> land(exits(((LabeledStatementTree) statement).getStatement()));
      case RETURN -> {
        Set<Exit> exits = plain(statement, Exit.RETURN);
        if (exits.contains(Exit.RETURN)) {
          firstReturn = firstReturn.or(() -> Optional.of((ReturnTree) statement));
        }
        yield exits;
      }
      case THROW -> withThrown ? plain(statement, Exit.THROW) : EnumSet.noneOf(Exit.class);
      case BREAK, CONTINUE, YIELD -> EnumSet.of(Exit.JUMP);
      default -> plain(statement, Exit.END);
    };
  }

  private Set<Exit> plain(StatementTree statement, Exit exit) {
    if (followed.isUndoneIn(statement)) {
      return undone();
    }
    Set<Exit> exits =
        followed.isBegunAnewBy(statement) ? EnumSet.noneOf(Exit.class) : EnumSet.of(exit);
    addThrown(statement, exits);
    return exits;
  }

  private Set<Exit> undone() {
    isUndone = true;
    return EnumSet.noneOf(Exit.class);
  }

  private void addThrown(Tree tree, Set<Exit> exits) {
    if (withThrown && followed.mayThrow(tree)) {
      exits.add(Exit.THROW);
    }
  }

  private Set<Exit> exits(IfTree choice) {
    if (followed.isUndoneIn(choice) && (isConditional || followed.isCleanUp(choice))) {
      return undone();
    }
    StatementTree otherwise = choice.getElseStatement();
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    if (!followed.isAbsentIf(choice.getCondition(), true)) {
      exits.addAll(exits(choice.getThenStatement()));
    }
    if (!followed.isAbsentIf(choice.getCondition(), false)) {
      exits.addAll(otherwise == null ? EnumSet.of(Exit.END) : exits(otherwise));
    }
    addThrown(choice.getCondition(), exits);
    return exits;
  }

  /** A loop may run no time, but one that undoes runs for each. */
  private Set<Exit> loop(StatementTree loop, StatementTree body, List<? extends Tree> head) {
    if (followed.isUndoneIn(loop)) {
      return undone();
    }
    Set<Exit> exits = land(exits(body));
    exits.add(Exit.END);
    head.forEach(part -> addThrown(part, exits));
    return exits;
  }

  private Set<Exit> exits(SwitchTree choice) {
    boolean undoes = followed.isUndoneIn(choice);
    if (undoes && isConditional) {
      return undone();
    }
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    // One that undoes it may have a case for each value.
    if (!undoes && choice.getCases().stream().noneMatch(ExitPaths::isDefault)) {
      exits.add(Exit.END);
    }
    for (CaseTree part : choice.getCases()) {
      if (part.getStatements() != null) {
        exits.addAll(exits(part.getStatements()));
      } else if (part.getBody() instanceof StatementTree body) {
        exits.addAll(exits(body));
      } else if (followed.isUndoneIn(part.getBody())) {
        isUndone = true;
      } else {
        exits.add(Exit.END);
      }
    }
    addThrown(choice.getExpression(), exits);
    return land(exits);
  }

  private static boolean isDefault(CaseTree part) {
    return part.getExpressions().isEmpty();
  }

  private static boolean endsJump(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, SWITCH, LABELED_STATEMENT ->
          true;
      default -> false;
    };
  }

  private static Set<Exit> land(Set<Exit> exits) {
    if (exits.remove(Exit.JUMP)) {
      exits.add(Exit.END);
    }
    return exits;
  }

  private Set<Exit> exits(TryTree attempt) {
    Set<Exit> exits = exits(attempt.getBlock());
    attempt.getResources().forEach(resource -> addThrown(resource, exits));
    return leave(attempt, true, exits);
  }

  /**
   * What becomes of the ways out of a part of a try statement.
   *
   * @param isBlock whether that is the block itself, not a catch clause
   */
  private Set<Exit> leave(TryTree attempt, boolean isBlock, Set<Exit> exits) {
    BlockTree last = attempt.getFinallyBlock();
    if (last != null && followed.isUndoneIn(last)) {
      isUndoneInFinally = true;
      return undone();
    }
    Set<Exit> left = EnumSet.noneOf(Exit.class);
    left.addAll(exits);
    if (isBlock && left.contains(Exit.THROW)) {
      if (attempt.getCatches().stream().anyMatch(ExitPaths::catchesAll)) {
        left.remove(Exit.THROW);
      }
      attempt.getCatches().forEach(clause -> left.addAll(exits(clause.getBlock())));
    }
    return left;
  }

  private static boolean catchesAll(CatchTree clause) {
    String type = ASTHelpers.getType(clause.getParameter()).tsym.getSimpleName().toString();
    return type.equals("Exception") || type.equals("Throwable");
  }
}
