package io.github.logkeel.model.context;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.Overridden;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The one recogniser of what {@link ContextApi} lists, shared by the checks of a compilation. */
public final class ContextCalls {

  /** What checks look for; the other roles are only asked about near one of these. */
  private static final ImmutableSet<ContextRole> SITES =
      ImmutableSet.of(
          ContextRole.OPEN_SCOPE,
          ContextRole.OPEN_ENTRY,
          ContextRole.START_CURRENT,
          ContextRole.START_SPAN,
          ContextRole.ATTACH,
          ContextRole.MAKE_CONTEXT,
          ContextRole.DETACH,
          ContextRole.EMIT,
          ContextRole.PUT,
          ContextRole.CLEAR,
          ContextRole.SET_MAP,
          ContextRole.RUN_IN_SCOPE,
          ContextRole.WRAP_TASK,
          ContextRole.WRAP_EXECUTOR);

  private static final ImmutableSet<String> PACKAGES =
      Arrays.stream(ContextApi.values())
          .flatMap(api -> api.methods().stream())
          .map(methods -> methods.owner().substring(0, methods.owner().lastIndexOf('.') + 1))
          .collect(ImmutableSet.toImmutableSet());

  private static final String SPAN = "io.opentelemetry.api.trace.Span";

  /** The one propagator of the library that knows no span. */
  private static final String BAGGAGE =
      "io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator";

  private record Found(ContextApi api, ContextMethods methods) {}

  /** The rows by the types that own their methods. */
  private static final ImmutableListMultimap<String, Found> ROWS =
      Arrays.stream(ContextApi.values())
          .flatMap(api -> api.methods().stream().map(methods -> new Found(api, methods)))
          .collect(toImmutableListMultimap(found -> found.methods.owner(), found -> found));

  private Context context;
  private Types types;
  private ImmutableSet<Name> names = ImmutableSet.of();
  private ImmutableSet<Name> namesOfSites = ImmutableSet.of();
  private final Map<MethodSymbol, Optional<Found>> classified = new HashMap<>();

  /** Whether a call of that name may be one that checks look for: a lookup in a hash table. */
  public boolean mayBeNamed(Name name, VisitorState state) {
    enter(state);
    return namesOfSites.contains(name);
  }

  /** Whether a call is one that checks look for: by its name first. */
  public boolean isSite(MethodInvocationTree tree, VisitorState state) {
    if (!mayBeNamed(TreeInfo.name((JCTree) tree.getMethodSelect()), state)) {
      return false;
    }
    Optional<Found> found = classified(tree);
    return found.isPresent() && SITES.contains(found.get().methods.role());
  }

  /** Whether a call belongs to one of the libraries, whatever it does. */
  public static boolean isOfCarrier(MethodInvocationTree tree) {
    String type = ASTHelpers.getSymbol(tree).owner.flatName().toString();
    return PACKAGES.contains(type.substring(0, type.lastIndexOf('.') + 1));
  }

  /** What a call does to the context of a request; empty for every other call. */
  public Optional<ContextCall> find(MethodInvocationTree tree, VisitorState state) {
    enter(state);
    return names.contains(TreeInfo.name((JCTree) tree.getMethodSelect()))
        ? classified(tree).map(found -> ContextCall.of(found.api, found.methods, tree))
        : Optional.empty();
  }

  /** The same of any tree; empty for what is no call. */
  public Optional<ContextCall> find(Tree tree, VisitorState state) {
    return tree instanceof ExpressionTree expression
            && ASTHelpers.stripParentheses(expression) instanceof MethodInvocationTree call
        ? find(call, state)
        : Optional.empty();
  }

  /**
   * The variable whose span, or context, a call makes current: {@code span} in {@code
   * span.makeCurrent()}, {@code Context.current().with(span).makeCurrent()} and {@code
   * newScope(span.context())}.
   */
  public Optional<VarSymbol> variable(ContextCall call, VisitorState state) {
    return call.subject().flatMap(subject -> variable(subject, state));
  }

