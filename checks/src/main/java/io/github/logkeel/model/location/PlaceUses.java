package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogCalls;
import io.github.logkeel.model.log.LogChains;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Where the place ends up that a walk over the stack has found: in records, metrics, spans and
 * other messages. It is followed through expressions, local variables, parameters and results of
 * the compilation's own methods. A whole stack is no place, what is kept in a field or asked for
 * something names none.
 */
public final class PlaceUses {

  /**
   * A call that writes the place somewhere.
   *
   * @param state with the path to the call
   * @param statement the log statement that it is; empty for everything else
   * @param isLazy whether the place is only looked up if the statement is written
   */
  public record Use(VisitorState state, Optional<LogCall> statement, boolean isLazy) {}

  /** How much of the stack an expression holds. */
  private enum Part {
    STACK,
    /** One after the other of its frames. */
    EACH_FRAME,
    /** The same, where the loop is that of a caller. */
    GIVEN_FRAME,
    PLACE
  }

  /** Methods that choose one frame of several. */
  private static final ImmutableSet<String> CHOOSING =
      ImmutableSet.of("findFirst", "findAny", "get", "next", "reduce", "getFirst", "getLast");

  /** Methods that make a text, or a collection, of their arguments. */
  private static final ImmutableSet<String> CARRYING =
      ImmutableSet.of(
          "format",
          "formatted",
          "valueOf",
          "concat",
          "join",
          "append",
          "insert",
          "replace",
          "stream",
          "asList",
          "of",
          "ofNullable",
          "toString",
          "requireNonNull",
          "requireNonNullElse");

  private static final int LONGEST_WAY = 4;

  private final LogCalls logCalls;
  private final VisitorState state;
  private final Set<Symbol> seen = new HashSet<>();
  private final ImmutableList.Builder<Use> found = ImmutableList.builder();

  private PlaceUses(LogCalls logCalls, VisitorState state) {
    this.logCalls = logCalls;
    this.state = state;
  }

  /**
   * The calls that write the place.
   *
   * @param state with the path to the walk
   */
  public static ImmutableList<Use> of(LocationCall walk, LogCalls logCalls, VisitorState state) {
    PlaceUses uses = new PlaceUses(logCalls, state);
    Type type = ASTHelpers.getType(walk.tree());
    // StackWalker.forEach hands out one frame after the other: a whole stack.
    if (!type.hasTag(TypeTag.VOID)) {
      uses.follow(state.getPath(), isWhole(walk.tree(), type) ? Part.STACK : Part.PLACE, false, 0);
    }
    return uses.found.build();
  }

  private static boolean isWhole(MethodInvocationTree walk, Type type) {
    return type.hasTag(TypeTag.ARRAY)
        || (!type.getTypeArguments().isEmpty() && !isOne(type))
        || walk.getArguments().stream().anyMatch(PlaceUses::gathersFrames);
  }

  private static boolean isOne(Type type) {
    return type.tsym.getQualifiedName().contentEquals(Optional.class.getName())
        || type.tsym.getQualifiedName().contentEquals(Class.class.getName());
  }

  private static boolean gathersFrames(ExpressionTree function) {
    return CallsIn.names(function).stream().anyMatch(LocationApis.GATHERING::contains);
  }

  /** Follows the value of an expression to what uses it. */
  private void follow(TreePath path, Part part, boolean lazy, int way) {
    TreePath parentPath = path.getParentPath();
    Tree parent = parentPath.getLeaf();
    Tree tree = path.getLeaf();
    if (parent instanceof ParenthesizedTree
        || parent instanceof TypeCastTree
        || parent instanceof NewArrayTree
        || (parent instanceof ConditionalExpressionTree choice && choice.getCondition() != tree)
        || (parent instanceof BinaryTree && isText((ExpressionTree) parent))) {
      follow(parentPath, part, lazy, way);
    } else if (parent instanceof ArrayAccessTree element && element.getExpression() == tree) {
      follow(parentPath, chosenBy(element, parentPath, part), lazy, way);
    } else if (parent instanceof MemberSelectTree
        && parentPath.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      followResult(call, parentPath.getParentPath(), part, lazy, way);
    } else if (parent instanceof MethodInvocationTree call) {
      followArgument(call, (ExpressionTree) tree, parentPath, part, lazy, way);
    } else if (parent instanceof NewClassTree made && isBuilderOfText(ASTHelpers.getType(made))) {
      follow(parentPath, part, lazy, way);
    } else if (parent instanceof VariableTree variable) {
      followVariable(ASTHelpers.getSymbol(variable), parentPath, part, lazy, way);
    } else if (parent instanceof AssignmentTree assignment && assignment.getExpression() == tree) {
      boolean leaves = part != Part.EACH_FRAME || Ways.leavesLoop(parentPath);
      followVariable(
          ASTHelpers.getSymbol(assignment.getVariable()),
          parentPath,
          leaves ? oneOf(part) : part,
          lazy,
          way);
    } else if (parent instanceof CompoundAssignmentTree sum && sum.getExpression() == tree) {
      followVariable(ASTHelpers.getSymbol(sum.getVariable()), parentPath, part, lazy, way);
    } else if (parent instanceof EnhancedForLoopTree loop && loop.getExpression() == tree) {
      if (part == Part.STACK) {
        followVariable(
            ASTHelpers.getSymbol(loop.getVariable()), parentPath, Part.EACH_FRAME, lazy, way);
      }
    } else if (parent instanceof ReturnTree) {
      followReturn(parentPath, oneOf(part), lazy, way);
    } else if (parent instanceof LambdaExpressionTree lambda && lambda.getBody() == tree) {
      followLambda(parentPath, part, way);
    }
  }

