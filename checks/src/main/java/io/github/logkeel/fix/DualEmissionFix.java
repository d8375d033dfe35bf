package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.context.EntryUses;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.fields.FieldChannel;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogCalls;
import io.github.logkeel.model.log.StructuredArguments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Emits a field under a second name as well. */
public final class DualEmissionFix {

  private final EmittedField field;
  private final String name;
  private final LogCalls logCalls;
  private final VisitorState state;

  private DualEmissionFix(EmittedField field, String name, LogCalls logCalls, VisitorState state) {
    this.field = field;
    this.name = name;
    this.logCalls = logCalls;
    this.state = state;
  }

  /**
   * Repeats a field under another name, next to the one that is there.
   *
   * @return empty where the value must not be evaluated twice, where the library gives no place for
   *     a second field, and where another file names an entry of the MDC
   */
  public static Optional<SuggestedFix> emitAlso(
      EmittedField field, String name, LogCalls logCalls, VisitorState state) {
    boolean repeatable = field.value().filter(DualEmissionFix::mayBeRepeated).isPresent();
    return repeatable && field.tree() instanceof MethodInvocationTree call
        ? new DualEmissionFix(field, name, logCalls, state).emitAlso(call)
        : Optional.empty();
  }

  /** A name, a literal, a field or a getter without parameters. */
  private static boolean mayBeRepeated(ExpressionTree tree) {
    ExpressionTree value = ASTHelpers.stripParentheses(tree);
    if (value instanceof MethodInvocationTree call) {
      String method = ASTHelpers.getSymbol(call).getSimpleName().toString();
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      boolean isGetter =
          method.matches("(get|is)[A-Z].*|name|ordinal|toString")
              || ASTHelpers.isRecord(ASTHelpers.getSymbol(call).owner);
      return call.getArguments().isEmpty()
          && isGetter
          && (receiver == null || mayBeRepeated(receiver));
    }
    return value instanceof IdentifierTree
        || value instanceof LiteralTree
        || (value instanceof MemberSelectTree select && mayBeRepeated(select.getExpression()));
  }

  private Optional<SuggestedFix> emitAlso(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (field.form() == Form.PAIR) {
      return asPair(call, method);
    }
    if (!method.isStatic()) {
      return isStep(call, method) ? Optional.of(asStep(call)) : asStatement(call);
    }
    Optional<SuggestedFix> combined = combined(call, method);
    if (combined.isPresent()) {
      return combined;
    }
    return field.channel() == FieldChannel.MDC ? besidePut(call) : besideArgument(call, method);
  }

