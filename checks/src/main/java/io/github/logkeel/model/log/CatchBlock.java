package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * A catch block, and what it does with its exception.
 *
 * @param tree the catch clause
 * @param statements the log statements that run with the block, in order; those of a lambda, of a
 *     class and of a catch block in it do not
 * @param told how much of the exception the block reads, to log it or for anything else
 * @param ofClosing whether what is tried is nothing but to close something
 */
public record CatchBlock(
    CatchTree tree, ImmutableList<LogCall> statements, Told told, boolean ofClosing) {

  /** What a block reads of its exception, least first. */
  public enum Told {
    NOTHING,
    /** Its message, which may be null. */
    MESSAGE,
    /** Its type, with or without the message. */
    TYPE,
    /**
     * The exception itself is thrown, passed, stored, compared, asked for what only its type knows;
     * or the block logs its text below the level of a warning; or the block is about another
     * exception, caught by a catch clause around it.
     */
    EXCEPTION
  }

  /** The path of the catch clause whose block runs the tree at the end of a path. */
  public static Optional<TreePath> around(TreePath path) {
    for (TreePath each = path; each != null; each = each.getParentPath()) {
      Tree leaf = each.getLeaf();
      if (leaf instanceof CatchTree) {
        return Optional.of(each);
      }
      if (leaf instanceof LambdaExpressionTree
          || leaf instanceof MethodTree
          || leaf instanceof ClassTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Reads the catch clause at the end of that path. */
  public static CatchBlock of(TreePath path, LogCalls logCalls, VisitorState state) {
    CatchTree tree = (CatchTree) path.getLeaf();
    Reader reader = new Reader(ASTHelpers.getSymbol(tree.getParameter()), logCalls, state);
    reader.scan(tree.getBlock(), null);
    TryTree attempt = (TryTree) path.getParentPath().getLeaf();
    return new CatchBlock(
        tree,
        reader.statements.build(),
        reader.told,
        attempt.getResources().isEmpty() && isClosing(attempt.getBlock()));
  }

  private static boolean isClosing(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(CatchBlock::isClosing);
    }
    if (statement instanceof IfTree choice) {
      return choice.getElseStatement() == null && isClosing(choice.getThenStatement());
    }
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && TreeInfo.name((JCTree) call.getMethodSelect()).toString().startsWith("close");
  }

  /** Its scanner; the second parameter is the log statement around a tree. */
  private static final class Reader extends TreeScanner<Void, LogCall> {
    private final VarSymbol exception;
    private final LogCalls logCalls;
    private final VisitorState state;
    private final ImmutableList.Builder<LogCall> statements = ImmutableList.builder();
    private final Set<Symbol> caughtInside = new HashSet<>();
    private Told told = Told.NOTHING;
    private boolean runsLater;

    private Reader(VarSymbol exception, LogCalls logCalls, VisitorState state) {
      this.exception = exception;
      this.logCalls = logCalls;
      this.state = state;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, LogCall around) {
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && isException(method.getExpression())) {
        tell(toldBy(method), around);
        return scan(call.getArguments(), around);
      }
      Optional<LogCall> statement = logCalls.find(call, state);
      if (statement.isPresent() && !runsLater) {
        statements.add(statement.get());
      }
      return super.visitMethodInvocation(call, statement.orElse(around));
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, LogCall around) {
      Symbol symbol = ASTHelpers.getSymbol(tree);
      if (symbol.getKind() == ElementKind.EXCEPTION_PARAMETER && !caughtInside.contains(symbol)) {
        boolean printed = around != null && around.prints(tree);
        tell(printed && exception.equals(symbol) ? Told.TYPE : Told.EXCEPTION, around);
      }
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, LogCall around) {
      boolean before = runsLater;
      // The lambda of a log statement is a part of it.
      runsLater |= around == null;
      super.visitLambdaExpression(tree, around);
      runsLater = before;
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, LogCall around) {
      boolean before = runsLater;
      runsLater = true;
      super.visitClass(tree, null);
      runsLater = before;
      return null;
    }

    @Override
    public Void visitCatch(CatchTree tree, LogCall around) {
      caughtInside.add(ASTHelpers.getSymbol(tree.getParameter()));
      boolean before = runsLater;
      runsLater = true;
      super.visitCatch(tree, null);
      runsLater = before;
      return null;
    }

    private boolean isException(ExpressionTree tree) {
      return exception.equals(ASTHelpers.getSymbol(tree));
    }

    private void tell(Told more, LogCall around) {
      boolean elsewhere = around != null && around.level().compareTo(LogLevel.WARN) < 0;
      Told whole = elsewhere ? Told.EXCEPTION : more;
      told = whole.compareTo(told) > 0 ? whole : told;
    }

    private static Told toldBy(MemberSelectTree method) {
      return switch (method.getIdentifier().toString()) {
        case "getMessage", "getLocalizedMessage" -> Told.MESSAGE;
        case "toString", "getClass" -> Told.TYPE;
        default -> Told.EXCEPTION;
      };
    }
  }
}
