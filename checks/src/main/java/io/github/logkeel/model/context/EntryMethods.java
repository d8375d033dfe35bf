package io.github.logkeel.model.context;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.logkeel.model.log.LogCalls;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The methods of some classes that put entries of the MDC or its like, and take them away. */
final class EntryMethods extends TreeScanner {
  private final ContextCalls calls;
  private final LogCalls logCalls;
  private final VisitorState state;
  private final SetMultimap<Object, Symbol> putIn = HashMultimap.create();
  private final Set<Symbol> putting = new HashSet<>();
  private final SetMultimap<Object, Symbol> removedIn = HashMultimap.create();
  private final Set<Symbol> clearedIn = new HashSet<>();
  private MethodSymbol method;
  private int choices;
  private int lambdas;

  /** Whether the method has put an entry that only log statements have seen so far. */
  private boolean isForRecords;

  /** How many calls around log, or have to do with the context. */
  private int records;

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
    boolean isForRecordsAround = isForRecords;
    method = tree.sym;
    isForRecords = false;
    super.visitMethodDef(tree);
    seen();
    method = around;
    isForRecords = isForRecordsAround;
  }

  @Override
  public void visitTry(JCTry tree) {
    super.visitTry(tree);
    if (tree.resources.stream().anyMatch(each -> opened(each, calls, state).isPresent())) {
      isForRecords = false;
    }
  }

  @Override
  public void visitIf(JCIf tree) {
    boolean isForRecordsBefore = isForRecords;
    choices++;
    super.visitIf(tree);
    choices--;
    isForRecords |= isForRecordsBefore;
  }

  @Override
  public void visitLambda(JCLambda tree) {
    lambdas++;
    super.visitLambda(tree);
    lambdas--;
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    Optional<ContextCall> call = calls.find(tree, state);
    int around = records;
    records += call.isPresent() || logCalls.logs(tree, state) ? 1 : 0;
    super.visitApply(tree);
    if (records == 0 && lambdas == 0) {
      seen();
    }
    records = around;
    call.ifPresent(this::note);
  }

  private void note(ContextCall call) {
    switch (call.role()) {
      case PUT -> {
        ContextEntries.key(call).ifPresent(key -> putIn.put(key, method));
        isForRecords |= lambdas == 0 && ContextEntries.key(call).isPresent();
      }
      case OPEN_ENTRY -> isForRecords |= lambdas == 0;
      case REMOVE -> {
        ContextEntries.key(call).ifPresentOrElse(this::removed, this::clear);
        isForRecords = false;
      }
      case CLEAR, SET_MAP -> {
        clear();
        isForRecords = false;
      }
      default -> {}
    }
  }

  /** Other code runs, or the caller goes on, while the entry is there. */
  private void seen() {
    if (isForRecords) {
      putting.add(method);
      isForRecords = false;
    }
  }

  /** A helper takes away whichever key it is given, unless it is one that it has put itself. */
  private void removed(Object key) {
    removedIn.put(key, method);
    if (ContextEntries.isGiven(key) && (choices > 0 || !putIn.containsKey(key))) {
      clear();
    }
  }

  private void clear() {
    clearedIn.add(method);
  }
}