  /** {@code "old", v} to {@code "old", v, "new", v}, unless the method takes no more. */
  private Optional<SuggestedFix> asPair(MethodInvocationTree call, MethodSymbol method) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    boolean takesMore =
        method.isVarArgs() || Overloads.haveParameters(method, arguments.size() + 2);
    return takesMore
        ? Optional.of(
            SuggestedFix.postfixWith(value(), ", " + pairKey(arguments) + ", " + valueText()))
        : Optional.empty();
  }

  /** The key as it stands, {@code stringKey("old")}, with the new name. */
  private String pairKey(List<? extends ExpressionTree> arguments) {
    int place = ASTHelpers.getStartPosition(field.key());
    ExpressionTree argument = Iterables.find(arguments, each -> state.getEndPosition(each) > place);
    return withNewKey(state.getSourceForNode(argument), ASTHelpers.getStartPosition(argument));
  }

  /**
   * {@code Tags.of("old", v)} to {@code Tags.of("old", v).and("new", v)}, and the same where the
   * result takes another one of its kind.
   */
  private Optional<SuggestedFix> combined(MethodInvocationTree call, MethodSymbol method) {
    Type result = ASTHelpers.getType(call);
    List<MethodSymbol> steps =
        Stream.of("and", method.getSimpleName().toString())
            .flatMap(step -> methodsOf(result, step))
            .filter(step -> !step.isStatic())
            .toList();
    return Stream.concat(
            steps.stream().filter(this::takesTexts).map(this::step),
            steps.stream()
                .filter(step -> takes(result, step))
                .map(step -> "." + step.getSimpleName() + "(" + again(call) + ")"))
        .findFirst()
        .map(text -> SuggestedFix.postfixWith(call, text));
  }

  private Stream<MethodSymbol> methodsOf(Type type, String method) {
    Iterable<Symbol> members =
        state
            .getTypes()
            .membersClosure(type, false)
            .getSymbolsByName(state.getNames().fromString(method));
    return Streams.stream(members)
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast);
  }

  private boolean takesTexts(MethodSymbol step) {
    return step.getParameters().size() == 2
        && step.getParameters().stream().allMatch(parameter -> isText(parameter.type))
        && isText(ASTHelpers.getType(value()));
  }

  private String step(MethodSymbol step) {
    return "." + step.getSimpleName() + "(" + key() + ", " + valueText() + ")";
  }

  private boolean takes(Type type, MethodSymbol step) {
    return step.getParameters().size() == 1
        && ASTHelpers.isSubtype(type, step.getParameters().head.type, state);
  }

  private boolean isText(Type type) {
    return state.getTypes().isSameType(type, state.getSymtab().stringType);
  }

  /** {@code .addKeyValue("old", v)} to {@code .addKeyValue("old", v).addKeyValue("new", v)}. */
  private SuggestedFix asStep(MethodInvocationTree call) {
    int afterReceiver = state.getEndPosition(ASTHelpers.getReceiver(call));
    String step =
        state.getSourceCode().subSequence(afterReceiver, state.getEndPosition(call)).toString();
    return SuggestedFix.postfixWith(call, withNewKey(step, afterReceiver));
  }

  /** Whether a call gives back what it was made on, so that another one can follow. */
  private boolean isStep(MethodInvocationTree call, MethodSymbol method) {
    Type result = ASTHelpers.getType(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null && ASTHelpers.isSubtype(result, method.owner.type, state);
  }

  private Optional<SuggestedFix> asStatement(MethodInvocationTree call) {
    TreePath statement = state.getPath().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree)) {
      return Optional.empty();
    }
    String indent = new SourceLines(statement.getLeaf(), state).indent();
    return Optional.of(
        SuggestedFix.postfixWith(statement.getLeaf(), "\n" + indent + again(call) + ";"));
  }

  /** {@code kv("old", v)} to {@code kv("old", v), kv("new", v)}, behind all that is printed. */
  private Optional<SuggestedFix> besideArgument(MethodInvocationTree call, MethodSymbol method) {
    TreePath around = state.getPath().getParentPath();
    if (!method.owner.getQualifiedName().contentEquals(StructuredArguments.OWNER)
        || !(around.getLeaf() instanceof MethodInvocationTree logs)) {
      return Optional.empty();
    }
    Optional<LogCall> log = logCalls.find(logs, state.withPath(around));
    List<Argument> arguments = log.map(LogCall::arguments).orElse(null);
    boolean isArgument =
        arguments != null
            && log.get().argumentsKnown()
            && arguments.stream().anyMatch(a -> a.tree() == call);
    if (!isArgument) {
      return Optional.empty();
    }
    Tree last = Iterables.getLast(arguments).tree();
    boolean lastIsThrowable =
        Iterables.getLast(arguments).kind() == Argument.Kind.THROWABLE
            || Iterables.getLast(arguments).kind() == Argument.Kind.MAYBE_THROWABLE;
    return Optional.of(
        lastIsThrowable
            ? SuggestedFix.prefixWith(last, again(call) + ", ")
            : SuggestedFix.postfixWith(last, ", " + again(call)));
  }

  /** {@code MDC.put("new", v)} beside the old one, and the same for each removal. */
  private Optional<SuggestedFix> besidePut(MethodInvocationTree put) {
    EntryUses uses = EntryUses.of(put, field.name().orElseThrow(), state);
    if (uses.isElsewhere()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (MethodInvocationTree use : uses.here()) {
      TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), use);
      Tree statement = path.getParentPath().getLeaf();
      boolean isRead = ASTHelpers.getSymbol(use).getSimpleName().toString().startsWith("get");
      if (isRead) {
        continue;
      }
      boolean isAlone =
          statement instanceof ExpressionStatementTree
              && path.getParentPath().getParentPath().getLeaf() instanceof BlockTree;
      if (!isAlone || !isAgainPossible(use)) {
        return Optional.empty();
      }
      String indent = new SourceLines(statement, state).indent();
      fix.postfixWith(statement, "\n" + indent + again(use) + ";");
    }
    return Optional.of(fix.build());
  }

  private static boolean isAgainPossible(MethodInvocationTree use) {
    return use.getArguments().size() < 2 || mayBeRepeated(use.getArguments().get(1));
  }

  /** The call once more, with the new name. */
  private String again(MethodInvocationTree call) {
    int start = ASTHelpers.getStartPosition(call);
    ExpressionTree old = ASTHelpers.stripParentheses(call.getArguments().get(0));
    int from = ASTHelpers.getStartPosition(call == field.tree() ? field.key() : old) - start;
    int to = state.getEndPosition(call == field.tree() ? field.key() : old) - start;
    String text = state.getSourceForNode(call);
    return text.substring(0, from) + key() + text.substring(to);
  }

  private String withNewKey(String text, int start) {
    int from = ASTHelpers.getStartPosition(field.key()) - start;
    int to = state.getEndPosition(field.key()) - start;
    return text.substring(0, from) + key() + text.substring(to);
  }

  private String key() {
    return FieldNameFix.literal(name, state);
  }

  private ExpressionTree value() {
    return field.value().orElseThrow();
  }

  private String valueText() {
    return state.getSourceForNode(value());
  }
}
