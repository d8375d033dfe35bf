package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.context.HandoffApi.Kind;
import io.github.logkeel.model.context.TaskHandoff.Task;
import io.github.logkeel.model.log.LogApi;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Work that a request sets off but that is none of its own: nobody waits for it or all requests
 * share it, and it is given nothing of the request, or does no more than start or stop a part of
 * the program; or it was given away before, and has been kept until now.
 */
public final class OwnJob {

  /** The packages of logging APIs, which some carriers are in as well. */
  private static final ImmutableSet<String> LOGGING =
      LogApi.BUILT_IN.stream()
          .flatMap(api -> api.owners().stream())
          .map(owner -> owner.substring(0, owner.lastIndexOf('.')))
          .collect(ImmutableSet.toImmutableSet());

  private static final Predicate<String> STARTS_OR_STOPS =
      Pattern.compile("start[A-Z]\\w*").asMatchPredicate().or(TracedPath::isLifecycle);

  /** What an object calls itself. */
  private static final ImmutableSet<String> OWN = ImmutableSet.of("this", "super");

  private static final Supplier<Type> RUNNABLE =
      VisitorState.memoize(state -> state.getTypeFromString(Runnable.class.getName()));

  private OwnJob() {}

  /**
   * Whether all that is handed over is such work.
   *
   * @param calls tells what asks for the context
   * @param state with the path to the hand-off
   */
  public static boolean isOne(TaskHandoff handoff, ContextCalls calls, VisitorState state) {
    if (handoff.tasks().isEmpty()) {
      return false;
    }
    boolean isForAll = isForAll(state);
    return (isForAll || isDropped(handoff, state))
        && handoff.tasks().stream()
            .allMatch(
                task -> {
                  ExpressionTree code = ASTHelpers.stripParentheses(task.code());
                  return isKeptByOther(code, state)
                      || (takesNothing(task, state)
                          && ((isForAll && isOfObject(code))
                              || startsOrStops(code)
                              || isGivenNothing(code, calls, state)));
                });
  }

  /**
   * Whether the run is kept in a field that the method looks at before: until it is done, all
   * requests have this one.
   */
  private static boolean isForAll(VisitorState state) {
    if (!(state.getPath().getParentPath().getLeaf() instanceof AssignmentTree kept
        && isField(ASTHelpers.getSymbol(kept.getVariable())))) {
      return false;
    }
    Symbol field = ASTHelpers.getSymbol(kept.getVariable());
    boolean[] isLookedAt = new boolean[1];
    new TreeScanner<Void, Boolean>() {
      @Override
      public Void visitIf(IfTree choice, Boolean inCondition) {
        if (ASTHelpers.getStartPosition(choice) < ASTHelpers.getStartPosition(kept)) {
          scan(choice.getCondition(), true);
        }
        scan(choice.getThenStatement(), false);
        return scan(choice.getElseStatement(), false);
      }

      @Override
      public Void visitIdentifier(IdentifierTree name, Boolean inCondition) {
        isLookedAt[0] |= inCondition && field.equals(ASTHelpers.getSymbol(name));
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree name, Boolean inCondition) {
        isLookedAt[0] |= inCondition && field.equals(ASTHelpers.getSymbol(name));
        return super.visitMemberSelect(name, inCondition);
      }
    }.scan(state.findEnclosing(MethodTree.class), false);
    return isLookedAt[0];
  }

  private static boolean isField(Symbol symbol) {
    return symbol instanceof VarSymbol && symbol.owner instanceof ClassSymbol;
  }

  /** Whether code is the object around itself, or what it has in a field. */
  private static boolean isOfObject(ExpressionTree code) {
    return isField(ASTHelpers.getSymbol(code));
  }

  /**
   * Whether code is a field of another object, as in a queue of timers: the request that the work
   * is for is the one that has put it there. Not where this one has, or has made that object.
   */
  private static boolean isKeptByOther(ExpressionTree code, VisitorState state) {
    return code instanceof MemberSelectTree select
        && isField(ASTHelpers.getSymbol(select))
        && !ASTHelpers.isStatic(ASTHelpers.getSymbol(select))
        && !OWN.contains(lastName(select.getExpression()))
        && !isMadeHere(select.getExpression(), state)
        && !isSetHere(ASTHelpers.getSymbol(select), state);
  }

