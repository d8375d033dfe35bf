package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.SourceClasses;
import io.github.logkeel.model.log.LogCalls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * The entries of the MDC and its like that a program puts and takes away, by their keys. What the
 * whole compilation does is looked up when it is first asked for.
 */
public final class ContextEntries {

  /** How many calls of the program's own methods are followed to the one that removes. */
  private static final int DEPTH = 3;

  /** What a file names that puts entries or takes them away. */
  private static final ImmutableSet<String> OWNERS =
      ImmutableSet.<String>builder()
          .addAll(ContextApi.ownersOf(ContextRole.PUT))
          .addAll(ContextApi.ownersOf(ContextRole.OPEN_ENTRY))
          .build();

  private final ContextCalls calls;
  private final LogCalls logCalls;
  private final BiPredicate<JavaFileObject, VisitorState> isTest;
  private Context context;
  private EntryMethods methods;

  /**
   * A question about a method of the program that is asked for each statement that calls it.
   *
   * @param depth how many calls are followed from there
   */
  private record Removal(MethodSymbol method, Object key, int depth) {}

  private final Map<Removal, Boolean> removals = new HashMap<>();

  /**
   * @param calls the recogniser that the checks share
   * @param logCalls that of log statements
   * @param isTest whether a file holds a test, which cleans up for nobody
   */
  public ContextEntries(
      ContextCalls calls, LogCalls logCalls, BiPredicate<JavaFileObject, VisitorState> isTest) {
    this.calls = calls;
    this.logCalls = logCalls;
    this.isTest = isTest;
  }

  /** What tells a key from others: its value, or the variable that holds it; empty if computed. */
  public static Optional<Object> key(ContextCall call) {
    if (call.tree().getArguments().isEmpty()) {
      return Optional.empty();
    }
    ExpressionTree key = call.tree().getArguments().get(0);
    Object constant = ASTHelpers.constValue(key);
    return constant != null
        ? Optional.of(constant)
        : Optional.ofNullable(ASTHelpers.getSymbol(key))
            .filter(VarSymbol.class::isInstance)
            .map(Object.class::cast);
  }

  /** Whether a key is what a local variable or a parameter holds: another one in each call. */
  static boolean isGiven(Object key) {
    return key instanceof VarSymbol variable && variable.owner instanceof MethodSymbol;
  }

  /** Whether anything that runs in a tree takes the entry away. */
  public boolean isRemovedIn(Tree tree, Object key, VisitorState state) {
    MethodTree around = state.findEnclosing(MethodTree.class);
    Symbol method = around == null ? null : ASTHelpers.getSymbol(around);
    // To follow calls takes time, and finds nothing where no other method takes it away.
    boolean isWorthIt =
        Stream.concat(removing(key, state), methods.removingGiven().stream())
            .anyMatch(other -> other != method);
    return isRemovedIn(tree, key, isWorthIt ? DEPTH : 0, state);
  }

  /**
   * Whether any method but that one may take the entry away, or all entries.
   *
   * @param cleanUps which methods come into question
   */
  boolean isRemovedBeside(MethodSymbol method, Object key, CleanUps cleanUps, VisitorState state) {
    return removing(key, state).anyMatch(other -> other != method && cleanUps.include(other));
  }

  /** Whether the program takes the entry, or all entries, away anywhere. */
  boolean isRemovedAtAll(Object key, VisitorState state) {
    return removing(key, state).findAny().isPresent();
  }

  private Stream<Symbol> removing(Object key, VisitorState state) {
    enter(state);
    return Stream.concat(methods.clearing().stream(), methods.removing(key).stream());
  }

  /**
   * Whether something that may run on the same thread takes an entry away that a scope was opened
   * for: by its key, with all others, or with a scope around of the same key.
   *
   * @param cleanUps which methods come into question
   * @param state with the path to the call that opens the scope
   */
  public boolean mayTakeAway(ContextCall entry, CleanUps cleanUps, VisitorState state) {
    if (entry.api().methods().stream().noneMatch(row -> row.role() == ContextRole.CLEAR)) {
      return false;
    }
    enter(state);
    Optional<Object> key = key(entry);
    Stream<Symbol> removing =
        key.map(it -> methods.removing(it).stream()).orElse(methods.removing().stream());
    return Stream.concat(methods.clearing().stream(), removing).anyMatch(cleanUps::include)
        || key.filter(it -> isOpenAround(it, false, state)).isPresent();
  }

