package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.Declarations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * What a walk over the stack gives where the frames that it takes belong to methods in sight: the
 * method around it, and those that call this one. The compiler knows all of it but the line.
 */
public final class OwnPlace {

  /**
   * A value that such a walk gives.
   *
   * @param what it is
   * @param frame of the method that walks it is 0, of the caller 1; for frames, the first of them
   * @param text for texts
   */
  private record Value(What what, int frame, String text) {

    static Value frames(int first) {
      return new Value(What.FRAMES, first, "");
    }

    static Value text(String text) {
      return new Value(What.TEXT, 0, text);
    }
  }

  private enum What {
    FRAMES,
    FRAME,
    CLASS,
    TEXT
  }

  private final ImmutableList<MethodSymbol> stack;
  private final LocationCalls calls;
  private final VisitorState state;
  private final Map<Symbol, Value> parameters = new HashMap<>();

  /**
   * @param stack the method that walks, and those that call it, one after the other
   */
  public OwnPlace(ImmutableList<MethodSymbol> stack, LocationCalls calls, VisitorState state) {
    this.stack = stack;
    this.calls = calls;
    this.state = state;
  }

  /** The text that an expression is, or prints; empty where more has to be known. */
  public Optional<String> textOf(ExpressionTree tree) {
    return evaluate(tree)
        .flatMap(
            value ->
                switch (value.what) {
                  case TEXT -> Optional.of(value.text);
                  case FRAME -> method(value).map(OwnPlace::place);
                  case FRAMES, CLASS -> Optional.empty();
                });
  }

  /** Whether an expression is one of the frames, or several, whose parts may be asked for. */
  public boolean isOfFrames(ExpressionTree tree) {
    return evaluate(tree).filter(value -> value.what != What.TEXT).isPresent();
  }

  /** The way in which people name a place: {@code OrderService.place}. */
  public static String place(MethodSymbol method) {
    String binaryName = method.owner.flatName().toString();
    String simpleName = method.owner.getSimpleName().toString();
    String type =
        simpleName.isEmpty() ? binaryName.substring(binaryName.lastIndexOf('.') + 1) : simpleName;
    return type + "." + method.getSimpleName();
  }

  private Optional<Value> evaluate(ExpressionTree written) {
    ExpressionTree tree = ASTHelpers.stripParentheses(written);
    Object constant = ASTHelpers.constValue(tree);
    if (constant != null) {
      return Optional.of(Value.text(constant.toString()));
    }
    if (tree instanceof MethodInvocationTree call) {
      return ofCall(call);
    }
    if (tree instanceof ArrayAccessTree element
        && ASTHelpers.constValue(element.getIndex()) instanceof Integer index) {
      return evaluate(element.getExpression())
          .filter(value -> value.what == What.FRAMES)
          .map(value -> new Value(What.FRAME, value.frame + index, ""));
    }
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      Optional<Value> left = evaluate(sum.getLeftOperand());
      Optional<Value> right = evaluate(sum.getRightOperand());
      return left.isPresent()
              && right.isPresent()
              && left.get().what == What.TEXT
              && right.get().what == What.TEXT
          ? Optional.of(Value.text(left.get().text + right.get().text))
          : Optional.empty();
    }
    return tree instanceof IdentifierTree
        ? ofVariable(ASTHelpers.getSymbol(tree))
        : Optional.empty();
  }

  private Optional<Value> ofVariable(Symbol variable) {
    if (parameters.containsKey(variable)) {
      return Optional.of(parameters.get(variable));
    }
    return variable instanceof VarSymbol
            && variable.getKind() == ElementKind.LOCAL_VARIABLE
            && Assignments.isConsideredFinal(variable, state.getPath())
        ? Declarations.initializer(variable, state).flatMap(this::evaluate)
        : Optional.empty();
  }

  private Optional<Value> ofCall(MethodInvocationTree call) {
    Optional<LocationCall> walk = calls.find(call, state);
    if (walk.isPresent()) {
      LocationApi row = walk.get().row();
      return row.ownFrame() == LocationApi.UNKNOWN
          ? call.getArguments().size() == 1
              ? ofFunction(call.getArguments().get(0))
              : Optional.empty()
          : Optional.of(Value.frames(-row.ownFrame()));
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null
        ? Optional.empty()
        : evaluate(receiver).flatMap(value -> ofPart(value, call));
  }

  /** {@code StackWalker.walk} hands all frames to a function, that of its caller first. */
  private Optional<Value> ofFunction(ExpressionTree function) {
    if (!(function instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof ExpressionTree body)
        || lambda.getParameters().size() != 1) {
      return Optional.empty();
    }
    parameters.put(ASTHelpers.getSymbol(lambda.getParameters().get(0)), Value.frames(0));
    return evaluate(body);
  }

  private Optional<Value> ofPart(Value whole, MethodInvocationTree call) {
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    List<? extends ExpressionTree> given = call.getArguments();
    if (name.equals("skip") && ASTHelpers.constValue(given.get(0)) instanceof Number count) {
      return Optional.of(Value.frames(whole.frame + count.intValue()));
    }
    if (name.equals("findFirst") && whole.what == What.FRAMES) {
      return Optional.of(new Value(What.FRAME, whole.frame, ""));
    }
    if (whole.what == What.FRAMES) {
      return Optional.empty();
    }
    return switch (name) {
      case "get", "orElse", "orElseGet", "orElseThrow" -> Optional.of(whole);
      case "map" -> mapped(whole, Iterables.getOnlyElement(given));
      default -> named(whole, name);
    };
  }

  private Optional<Value> mapped(Value value, ExpressionTree function) {
    if (function instanceof MemberReferenceTree reference) {
      return named(value, reference.getName().toString());
    }
    if (function instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof ExpressionTree body) {
      parameters.put(ASTHelpers.getSymbol(lambda.getParameters().get(0)), value);
      return evaluate(body);
    }
    return Optional.empty();
  }

  private Optional<Value> named(Value value, String part) {
    Optional<MethodSymbol> method = method(value);
    if (method.isEmpty()) {
      return Optional.empty();
    }
    Symbol type = method.get().owner;
    String binaryName = type.flatName().toString();
    return switch (value.what == What.CLASS ? "class " + part : part) {
      case "getMethodName" -> Optional.of(Value.text(method.get().getSimpleName().toString()));
      case "getClassName", "class getName" -> Optional.of(Value.text(binaryName));
      case "class getSimpleName" -> Optional.of(Value.text(type.getSimpleName().toString()));
      case "getDeclaringClass" -> Optional.of(new Value(What.CLASS, value.frame, ""));
      case "toString" -> Optional.of(Value.text(place(method.get())));
      default -> Optional.empty();
    };
  }

  private Optional<MethodSymbol> method(Value value) {
    return value.frame >= 0 && value.frame < stack.size()
        ? Optional.of(stack.get(value.frame))
        : Optional.empty();
  }
}