  private static boolean isMadeHere(ExpressionTree object, VisitorState state) {
    return object instanceof NewClassTree
        || (ASTHelpers.getSymbol(object) instanceof VarSymbol variable
            && Declarations.initializer(variable, state)
                .filter(NewClassTree.class::isInstance)
                .isPresent());
  }

  private static boolean isSetHere(Symbol field, VisitorState state) {
    return !Declarations.values(field, state.findEnclosing(MethodTree.class)).isEmpty();
  }

  /** {@code this} of {@code Shop.this}; empty for what is no name. */
  private static String lastName(Tree object) {
    return object instanceof IdentifierTree name
        ? name.getName().toString()
        : object instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
  }

  /**
   * Whether code is one call that starts or stops a part of the program, or a job, by its name, and
   * takes nothing from here but that part.
   */
  private static boolean startsOrStops(ExpressionTree code) {
    Tree body = code instanceof LambdaExpressionTree lambda ? lambda.getBody() : code;
    if (body instanceof BlockTree block && block.getStatements().size() == 1) {
      body = block.getStatements().get(0);
    }
    if (body instanceof ExpressionStatementTree statement) {
      body = statement.getExpression();
    }
    boolean isCall =
        body instanceof MemberReferenceTree
            || (body instanceof MethodInvocationTree call
                && call.getArguments().stream().allMatch(LiteralTree.class::isInstance));
    return isCall && STARTS_OR_STOPS.test(ASTHelpers.getSymbol(body).getSimpleName().toString());
  }

  /** Whether code has no parameter that brings it a value. */
  private static boolean takesNothing(Task task, VisitorState state) {
    return switch (task.shape()) {
      case RUNNABLE, CALLABLE, SUPPLIER -> true;
      case OTHER -> // java.util.TimerTask
          ASTHelpers.isSubtype(ASTHelpers.getType(task.code()), RUNNABLE.get(state), state);
      default -> false;
    };
  }

  /** Whether nobody waits, or looks at the future, or at the thread but to start it. */
  static boolean isDropped(TaskHandoff handoff, VisitorState state) {
    if (handoff.api().kind() == Kind.AWAITED) {
      return false;
    }
    TreePath path = state.getPath();
    Tree around = path.getParentPath().getLeaf();
    while (around instanceof MethodInvocationTree call
        ? call.getMethodSelect() == path.getLeaf()
        : around instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("start")) {
      path = path.getParentPath();
      around = path.getParentPath().getLeaf();
    }
    return around instanceof ExpressionStatementTree;
  }

  /**
   * Whether code is made here without any variable of the method that makes it, and does not ask
   * for the context.
   */
  private static boolean isGivenNothing(
      ExpressionTree task, ContextCalls calls, VisitorState state) {
    boolean isMadeHere =
        task instanceof LambdaExpressionTree
            || task instanceof MemberReferenceTree
            || task instanceof NewClassTree;
    return isMadeHere && new Given(calls, state).isNothing(task);
  }

  private static final class Given extends TreeScanner<Void, Void> {
    private final Set<Symbol> declared = new HashSet<>();
    private final Set<Symbol> mentioned = new HashSet<>();
    private final ContextCalls calls;
    private final VisitorState state;
    private boolean asksForContext;

    Given(ContextCalls calls, VisitorState state) {
      this.calls = calls;
      this.state = state;
    }

    boolean isNothing(Tree code) {
      scan(code, null);
      return declared.containsAll(mentioned) && !asksForContext;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      asksForContext |=
          calls.find(call, state).isPresent()
              || (ContextCalls.isOfCarrier(call)
                  && !LOGGING.contains(CallGraph.packageOf(ASTHelpers.getSymbol(call))));
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      declared.add(ASTHelpers.getSymbol(variable));
      return super.visitVariable(variable, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void unused) {
      if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
          && variable.owner instanceof MethodSymbol) {
        mentioned.add(variable);
      }
      return null;
    }
  }
}
