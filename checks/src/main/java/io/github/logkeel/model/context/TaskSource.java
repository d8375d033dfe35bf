package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import io.github.logkeel.model.context.TaskFacts.Fact;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Finds the code that a task is made of, as far as it is in the compilation. */
final class TaskSource {

  private final WorkValues values;
  private final CarriedParts parts;
  private final VisitorState state;
  private final TaskCode code;
  private final TaskFacts facts;
  private final Set<Symbol> seen = new HashSet<>();

  /**
   * @param code what looks through it
   */
  TaskSource(TaskCode code, WorkValues values, CarriedParts parts, VisitorState state) {
    this.code = code;
    this.facts = code.facts();
    this.values = values;
    this.parts = parts;
    this.state = state;
  }

  /** Adds an expression whose value is code. */
  void add(ExpressionTree expression) {
    ExpressionTree tree = ASTHelpers.stripParentheses(expression);
    if (tree instanceof TypeCastTree cast) {
      add(cast.getExpression());
    } else if (tree instanceof ConditionalExpressionTree either) {
      add(either.getTrueExpression());
      add(either.getFalseExpression());
    } else if (tree instanceof LambdaExpressionTree lambda) {
      code.scan(lambda.getBody());
    } else if (tree instanceof MemberReferenceTree reference) {
      addReference(reference);
    } else if (tree instanceof NewClassTree made) {
      addNew(made);
    } else if (tree instanceof MethodInvocationTree call) {
      addResult(call);
    } else if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
      addVariable(variable);
    } else {
      facts.add(Fact.UNSEEN);
    }
  }

  /** Adds an argument of a step of a stream: code, or what holds some, as a collector does. */
  void addStep(ExpressionTree argument) {
    if (argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree) {
      add(argument);
    } else {
      code.scan(argument);
    }
  }

  /** Adds work that nothing is known of. */
  void addUnseen() {
    facts.add(Fact.UNSEEN);
  }

  /** Adds what the methods of a class do, with those that it inherits. */
  void add(ClassSymbol type) {
    if (isNamedLikeCarrier(type)) {
      facts.addCarried(parts.byName(type));
    }
    JCClassDecl tree = values.treeOf(type);
    if (tree == null) {
      facts.add(Fact.UNSEEN);
    } else if (seen.add(type)) {
      addMethods(tree);
      if (type.getSuperclass().tsym instanceof ClassSymbol parent
          && values.treeOf(parent) != null) {
        add(parent);
      }
    }
  }

  /** Not so the types that tasks have by their library, as a {@code StreamObserver}. */
  private static boolean isNamedLikeCarrier(ClassSymbol type) {
    return CarriedWork.isNamedLikeCarrier(type.getSimpleName())
        && !HandoffApis.SHAPES.containsKey(type.getQualifiedName().toString());
  }

  private void addMethods(JCClassDecl type) {
    type.defs.stream()
        .filter(member -> !(member instanceof JCMethodDecl method && method.sym.isConstructor()))
        .forEach(code::scan);
  }

  private void addReference(MemberReferenceTree reference) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (CarriedWork.isNamedLikeRestorer(method.getSimpleName())) {
      facts.addCarried(parts.byName(method));
    }
    if (ASTHelpers.getSymbol(reference.getQualifierExpression()) instanceof VarSymbol variable) {
      facts.addCarried(CarriedWork.heldIn(variable.type));
    }
    code.follow(method);
  }

  private void addNew(NewClassTree made) {
    for (ExpressionTree argument : made.getArguments()) {
      facts.addCarried(CarriedWork.heldIn(ASTHelpers.getType(argument)));
    }
    if (made.getClassBody() != null) {
      addMethods((JCClassDecl) made.getClassBody());
    }
    if (ASTHelpers.getType(made.getIdentifier()).tsym instanceof ClassSymbol type
        && (made.getClassBody() == null || values.treeOf(type) != null)) {
      made.getArguments().stream().filter(this::isWork).forEach(this::add);
      add(type);
    }
  }

  private boolean isWork(ExpressionTree argument) {
    Type type = ASTHelpers.getType(argument);
    return type != null
        && state.getTypes().closure(state.getTypes().erasure(type)).stream()
            .anyMatch(each -> HandoffApis.SHAPES.containsKey(each.tsym.toString()));
  }

  private void addResult(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ImmutableSet<ContextPart> wrapped = parts.wrappedBy(call);
    if (wrapped.isEmpty() && CarriedWork.isNamedLikeCarrier(method.owner.getSimpleName())) {
      wrapped = parts.byName(method);
    }
    facts.addCarried(wrapped);
    if (wrapped.equals(ContextPart.ALL)) {
      return;
    }
    call.getArguments().stream().filter(this::isWork).forEach(this::add);
    if (wrapped.isEmpty()) {
      addAll(method, values.of(method));
    }
  }

  private void addVariable(VarSymbol variable) {
    if (variable.type.tsym instanceof ClassSymbol type) {
      if (values.treeOf(type) != null) {
        add(type);
      } else if (isNamedLikeCarrier(type)) {
        facts.addCarried(ContextPart.ALL);
      }
    }
    addAll(variable, values.of(variable));
    if (CarriedWork.isNamedLikeCarrier(variable.getSimpleName()) && facts.carried().isEmpty()) {
      facts.addCarried(ContextPart.ALL);
    }
  }

  private void addAll(Symbol source, Collection<ExpressionTree> expressions) {
    if (expressions.isEmpty()) {
      facts.add(Fact.UNSEEN);
    } else if (seen.add(source)) {
      expressions.forEach(this::add);
    }
  }
}
