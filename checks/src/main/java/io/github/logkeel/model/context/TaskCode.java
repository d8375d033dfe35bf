package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import io.github.logkeel.model.context.TaskFacts.Fact;
import io.github.logkeel.model.log.LogCalls;
import java.util.HashSet;
import java.util.Set;

/** Looks through the code of a task, and through what it calls in the compilation. */
final class TaskCode {

  private static final ImmutableSet<String> RUNS = ImmutableSet.of("run", "call", "execute");

  private static final ImmutableSet<ContextPart> NONE = ImmutableSet.of();

  private static final ImmutableSet<ContextRole> READS =
      ImmutableSet.of(ContextRole.READ_CURRENT, ContextRole.READ_ENTRY);

  private static final int DEPTH = 4;
  private static final int MOST_METHODS = 60;

  private final TaskFacts facts = new TaskFacts();
  private final WorkValues values;
  private final CarriedParts parts;
  private final ContextCalls contextCalls;
  private final LogCalls logCalls;
  private final ContextEntries entries;
  private final VisitorState state;
  private final Set<Symbol> seen = new HashSet<>();

  TaskCode(
      WorkValues values,
      CarriedParts parts,
      ContextCalls contextCalls,
      LogCalls logCalls,
      ContextEntries entries,
      VisitorState state) {
    this.values = values;
    this.parts = parts;
    this.contextCalls = contextCalls;
    this.logCalls = logCalls;
    this.entries = entries;
    this.state = state;
  }

  /** What has been seen so far. */
  TaskFacts facts() {
    return facts;
  }

  /** Looks through the code of the task itself. */
  void scan(Tree tree) {
    new Scanner(0).scan(tree, null);
  }

  /** Looks through the method that is the task. */
  void follow(MethodSymbol method) {
    follow(method, 0);
  }

  private void follow(MethodSymbol method, int depth) {
    if (!seen.add(method)) {
      return;
    }
    JCMethodDecl tree = values.treeOf(method);
    if (tree == null || tree.body == null) {
      facts.addAll(LibraryCall.facts(method));
    } else if (depth == DEPTH || seen.size() > MOST_METHODS) {
      facts.add(Fact.UNSEEN);
    } else {
      if (depth == 1 && entries.methodsThatPut(state).contains(method)) {
        facts.addCarried(ImmutableSet.of(ContextPart.ENTRIES));
      }
      new Scanner(depth).scan(tree.body, null);
    }
  }

  /**
   * What a piece of code does. By itself it is trusted to care for the context, its callees not,
   * but for the entries that these put, by which the records of the task are found.
   */
  private final class Scanner extends TreeScanner<Void, Void> {
    private final int depth;

    private Scanner(int depth) {
      this.depth = depth;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      contextCalls
          .find(call, state)
          .filter(each -> READS.contains(each.role()))
          .ifPresent(each -> facts.addAll(ImmutableSet.of(Fact.LOGS, Fact.ASKS)));
      if (method.getSimpleName().contentEquals("setParent")) {
        facts.addCarried(ImmutableSet.of(ContextPart.TRACE));
      }
      if (depth == 0) {
        facts.addCarried(isLate(ASTHelpers.getReceiver(call)) ? ContextPart.ALL : NONE);
        facts.addCarried(parts.restoredBy(call));
      }
      if (logCalls.logs(call, state)) {
        facts.add(Fact.LOGS);
      } else {
        // A task that only runs another one is trusted as far as that is.
        follow(method, RUNS.contains(method.getSimpleName().toString()) ? depth : depth + 1);
      }
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      follow(ASTHelpers.getSymbol(made), depth + 1);
      return super.visitNewClass(made, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
      follow(ASTHelpers.getSymbol(reference), depth + 1);
      return super.visitMemberReference(reference, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void unused) {
      if (depth == 0 && ASTHelpers.getSymbol(name) instanceof VarSymbol variable) {
        facts.addCarried(CarriedWork.heldIn(variable.type));
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      if (depth == 0) {
        facts.addCarried(isLate(variable.getInitializer()) ? ContextPart.ALL : NONE);
        facts.addCarried(CarriedWork.heldIn(ASTHelpers.getType(variable)));
      }
      return super.visitVariable(variable, null);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
      noteLoop(loop, loop.getCondition(), loop.getStatement());
      return super.visitWhileLoop(loop, null);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
      noteLoop(loop, loop.getCondition(), loop.getStatement());
      return super.visitDoWhileLoop(loop, null);
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void unused) {
      if (loop.getCondition() == null) {
        noteLoop(loop, null, loop.getStatement());
      }
      return super.visitForLoop(loop, null);
    }

    /** Whether code takes the context too late, which another rule says. */
    private boolean isLate(ExpressionTree tree) {
      return tree != null
          && !CarriedWork.heldIn(ASTHelpers.getType(tree)).isEmpty()
          && contextCalls
              .find(tree, state)
              .filter(each -> each.role() == ContextRole.READ_CURRENT)
              .filter(each -> ASTHelpers.getSymbol(each.tree()).isStatic())
              .isPresent();
    }

    private void noteLoop(StatementTree loop, ExpressionTree condition, StatementTree body) {
      if (depth <= 1 && EndlessLoop.is(loop, condition, body)) {
        facts.add(Fact.ENDLESS);
      }
    }
  }
}