  /** What is returned, or left over when a loop is left, is one frame. */
  private static Part oneOf(Part part) {
    return part == Part.EACH_FRAME ? Part.PLACE : part;
  }

  private static Part chosenBy(ArrayAccessTree element, TreePath path, Part part) {
    if (part != Part.STACK) {
      return part;
    }
    boolean isConstant = ASTHelpers.constValue(element.getIndex()) != null;
    return isConstant || !Ways.isInLoop(path) ? Part.PLACE : Part.EACH_FRAME;
  }

  private void followResult(
      MethodInvocationTree call, TreePath path, Part part, boolean lazy, int way) {
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    Type type = ASTHelpers.getType(call);
    if (type.hasTag(TypeTag.BOOLEAN)
        || type.hasTag(TypeTag.VOID)
        || name.equals("getClassLoader")) {
      return;
    }
    follow(path, part == Part.STACK && CHOOSING.contains(name) ? Part.PLACE : part, lazy, way);
  }

  private void followArgument(
      MethodInvocationTree call,
      ExpressionTree argument,
      TreePath path,
      Part part,
      boolean lazy,
      int way) {
    if (!call.getArguments().contains(argument)) {
      return;
    }
    VisitorState at = state.withPath(path);
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    Optional<LogCall> statement = statement(path);
    if (statement.isPresent() || PlaceSinks.writes(method)) {
      if (part == Part.PLACE) {
        found.add(new Use(at, statement, lazy));
      }
    } else if (CARRYING.contains(name)) {
      follow(path, part, lazy, way);
      ExpressionTree builder = root(call);
      if (isBuilderOfText(ASTHelpers.getType(builder))) {
        followVariable(ASTHelpers.getSymbol(builder), path, part, lazy, way);
      }
    } else {
      int index = call.getArguments().indexOf(argument);
      if (index < method.getParameters().size()) {
        TreePath declared = Ways.declaration(method, state);
        if (declared != null && seen.add(method.getParameters().get(index)) && way < LONGEST_WAY) {
          Part given = part == Part.EACH_FRAME ? Part.GIVEN_FRAME : part;
          followUses(method.getParameters().get(index), declared, given, lazy, way + 1);
        }
      }
    }
  }

  /** The log statement that a call is, or is a step of. */
  private Optional<LogCall> statement(TreePath path) {
    TreePath at = path;
    while (at.getLeaf() instanceof MethodInvocationTree call) {
      Optional<LogCall> statement = logCalls.find(call, state.withPath(at));
      if (statement.isPresent()) {
        return statement;
      }
      TreePath next = at.getParentPath();
      if (!LogChains.isBuilderOfStatements(ASTHelpers.getType(call))
          || !(next.getLeaf() instanceof MemberSelectTree)) {
        return Optional.empty();
      }
      at = next.getParentPath();
    }
    return Optional.empty();
  }

  private static ExpressionTree root(MethodInvocationTree call) {
    ExpressionTree root = call;
    while (root instanceof MethodInvocationTree made && ASTHelpers.getReceiver(made) != null) {
      root = ASTHelpers.getReceiver(made);
    }
    return root;
  }

  private void followVariable(Symbol variable, TreePath path, Part part, boolean lazy, int way) {
    boolean isLocal =
        variable instanceof VarSymbol
            && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                || variable.getKind() == ElementKind.PARAMETER);
    TreePath method = Ways.body(path);
    if (isLocal && method != null && seen.add(variable)) {
      followUses(variable, method, part, lazy, way);
    }
  }

  private void followUses(Symbol variable, TreePath within, Part part, boolean lazy, int way) {
    for (TreePath use : Ways.uses(variable, within)) {
      follow(use, part, lazy, way);
    }
  }

  private void followReturn(TreePath path, Part part, boolean lazy, int way) {
    TreePath around = Ways.returnedFrom(path);
    if (around == null) {
      return;
    }
    if (around.getLeaf() instanceof LambdaExpressionTree) {
      followLambda(around, part, way);
      return;
    }
    MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(around.getLeaf());
    if (way < LONGEST_WAY && seen.add(method)) {
      for (TreePath call : Ways.callers(method, state)) {
        follow(call, part, lazy, way + 1);
      }
    }
  }

  /** What computes an argument of a statement does so only if the statement is written. */
  private void followLambda(TreePath path, Part part, int way) {
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains((ExpressionTree) path.getLeaf())
        && statement(parent).isPresent()) {
      followArgument(call, (ExpressionTree) path.getLeaf(), parent, part, true, way);
    }
  }

  private boolean isText(ExpressionTree tree) {
    return state.getTypes().isSameType(ASTHelpers.getType(tree), state.getSymtab().stringType);
  }

  private static boolean isBuilderOfText(Type type) {
    return type != null
        && List.of("StringBuilder", "StringBuffer").contains(type.tsym.getSimpleName().toString());
  }
}