  /**
   * Whether a try statement around has an entry of that key for a resource.
   *
   * @param isFollowed whether only one is asked for that goes on behind the statement at hand
   */
  public boolean isOpenAround(Object key, boolean isFollowed, VisitorState state) {
    boolean goesOn = !isFollowed;
    Tree inner = state.getPath().getLeaf();
    for (Tree around : state.getPath().getParentPath()) {
      if (around instanceof LambdaExpressionTree || around instanceof ClassTree) {
        return false;
      }
      goesOn |=
          around instanceof BlockTree block && Iterables.getLast(block.getStatements()) != inner;
      if (goesOn
          && around instanceof TryTree attempt
          && attempt.getBlock() == inner
          && attempt.getResources().stream().anyMatch(it -> opens(it, key, state))) {
        return true;
      }
      inner = around;
    }
    return false;
  }

  private boolean opens(Tree resource, Object key, VisitorState state) {
    return EntryMethods.opened(resource, calls, state)
        .flatMap(ContextEntries::key)
        .filter(key::equals)
        .isPresent();
  }

  /** The methods of the program that put an entry of that key. */
  public ImmutableSet<MethodSymbol> methodsThatPut(Object key, VisitorState state) {
    enter(state);
    return methods.putting(key).stream()
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The methods of the program that put any entry, for good or until a scope is closed: by
   * themselves, not in a lambda, which another thread may run. Those do not count that take it away
   * again, and do nothing but log before: it is one of their records, and of no request.
   */
  ImmutableSet<MethodSymbol> methodsThatPut(VisitorState state) {
    enter(state);
    return methods.putting().stream()
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Whether a statement before the one at hand, in a block around it, puts an entry of that key.
   */
  public boolean isPutBefore(Object key, VisitorState state) {
    Tree inner = state.getPath().getLeaf();
    for (Tree around : state.getPath().getParentPath()) {
      if (around instanceof LambdaExpressionTree || around instanceof ClassTree) {
        return false;
      }
      if (around instanceof BlockTree block) {
        for (StatementTree before :
            block.getStatements().subList(0, block.getStatements().indexOf(inner))) {
          if (puts(before, key, state)) {
            return true;
          }
        }
      }
      inner = around;
    }
    return false;
  }

  private boolean puts(StatementTree statement, Object key, VisitorState state) {
    return statement instanceof ExpressionStatementTree expression
        && calls
            .find(expression.getExpression(), state)
            .filter(call -> call.role() == ContextRole.PUT)
            .flatMap(ContextEntries::key)
            .filter(key::equals)
            .isPresent();
  }

  private boolean removes(MethodInvocationTree tree, Object key, int depth, VisitorState state) {
    Optional<ContextCall> call = calls.find(tree, state);
    if (call.isPresent()) {
      return switch (call.get().role()) {
        case CLEAR, SET_MAP -> true;
        // A loop, or a helper, takes away whichever key it is given.
        case REMOVE -> key(call.get()).map(k -> k.equals(key) || isGiven(k)).orElse(true);
        default -> false;
      };
    }
    return depth > 0 && removes(new Removal(ASTHelpers.getSymbol(tree), key, depth - 1), state);
  }

  private boolean removes(Removal question, VisitorState state) {
    Boolean known = removals.get(question);
    if (known == null) {
      MethodTree own = ASTHelpers.findMethod(question.method(), state);
      known =
          own != null
              && own.getBody() != null
              && isRemovedIn(own.getBody(), question.key(), question.depth(), state);
      removals.put(question, known);
    }
    return known;
  }

  private boolean isRemovedIn(Tree tree, Object key, int depth, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] = found[0] || removes(call, key, depth, state);
        return found[0] ? null : super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        found[0] |= isRemoval(reference);
        return super.visitMemberReference(reference, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** {@code keys.forEach(MDC::remove)} takes away whichever keys it is given. */
  static boolean isRemoval(MemberReferenceTree reference) {
    return ((JCMemberReference) reference).sym
            instanceof MethodSymbol method // null: not attributed
        && method.getSimpleName().contentEquals("remove")
        && OWNERS.contains(method.owner.getQualifiedName().toString());
  }

  /** Symbols belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    removals.clear();
    methods = new EntryMethods(calls, logCalls, state);
    SourceClasses.naming(OWNERS, file -> !isTest.test(file, state), state)
        .forEach(type -> type.accept(methods));
  }
}
