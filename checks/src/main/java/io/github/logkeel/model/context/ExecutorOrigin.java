package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.context.HandoffApi.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Where the file at hand creates an executor, and what it does with it.
 *
 * @param creation {@code Executors.newFixedThreadPool(4)}, {@code new ThreadPoolExecutor(..)}
 * @param declaredType of the variable that holds it, or of the method that returns it
 * @param handoffs how many tasks it is given in this file, as far as can be counted, and one more
 *     if other files can give it some
 * @param isLookedInto whether it is or may be cast, or asked for its class, or looks into its own
 *     tasks
 * @param repeated how many tasks it is given to be repeated
 * @param isLent whether it is used in any other way than to give it tasks or to call its methods:
 *     whoever gets hold of it may give it any number
 */
public record ExecutorOrigin(
    ExpressionTree creation,
    Type declaredType,
    int handoffs,
    boolean isLookedInto,
    int repeated,
    boolean isLent) {

  /** Whether it is given a task to be repeated. */
  public boolean runsPeriodically() {
    return repeated > 0;
  }

  /** Whether all that it ever runs is one task, as far as can be counted, be it again and again. */
  boolean hasOneTask() {
    return handoffs + repeated == 1 && !isLent;
  }

  /** The origin of an executor; empty where it is out of sight, or there are several. */
  public static Optional<ExecutorOrigin> of(
      ExpressionTree executor, HandoffCalls calls, VisitorState state) {
    return ofOnlyValue(executor, calls, state).filter(origin -> isCreation(origin.creation()));
  }

  /** The same, whatever its only value is, be it created there or had from elsewhere. */
  static Optional<ExecutorOrigin> ofOnlyValue(
      ExpressionTree executor, HandoffCalls calls, VisitorState state) {
    ExpressionTree tree = ASTHelpers.stripParentheses(executor);
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (symbol instanceof VarSymbol variable && isSetHere(variable)) {
      return of(variable, variable.type, calls, state);
    }
    return symbol instanceof MethodSymbol method && tree instanceof MethodInvocationTree
        ? of(method, method.getReturnType(), calls, state)
        : Optional.empty();
  }

  /** Whether no other file can set a variable that this one sets. */
  private static boolean isSetHere(VarSymbol variable) {
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        || (variable.getKind() == ElementKind.FIELD
            && (isPrivate(variable) || variable.getModifiers().contains(Modifier.FINAL)));
  }

  private static boolean isPrivate(Symbol field) {
    return field.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Whether other files may do anything with a field. */
  private static boolean isShared(Symbol holder) {
    return holder.getKind() == ElementKind.FIELD && !isPrivate(holder);
  }

  private static Optional<ExecutorOrigin> of(
      Symbol holder, Type type, HandoffCalls calls, VisitorState state) {
    Uses uses = new Uses(holder, calls, state);
    uses.scan(state.getPath().getCompilationUnit(), null);
    return uses.values == 1 && uses.value != null
        ? Optional.of(
            new ExecutorOrigin(
                uses.value,
                type,
                uses.handoffs + (isShared(holder) ? 1 : 0),
                uses.isLookedInto || isShared(holder) || isOrdered(uses.value),
                uses.repeated,
                uses.isLent))
        : Optional.empty();
  }

  private static boolean isCreation(ExpressionTree tree) {
    return tree instanceof NewClassTree
        || (tree instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call)
                .owner
                .getQualifiedName()
                .contentEquals(Executors.class.getName()));
  }

  /** Whether the queue of the executor compares its tasks. */
  private static boolean isOrdered(ExpressionTree creation) {
    return creation instanceof NewClassTree made
        && made.getArguments().stream()
            .map(argument -> ASTHelpers.getType(argument).tsym.getSimpleName())
            .anyMatch(name -> name.contentEquals("PriorityBlockingQueue"));
  }

  private static final class Uses extends TreeScanner<Void, Void> {
    private final Symbol holder;
    private final HandoffCalls calls;
    private final VisitorState state;
    private ExpressionTree value;
    private int values;
    private int handoffs;
    private boolean isLookedInto;
    private int repeated;
    private boolean isLent;

    private Uses(Symbol holder, HandoffCalls calls, VisitorState state) {
      this.holder = holder;
      this.calls = calls;
      this.state = state;
    }

    private boolean isHolder(Tree tree) {
      return tree instanceof ExpressionTree expression
          && holder.equals(ASTHelpers.getSymbol(ASTHelpers.stripParentheses(expression)));
    }

    private void set(ExpressionTree tree) {
      value = tree == null ? null : ASTHelpers.stripParentheses(tree);
      values++;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (holder.equals(ASTHelpers.getSymbol(tree)) && tree.getInitializer() != null) {
        set(tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (isHolder(tree.getVariable())) {
        set(tree.getExpression());
        return scan(tree.getExpression(), null);
      }
      return super.visitAssignment(tree, null);
    }

    /** A method that does nothing but return a new one; any other has no value that counts. */
    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (holder.equals(ASTHelpers.getSymbol(tree)) && tree.getBody() != null) {
        List<? extends StatementTree> body = tree.getBody().getStatements();
        set(
            body.size() == 1 && body.get(0) instanceof ReturnTree result
                ? result.getExpression()
                : null);
      }
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      boolean isGiven = isGiven(tree);
      isLent |= isHolder(tree);
      ExpressionTree receiver = ASTHelpers.getReceiver(tree);
      if (!isHolder(receiver)) {
        scan(tree.getMethodSelect(), null);
      }
      for (ExpressionTree argument : tree.getArguments()) {
        if (!isHolder(argument)) {
          scan(argument, null);
        } else if (!isGiven) {
          handoffs++; // another method may give it any number
          isLent = true;
        }
      }
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      isLent |= isHolder(tree);
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      isLent |= isHolder(tree);
      return super.visitMemberSelect(tree, null);
    }

    /** {@code if (pool != null)} */
    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      return isHolder(tree.getLeftOperand()) || isHolder(tree.getRightOperand())
          ? null
          : super.visitBinary(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      isGiven(tree);
      return isHolder(tree.getQualifierExpression())
          ? null
          : super.visitMemberReference(tree, null);
    }

    /** Counts a task that the executor is given. */
    private boolean isGiven(ExpressionTree tree) {
      Optional<TaskHandoff> task =
          calls
              .find(tree, state)
              .filter(found -> found.executor().filter(this::isHolder).isPresent());
      boolean isPeriodic = task.filter(each -> each.api().kind() == Kind.PERIODIC).isPresent();
      repeated += isPeriodic ? 1 : 0;
      handoffs += task.isPresent() && !isPeriodic ? 1 : 0;
      return task.isPresent();
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void unused) {
      isLookedInto |= isHolder(tree.getExpression());
      return super.visitTypeCast(tree, null);
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
      isLookedInto |= isHolder(tree.getExpression());
      return super.visitInstanceOf(tree, null);
    }
  }
}
