package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import io.github.logkeel.model.log.LogCalls;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What a piece of work does, as far as its code is in the compilation. */
final class TaskFacts {

  /** What is seen of some work. */
  enum Fact {
    /** Restores a context, or has one at hand, or was wrapped before it is given away. */
    CARRIED,
    /** Logs, or asks for the context. */
    LOGS,
    /** Calls other systems, which would continue the trace. */
    CALLS_OUT,
    /** Does what may log: it calls code that is out of sight. */
    UNSEEN,
    /** Goes on until the program, or a part of it, ends. */
    ENDLESS
  }

  private static final ImmutableSet<String> RUNS = ImmutableSet.of("run", "call", "execute");

  private static final int DEPTH = 4;
  private static final int MOST_METHODS = 60;

  private final WorkValues values;
  private final ContextCalls contextCalls;
  private final LogCalls logCalls;
  private final VisitorState state;
  private final Set<Fact> facts = new HashSet<>();
  private final Set<Symbol> seen = new HashSet<>();

  TaskFacts(WorkValues values, ContextCalls contextCalls, LogCalls logCalls, VisitorState state) {
    this.values = values;
    this.contextCalls = contextCalls;
    this.logCalls = logCalls;
    this.state = state;
  }

  /** What has been seen of all the code that was added. */
  ImmutableSet<Fact> facts() {
    return ImmutableSet.copyOf(facts);
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
      scan(lambda.getBody(), 0);
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

  /** Adds work that nothing is known of. */
  void addUnseen() {
    facts.add(Fact.UNSEEN);
  }

  /** Adds what the methods of a class do, with those that it inherits. */
  void add(ClassSymbol type) {
    if (CarriedWork.isNamedLikeCarrier(type.getSimpleName())) {
      facts.add(Fact.CARRIED);
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

  private void addMethods(JCClassDecl type) {
    type.defs.stream()
        .filter(member -> !(member instanceof JCMethodDecl method && method.sym.isConstructor()))
        .forEach(member -> scan(member, 0));
  }

  private void addReference(MemberReferenceTree reference) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (CarriedWork.isNamedLikeRestorer(method.getSimpleName())) {
      facts.add(Fact.CARRIED);
    }
    if (ASTHelpers.getSymbol(reference.getQualifierExpression()) instanceof VarSymbol variable
        && CarriedWork.isContext(variable.type)) {
      facts.add(Fact.CARRIED);
    }
    follow(method, 0);
  }

  private void addNew(NewClassTree made) {
    if (made.getArguments().stream()
        .anyMatch(argument -> CarriedWork.isContext(ASTHelpers.getType(argument)))) {
      facts.add(Fact.CARRIED);
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
    if (CarriedWork.isChainOfCarrier(call)
        || CarriedWork.isNamedLikeCarrier(method.owner.getSimpleName())) {
      facts.add(Fact.CARRIED);
      return;
    }
    call.getArguments().stream().filter(this::isWork).forEach(this::add);
    addAll(method, values.of(method));
  }

  private void addVariable(VarSymbol variable) {
    if (CarriedWork.isNamedLikeCarrier(variable.getSimpleName())
        || CarriedWork.isNamedLikeCarrier(variable.type.tsym.getSimpleName())) {
      facts.add(Fact.CARRIED);
    }
    if (variable.type.tsym instanceof ClassSymbol type && values.treeOf(type) != null) {
      add(type);
    }
    addAll(variable, values.of(variable));
  }

  private void addAll(Symbol source, Collection<ExpressionTree> expressions) {
    if (expressions.isEmpty()) {
      facts.add(Fact.UNSEEN);
    } else if (seen.add(source)) {
      expressions.forEach(this::add);
    }
  }

  private void follow(MethodSymbol method, int depth) {
    if (!seen.add(method)) {
      return;
    }
    JCClassDecl type = values.treeOf(method.enclClass());
    JCMethodDecl tree = type == null ? null : declaration(type, method);
    if (tree == null || tree.body == null) {
      facts.addAll(LibraryCall.facts(method));
    } else if (depth == DEPTH || seen.size() > MOST_METHODS) {
      facts.add(Fact.UNSEEN);
    } else {
      scan(tree.body, depth);
    }
  }

  private static JCMethodDecl declaration(JCClassDecl type, MethodSymbol method) {
    return type.defs.stream()
        .filter(JCMethodDecl.class::isInstance)
        .map(JCMethodDecl.class::cast)
        .filter(each -> each.sym == method)
        .findFirst()
        .orElse(null);
  }

  private void scan(Tree tree, int depth) {
    new Scanner(depth).scan(tree, null);
  }

  /**
   * What a piece of code does. By itself it is trusted to care for the context, its callees not.
   */
  private final class Scanner extends TreeScanner<Void, Void> {
    private final int depth;

    private Scanner(int depth) {
      this.depth = depth;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      contextCalls.find(call, state).ifPresent(this::note);
      if (method.getSimpleName().contentEquals("setParent")
          || (depth == 0 && CarriedWork.isNamedLikeRestorer(method.getSimpleName()))) {
        facts.add(Fact.CARRIED);
      }
      if (logCalls.logs(call, state)) {
        facts.add(Fact.LOGS);
      } else {
        // A task that only runs another one is trusted as far as that is.
        follow(method, RUNS.contains(method.getSimpleName().toString()) ? depth : depth + 1);
      }
      return super.visitMethodInvocation(call, null);
    }

    private void note(ContextCall call) {
      if (call.role() == ContextRole.READ_CURRENT) {
        facts.add(Fact.LOGS);
      }
      if (depth == 0 && CarriedWork.restores(call.role())) {
        facts.add(Fact.CARRIED);
      }
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
      if (depth == 0
          && ASTHelpers.getSymbol(name) instanceof VarSymbol variable
          && CarriedWork.isContext(variable.type)) {
        facts.add(Fact.CARRIED);
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      if (depth == 0 && CarriedWork.isContext(ASTHelpers.getType(variable))) {
        facts.add(Fact.CARRIED);
      }
      return super.visitVariable(variable, null);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
      noteLoop(loop.getCondition(), loop.getStatement());
      return super.visitWhileLoop(loop, null);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
      noteLoop(loop.getCondition(), loop.getStatement());
      return super.visitDoWhileLoop(loop, null);
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void unused) {
      if (loop.getCondition() == null) {
        noteLoop(null, loop.getStatement());
      }
      return super.visitForLoop(loop, null);
    }

    private void noteLoop(ExpressionTree condition, StatementTree body) {
      if (depth <= 1 && EndlessLoop.is(condition, body)) {
        facts.add(Fact.ENDLESS);
      }
    }
  }
}
