package io.github.logkeel.model;

import com.google.common.collect.Lists;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Name;

/**
 * Whether something may still happen behind a statement, on any path: the classic liveness of a
 * variable, computed backwards over the statements of a block.
 *
 * <p>In doubt there is a path: no condition is evaluated, every loop may run any number of times
 * (and {@code while (true)} may end), and whatever stands in a {@code try} may throw.
 */
public final class Liveness {

  /** What a statement without statements inside means for the question. */
  public interface Effect {

    /**
     * The answer right before the statement.
     *
     * @param after the answer right behind it; asked twice about a statement that is reached in two
     *     ways, as in a loop
     */
    boolean before(StatementTree statement, boolean after);
  }

  /**
   * Where a jump leads.
   *
   * @param tree the loop, switch, label, try or finally block that is left
   * @param label of a loop or of a labelled statement
   * @param onBreak the answer where {@code break} leads
   * @param onContinue the answer where {@code continue} leads
   * @param onThrow whether a catch clause of this try leads there
   */
  private record Frame(
      Tree tree, Name label, boolean onBreak, boolean onContinue, boolean onThrow, Frame outer) {}

  private final Effect effect;

  private Liveness(Effect effect) {
    this.effect = effect;
  }

  /** Asks about each statement, the last first; nothing happens behind the last. */
  public static void ask(List<? extends StatementTree> statements, Effect effect) {
    new Liveness(effect).before(statements, false, null);
  }

  private boolean before(List<? extends StatementTree> statements, boolean after, Frame frame) {
    boolean live = after;
    for (StatementTree statement : Lists.reverse(statements)) {
      live = before(statement, live, null, frame);
    }
    return live;
  }

  private boolean before(StatementTree tree, boolean normally, Name label, Frame frame) {
    boolean thrown = onThrow(frame);
    return behaviour(tree, normally || thrown, label, frame) || thrown;
  }

  private boolean behaviour(StatementTree tree, boolean after, Name label, Frame frame) {
    if (tree instanceof BlockTree block) {
      return before(block.getStatements(), after, frame);
    } else if (tree instanceof SynchronizedTree locked) {
      return before(locked.getBlock(), after, null, frame);
    } else if (tree instanceof IfTree choice) {
      boolean skipped =
          choice.getElseStatement() == null
              ? after
              : before(choice.getElseStatement(), after, null, frame);
      return before(choice.getThenStatement(), after, null, frame) || skipped;
    } else if (tree instanceof LabeledStatementTree labelled) {
      Name name = labelled.getLabel();
      Frame inside = new Frame(tree, name, after, false, false, frame);
      return before(labelled.getStatement(), after, name, inside);
    } else if (tree instanceof SwitchTree choice) {
      return switchBody(choice, after, new Frame(tree, null, after, false, false, frame));
    } else if (tree instanceof TryTree attempt) {
      return attempt(attempt, after, frame);
    } else if (tree instanceof BreakTree jump) {
      return onBreak(jump.getLabel(), frame);
    } else if (tree instanceof ContinueTree jump) {
      return onContinue(jump.getLabel(), frame);
    } else if (tree instanceof ReturnTree) {
      return onReturn(frame);
    } else if (tree instanceof ThrowTree) {
      return onThrow(frame);
    }
    StatementTree body = loopBody(tree);
    return body == null ? effect.before(tree, after) : loop(tree, body, after, label, frame);
  }

  private static StatementTree loopBody(StatementTree tree) {
    if (tree instanceof WhileLoopTree loop) {
      return loop.getStatement();
    } else if (tree instanceof DoWhileLoopTree loop) {
      return loop.getStatement();
    } else if (tree instanceof ForLoopTree loop) {
      return loop.getStatement();
    }
    return tree instanceof EnhancedForLoopTree loop ? loop.getStatement() : null;
  }

  private boolean loop(
      StatementTree tree, StatementTree body, boolean after, Name label, Frame frame) {
    boolean once = before(body, after, null, new Frame(tree, label, after, after, false, frame));
    boolean next = after || once;
    return before(body, next, null, new Frame(tree, label, after, next, false, frame)) || after;
  }

  private boolean switchBody(SwitchTree tree, boolean after, Frame frame) {
    boolean any = after;
    boolean below = after;
    for (CaseTree branch : Lists.reverse(tree.getCases())) {
      if (branch.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
        below = before(branch.getStatements(), below, frame);
        any |= below;
      } else if (branch.getBody() instanceof StatementTree body) {
        any |= before(body, after, null, frame);
      }
    }
    return any;
  }

  private boolean attempt(TryTree tree, boolean after, Frame frame) {
    BlockTree last = tree.getFinallyBlock();
    boolean behind = last == null ? after : before(last, after, null, frame);
    Frame handlers = last == null ? frame : new Frame(last, null, false, false, false, frame);
    boolean caught = false;
    for (CatchTree handler : tree.getCatches()) {
      caught |= before(handler.getBlock(), behind, null, handlers);
    }
    return before(
        tree.getBlock(), behind, null, new Frame(tree, null, false, false, caught, handlers));
  }

  private boolean onReturn(Frame frame) {
    return frame != null && through(frame, onReturn(frame.outer));
  }

  private boolean onThrow(Frame frame) {
    return frame != null && (frame.onThrow || through(frame, onThrow(frame.outer)));
  }

  private boolean onBreak(Name label, Frame frame) {
    if (frame == null) {
      return false;
    }
    boolean target =
        label == null
            ? frame.tree instanceof SwitchTree || isLoop(frame)
            : frame.tree instanceof LabeledStatementTree && frame.label.equals(label);
    return target ? frame.onBreak : through(frame, onBreak(label, frame.outer));
  }

  private boolean onContinue(Name label, Frame frame) {
    if (frame == null) {
      return false;
    }
    boolean target = isLoop(frame) && (label == null || Objects.equals(label, frame.label));
    return target ? frame.onContinue : through(frame, onContinue(label, frame.outer));
  }

  private static boolean isLoop(Frame frame) {
    return frame.tree instanceof StatementTree tree && loopBody(tree) != null;
  }

  /** A jump out of a try runs its finally block on the way. */
  private boolean through(Frame frame, boolean target) {
    return frame.tree instanceof BlockTree last ? before(last, target, null, frame.outer) : target;
  }
}