  private Optional<VarSymbol> variable(ExpressionTree tree, VisitorState state) {
    ExpressionTree subject = ASTHelpers.stripParentheses(tree);
    if (!(subject instanceof MethodInvocationTree made)) {
      return ASTHelpers.getSymbol(subject) instanceof VarSymbol variable
          ? Optional.of(variable)
          : Optional.empty();
    }
    Optional<ContextCall> call = find(made, state);
    ExpressionTree receiver = ASTHelpers.getReceiver(made);
    if (call.isPresent()) {
      // span.start() is the span itself; a builder's start() is not the builder
      boolean returnsItself =
          call.get().role() == ContextRole.START_SPAN
              && receiver != null
              && types.isSameType(ASTHelpers.getType(receiver), ASTHelpers.getType(made));
      return returnsItself ? variable(receiver, state) : variable(call.get(), state);
    }
    Symbol method = ASTHelpers.getSymbol(made);
    return method.getSimpleName().contentEquals("context") && receiver != null
        ? variable(receiver, state)
        : Optional.empty();
  }

  /**
   * Whether a call that opens a scope may change which span is current: not so {@code
   * Context.root().makeCurrent()}, nor a context that only has one value more than the current one.
   */
  public boolean changesSpan(ContextCall call, VisitorState state) {
    return call.subject().filter(subject -> !holdsSpan(subject, state)).isEmpty();
  }

  /** Whether a context that a call makes has another span than the current one, as can be seen. */
  boolean hasSpanOfItsOwn(ContextCall made) {
    return made.role() == ContextRole.MAKE_CONTEXT
        && made.subject()
            .map(subject -> isA(SPAN, ASTHelpers.getType(subject)))
            .orElseGet(() -> !isA(BAGGAGE, ASTHelpers.getReceiverType(made.tree())));
  }

  /** Whether a value is a span that has just been started. */
  boolean starts(ExpressionTree value, VisitorState state) {
    return find(value, state).filter(call -> call.role() == ContextRole.START_SPAN).isPresent();
  }

  /** The current span of a library as it is asked for to be ended: {@code Span.current().end()}. */
  public Optional<MethodInvocationTree> readToEnd(Tree end, ContextApi api, VisitorState state) {
    return find(end, state)
        .filter(call -> call.role() == ContextRole.END_SPAN && call.api() == api)
        .flatMap(ContextCall::subject)
        .flatMap(subject -> find(subject, state))
        .filter(call -> call.role() == ContextRole.READ_CURRENT)
        .map(ContextCall::tree);
  }

  /** Whether a value is a span of OpenTelemetry, as a context may be made with. */
  static boolean isSpan(ExpressionTree tree) {
    Type type = ASTHelpers.getType(tree);
    return type != null && type.tsym.getQualifiedName().contentEquals(SPAN);
  }

  private boolean holdsSpan(ExpressionTree tree, VisitorState state) {
    Type type = ASTHelpers.getType(tree);
    if (type == null
        || type.hasTag(TypeTag.BOT)
        || isA("io.opentelemetry.api.baggage.Baggage", type)) {
      return false;
    }
    Optional<ContextCall> call = find(tree, state);
    if (call.isEmpty()) {
      return true;
    }
    return switch (call.get().role()) {
      case READ_CURRENT, DETACH -> false;
      case MAKE_CONTEXT ->
          call.get().subject().filter(each -> isA(SPAN, ASTHelpers.getType(each))).isPresent()
              || holdsSpan(ASTHelpers.getReceiver(call.get().tree()), state);
      default -> true;
    };
  }

  private boolean isA(String name, Type type) {
    return types.closure(types.erasure(type)).stream()
        .anyMatch(each -> each.tsym.getQualifiedName().contentEquals(name));
  }

  /** Symbols and names belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    types = state.getTypes();
    classified.clear();
    names = names(role -> true, state);
    namesOfSites = names(SITES::contains, state);
  }

  private static ImmutableSet<Name> names(Predicate<ContextRole> isMeant, VisitorState state) {
    return Arrays.stream(ContextApi.values())
        .flatMap(api -> api.methods().stream())
        .filter(methods -> isMeant.test(methods.role()))
        .flatMap(methods -> methods.names().stream())
        .map(state.getNames()::fromString)
        .collect(ImmutableSet.toImmutableSet());
  }

  private Optional<Found> classified(MethodInvocationTree tree) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    Optional<Found> known = classified.get(method);
    if (known == null) {
      known = classify(method);
      classified.put(method, known);
    }
    return known;
  }

  private Optional<Found> classify(MethodSymbol method) {
    return Overridden.first(method, types, ContextCalls::declared);
  }

  private static Optional<Found> declared(MethodSymbol method) {
    String name = method.getSimpleName().toString();
    return ROWS.get(method.owner.flatName().toString()).stream()
        .filter(found -> found.methods.names().contains(name))
        .findFirst();
  }
}
