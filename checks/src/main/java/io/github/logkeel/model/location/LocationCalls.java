package io.github.logkeel.model.location;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.Overridden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** The one recogniser of what looks up the place of a statement. */
public final class LocationCalls {

  private static final ImmutableListMultimap<String, LocationApi> ROWS =
      LocationApis.BUILT_IN.stream()
          .collect(toImmutableListMultimap(LocationApi::owner, row -> row));

  private Context context;
  private Types types;
  private ImmutableSet<Name> names = ImmutableSet.of();
  private final Map<MethodSymbol, Optional<LocationApi>> classified = new HashMap<>();

  /** Whether a call of that name may be one: a lookup in a hash table. */
  public boolean mayBeNamed(Name name, VisitorState state) {
    enter(state);
    return names.contains(name);
  }

  /** Whether a call may be one: two lookups in hash tables, since {@code forEach} is everywhere. */
  public boolean isSite(JCMethodInvocation tree, Name name, VisitorState state) {
    return mayBeNamed(name, state)
        && TreeInfo.symbol(tree.meth) instanceof MethodSymbol method
        && classified(method).isPresent();
  }

  /** What a call looks up, or switches on; empty where it asks for the place of something else. */
  public Optional<LocationCall> find(MethodInvocationTree tree, VisitorState state) {
    enter(state);
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    return classified(method).flatMap(row -> read(row, tree, state));
  }

  private static Optional<LocationCall> read(
      LocationApi row, MethodInvocationTree tree, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    List<? extends ExpressionTree> given = tree.getArguments();
    if (!row.receiver().isEmpty() && !isA(row.receiver(), receiver, state)) {
      return Optional.empty();
    }
    return switch (row.kind()) {
      case THREAD ->
          lookUp(row, tree, receiver != null && isCurrentThread(origin(receiver, state)));
      case THROWABLE -> lookUp(row, tree, receiver != null && isMadeToAsk(receiver, state));
      case STACK, RECORD -> lookUp(row, tree, true);
      case STATEMENT -> lookUp(row, tree, given.isEmpty() || isSize(given.get(0)));
      case SETTING -> setting(row, tree, isTrue(Iterables.getLast(given)));
      case PATTERN -> pattern(row, tree);
      case ATTRIBUTE ->
          LocationApis.PATTERN_ATTRIBUTE.equals(constant(given.get(0)))
              ? pattern(row, tree)
              : setting(
                  row,
                  tree,
                  LocationApis.SWITCHES.contains(String.valueOf(constant(given.get(0))))
                      && isTrue(given.get(1))
                      && !isOfSynchronousLogger(receiver, state));
    };
  }

  private static Optional<LocationCall> lookUp(
      LocationApi row, MethodInvocationTree tree, boolean isOne) {
    return isOne
        ? Optional.of(new LocationCall(row, tree, Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<LocationCall> setting(
      LocationApi row, MethodInvocationTree tree, boolean isOne) {
    ExpressionTree value = Iterables.getLast(tree.getArguments());
    return isOne
        ? Optional.of(new LocationCall(row, tree, Optional.of(value), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<LocationCall> pattern(LocationApi row, MethodInvocationTree tree) {
    ExpressionTree value = Iterables.getLast(tree.getArguments());
    if (!(constant(value) instanceof String text)) {
      return Optional.empty();
    }
    LayoutPattern pattern = LayoutPattern.parse(row.grammar().orElseThrow(), text);
    return pattern.locationWords().isEmpty()
        ? Optional.empty()
        : Optional.of(new LocationCall(row, tree, Optional.of(value), Optional.of(pattern)));
  }

  /** Where the value of a local variable comes from, or the expression itself. */
  private static ExpressionTree origin(ExpressionTree tree, VisitorState state) {
    if (tree == null) {
      return null;
    }
    ExpressionTree bare = ASTHelpers.stripParentheses(tree);
    Symbol symbol = ASTHelpers.getSymbol(bare);
    return bare instanceof IdentifierTree
            && symbol instanceof VarSymbol local
            && symbol.getKind() == ElementKind.LOCAL_VARIABLE
            && Assignments.isConsideredFinal(local, state.getPath())
        ? Declarations.initializer(symbol, state).orElse(bare)
        : bare;
  }

  private static boolean isCurrentThread(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("currentThread");
  }

  /** A throwable that is made here, and neither thrown nor kept nor handed on. */
  private static boolean isMadeToAsk(ExpressionTree tree, VisitorState state) {
    ExpressionTree origin = origin(tree, state);
    if (!(origin instanceof NewClassTree made)
        || !made.getArguments().stream().allMatch(argument -> constant(argument) != null)) {
      return false;
    }
    return origin == ASTHelpers.stripParentheses(tree)
        || Declarations.isOnlyAsked(ASTHelpers.getSymbol(tree), state);
  }

  private static boolean isTrue(ExpressionTree tree) {
    return "true".equals(String.valueOf(constant(tree)).trim()) || isConstant("TRUE", tree);
  }

  /** How much of the stack is wanted; not where the place is given, which costs nothing. */
  private static boolean isSize(ExpressionTree given) {
    return !ASTHelpers.getType(given)
            .tsym
            .getQualifiedName()
            .contentEquals(StackTraceElement.class.getName())
        && !isConstant("NONE", given);
  }

  private static boolean isConstant(String name, ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null && symbol.getSimpleName().contentEquals(name);
  }

  private static boolean isOfSynchronousLogger(ExpressionTree builder, VisitorState state) {
    ExpressionTree made = origin(builder, state);
    while (made instanceof MethodInvocationTree call) {
      if (LocationApis.SYNCHRONOUS.contains(
          ASTHelpers.getSymbol(call).getSimpleName().toString())) {
        return true;
      }
      made = origin(ASTHelpers.getReceiver(call), state);
    }
    return false;
  }

  private static boolean isA(String name, ExpressionTree receiver, VisitorState state) {
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    return type != null
        && state.getTypes().closure(state.getTypes().erasure(type)).stream()
            .anyMatch(each -> each.tsym.getQualifiedName().contentEquals(name));
  }

  private static Object constant(ExpressionTree tree) {
    return ASTHelpers.constValue(tree);
  }

  /** Symbols and names belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    types = state.getTypes();
    classified.clear();
    names =
        LocationApis.BUILT_IN.stream()
            .flatMap(row -> row.methods().stream())
            .map(state.getNames()::fromString)
            .collect(ImmutableSet.toImmutableSet());
  }

  private Optional<LocationApi> classified(MethodSymbol method) {
    Optional<LocationApi> known = classified.get(method);
    if (known == null) {
      known =
          Overridden.first(method, types, each -> declared(each, method))
              .filter(row -> !row.isWalk() || declares(row, method));
      classified.put(method, known);
    }
    return known;
  }

  private static Optional<LocationApi> declared(MethodSymbol method, MethodSymbol called) {
    String name = method.getSimpleName().toString();
    return ROWS.get(method.owner.getQualifiedName().toString()).stream()
        .filter(row -> row.methods().contains(name) && fits(row, called))
        .findFirst();
  }

  /** A method of the program that overrides one may do anything, and calls that one itself. */
  private static boolean declares(LocationApi row, MethodSymbol method) {
    return method.owner.getQualifiedName().contentEquals(row.owner());
  }

  private static boolean fits(LocationApi row, MethodSymbol method) {
    return row.parameters().isEmpty()
        || row.parameters()
            .equals(
                method.params().stream()
                    .map(parameter -> parameter.type.tsym.getSimpleName().toString())
                    .collect(ImmutableList.toImmutableList()));
  }
}
