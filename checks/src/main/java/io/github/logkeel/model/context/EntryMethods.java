package io.github.logkeel.model.context;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.logkeel.model.log.LogCalls;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of some classes that put entries of the MDC or its like, and take them away. */
final class EntryMethods extends TreeScanner {
  private final ContextCalls calls;
  private final LogCalls logCalls;
  private final VisitorState state;
  private final SetMultimap<Object, Symbol> putIn = HashMultimap.create();
  private final Set<Symbol> putting = new HashSet<>();
  private final SetMultimap<Object, Symbol> removedIn = HashMultimap.create();
  private final Set<Symbol> removingGiven = new HashSet<>();
  private final Set<Symbol> clearedIn = new HashSet<>();
  private MethodSymbol method;
  private int choices;
  private int lambdas;

  /** Calls that put an entry for a record, or some, and not for what else runs. */
  private final Set<Tree> forRecords = new HashSet<>();

  EntryMethods(ContextCalls calls, LogCalls logCalls, VisitorState state) {
    this.calls = calls;
    this.logCalls = logCalls;
    this.state = state;
  }

  /** Those that put an entry of that key; null for an initialiser of a class. */
  Set<Symbol> putting(Object key) {
    return putIn.get(key);
  }

  /**
   * Those that put any entry, for good or until a scope is closed: by themselves, not in a lambda,
   * which another thread may run. Those do not count that take it away again, and do nothing but
   * log before: it is one of their records, and of no request.
   */
  Set<Symbol> putting() {
    return putting;
  }

  /** Those that take the entry of that key away. */
  Set<Symbol> removing(Object key) {
    return removedIn.get(key);
  }

  /** Those that take any entry away by its key. */
  Collection<Symbol> removing() {
    return removedIn.values();
  }

  /** Those that take away whichever key they are given. */
  Set<Symbol> removingGiven() {
    return removingGiven;
  }

  /** Those that take all entries away, or such as they are told of. */
  Set<Symbol> clearing() {
    return clearedIn;
  }

  /** The call that opens a resource of a {@code try}, if that is an entry. */
  static Optional<ContextCall> opened(Tree resource, ContextCalls calls, VisitorState state) {
    return resource instanceof VariableTree declared
        ? calls
            .find(declared.getInitializer(), state)
            .filter(call -> call.role() == ContextRole.OPEN_ENTRY)
        : Optional.empty();
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    MethodSymbol around = method;
    method = tree.sym;
    super.visitMethodDef(tree);
    method = around;
  }

  @Override
  public void visitBlock(JCBlock tree) {
    for (int i = 0; i < tree.stats.size(); i++) {
      if (tree.stats.get(i) instanceof JCExpressionStatement put
          && isForRecords(put.expr, tree.stats.subList(i + 1, tree.stats.size()))) {
        forRecords.add(put.expr);
      }
    }
    super.visitBlock(tree);
  }

  @Override
  public void visitTry(JCTry tree) {
    if (tree.body.stats.stream().allMatch(this::isOfRecords)) {
      tree.resources.forEach(
          each -> opened(each, calls, state).ifPresent(entry -> forRecords.add(entry.tree())));
    }
    super.visitTry(tree);
  }

  /** Whether the entry is gone before anything but a logger has seen it. */
  private boolean isForRecords(JCExpression put, List<? extends JCStatement> behind) {
    Optional<ContextCall> entry = calls.find(put, state);
    if (entry.isEmpty()) {
      return false;
    }
    Optional<Object> key = ContextEntries.key(entry.get());
    return behind.stream().takeWhile(this::isOfRecords).anyMatch(next -> takesAway(next, key));
  }

  /** Whether a statement does nothing but log, and put entries and take them away. */
  private boolean isOfRecords(JCStatement statement) {
    if (statement instanceof JCTry attempt) {
      return attempt.resources.isEmpty()
          && attempt.catchers.isEmpty()
          && attempt.body.stats.stream().allMatch(this::isOfRecords)
          && attempt.finalizer.stats.stream().allMatch(this::isOfRecords);
    }
    return statement instanceof JCExpressionStatement expression
        && expression.expr instanceof JCMethodInvocation call
        && (calls.find(call, state).isPresent() || logCalls.logs(call, state));
  }

  private boolean takesAway(JCStatement statement, Optional<Object> key) {
    if (statement instanceof JCTry attempt) {
      return Stream.concat(attempt.body.stats.stream(), attempt.finalizer.stats.stream())
          .anyMatch(each -> takesAway(each, key));
    }
    return calls
        .find(((JCExpressionStatement) statement).expr, state)
        .filter(
            call ->
                switch (call.role()) {
                  case CLEAR, SET_MAP -> true;
                  case REMOVE -> ContextEntries.key(call).equals(key);
                  default -> false;
                })
        .isPresent();
  }

  @Override
  public void visitIf(JCIf tree) {
    choices++;
    super.visitIf(tree);
    choices--;
  }

  @Override
  public void visitLambda(JCLambda tree) {
    lambdas++;
    super.visitLambda(tree);
    lambdas--;
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    super.visitApply(tree);
    calls.find(tree, state).ifPresent(this::note);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    super.visitReference(tree);
    if (ContextEntries.isRemoval(tree)) {
      clear();
    }
  }

  private void note(ContextCall call) {
    switch (call.role()) {
      case PUT -> {
        ContextEntries.key(call).ifPresent(key -> putIn.put(key, method));
        noteThatPuts(call);
      }
      case OPEN_ENTRY -> noteThatPuts(call);
      case REMOVE -> ContextEntries.key(call).ifPresentOrElse(this::removed, this::clear);
      case CLEAR, SET_MAP -> clear();
      default -> {}
    }
  }

  private void noteThatPuts(ContextCall call) {
    boolean isKnown = call.role() == ContextRole.OPEN_ENTRY || ContextEntries.key(call).isPresent();
    if (lambdas == 0 && isKnown && !forRecords.contains(call.tree())) {
      putting.add(method);
    }
  }

  /** A helper takes away whichever key it is given, unless it is one that it has put itself. */
  private void removed(Object key) {
    removedIn.put(key, method);
    if (ContextEntries.isGiven(key)) {
      removingGiven.add(method);
    }
    if (ContextEntries.isGiven(key) && (choices > 0 || !putIn.containsKey(key))) {
      clear();
    }
  }

  private void clear() {
    clearedIn.add(method);
  }
}
