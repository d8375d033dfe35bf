package io.github.logkeel.fix;

import com.google.common.base.Ascii;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogApi.Step;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import io.github.logkeel.model.log.LooseFields.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands loose fields to the builder of a statement: {@code .addKeyValue("userId", id)}. */
final class KeyValueChain {

  private final LogCall call;
  private final LooseFields fields;
  private final VisitorState state;

  private KeyValueChain(LogCall call, LooseFields fields, VisitorState state) {
    this.call = call;
    this.fields = fields;
    this.state = state;
  }

  /**
   * The statement with a step for each field; empty where the API has no such step, and where an
   * expression would be evaluated before another that may have an effect on it.
   */
  static Optional<SuggestedFix> of(LogCall call, LooseFields fields, VisitorState state) {
    KeyValueChain chain = new KeyValueChain(call, fields, state);
    if (fields.map().isPresent()) {
      return Optional.empty();
    }
    if (call.api().stepNamed(Step.KEY_VALUE).isPresent()) {
      return chain.onChain();
    }
    return call.api()
        .builder()
        .filter(builder -> builder.stepNamed(Step.KEY_VALUE).isPresent())
        .filter(builder -> ClassPath.find(builder.owners().asList().get(0), state).isPresent())
        .flatMap(chain::onNewChain);
  }

  /** Adds steps to the chain that there is. */
  private Optional<SuggestedFix> onChain() {
    Optional<String> steps = steps(call.api());
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    List<MethodInvocationTree> given =
        loose().stream().flatMap(a -> ArgumentList.stepOf(a.tree(), call).stream()).toList();
    if (given.size() == loose().size() && isRun(call.chain(), given)) {
      int start = state.getEndPosition(ASTHelpers.getReceiver(given.get(0)));
      int end = state.getEndPosition(Iterables.getLast(given));
      return Optional.of(SuggestedFix.replace(start, end, steps.get()));
    }
    return isInCall(loose())
        ? Optional.of(
            SuggestedFix.builder()
                .postfixWith(ASTHelpers.getReceiver(call.tree()), steps.get())
                .merge(cut(loose()))
                .build())
        : Optional.empty();
  }

  /** Writes the call of a logger as a chain. */
  private Optional<SuggestedFix> onNewChain(LogApi builder) {
    String verb = ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
    String start = "at" + Ascii.toUpperCase(verb.charAt(0)) + verb.substring(1);
    Optional<String> steps = steps(builder);
    List<Argument> taken = new ArrayList<>(loose());
    boolean throwable = call.arity().values() < call.arguments().size();
    if (throwable) {
      taken.add(Iterables.getLast(call.arguments()));
    }
    if (steps.isEmpty()
        || builder.steps().get(start) != Step.LEVEL
        || !(call.tree().getMethodSelect() instanceof MemberSelectTree select)
        || !isInCall(taken)
        || (throwable && Iterables.getLast(taken).kind() != Argument.Kind.THROWABLE)) {
      return Optional.empty();
    }
    StringBuilder chain = new StringBuilder("." + start + "()");
    for (ExpressionTree marker : call.markers()) {
      chain.append(step(builder, Step.MARKER, state.getSourceForNode(marker)));
    }
    chain.append(steps.get());
    if (throwable) {
      String cause = state.getSourceForNode(Iterables.getLast(taken).tree());
      chain.append(step(builder, Step.CAUSE, cause));
    }
    chain.append(".").append(builder.otherVerbs().asList().get(0)).append("(");
    return Optional.of(
        SuggestedFix.builder()
            .replace(
                state.getEndPosition(select.getExpression()),
                ASTHelpers.getStartPosition(call.message().orElseThrow().tree()),
                chain.toString())
            .merge(cut(taken))
            .build());
  }

  /** The steps that add the fields; empty if a key has no value, or if their order is noticed. */
  private Optional<String> steps(LogApi builder) {
    StringBuilder steps = new StringBuilder();
    for (Pair pair : fields.pairs()) {
      ExpressionTree value = pair.value().tree();
      // Without the cast null would be taken for a supplier, and called.
      boolean isNull = ASTHelpers.getType(value).hasTag(TypeTag.BOT);
      String source = (isNull ? "(Object) " : "") + state.getSourceForNode(value);
      steps.append(keyValue(builder, pair.key(), source));
    }
    if (fields.loneKey().isPresent()) {
      LooseFields.Key key = fields.loneKey().get();
      Optional<String> variable = Scope.valueOfKey(key.name(), call, state);
      if (variable.isPresent()) {
        steps.append(keyValue(builder, key, variable.get()));
      } else if (!KeyValueFix.announcesThrowable(key, call)) {
        return Optional.empty();
      }
    }
    return isOrderUnnoticed() ? Optional.of(steps.toString()) : Optional.empty();
  }

  private String keyValue(LogApi builder, LooseFields.Key key, String value) {
    return step(builder, Step.KEY_VALUE, KeyValueFix.source(key, state) + ", " + value);
  }

  private static String step(LogApi builder, Step step, String arguments) {
    return "." + builder.stepNamed(step).orElseThrow() + "(" + arguments + ")";
  }

  /** The fields are evaluated before the message and the arguments that stay behind it. */
  private boolean isOrderUnnoticed() {
    return call.template().orElseThrow().argumentCount() == 0
        || call.arguments().stream().allMatch(argument -> ArgumentFix.isSimple(argument.tree()));
  }

  /** Keys and values, in order. */
  private List<Argument> loose() {
    List<Argument> loose = new ArrayList<>();
    for (Pair pair : fields.pairs()) {
      loose.add(pair.key().argument());
      loose.add(pair.value());
    }
    fields.loneKey().ifPresent(key -> loose.add(key.argument()));
    return loose;
  }

  /** Whether these arguments are written one behind the other, behind the message of the call. */
  private boolean isInCall(List<Argument> arguments) {
    List<ExpressionTree> trees = arguments.stream().map(Argument::tree).toList();
    return ArgumentList.followsMessage(call) && isRun(call.tree().getArguments(), trees);
  }

  private static boolean isRun(List<? extends Tree> all, List<? extends Tree> part) {
    int first = all.indexOf(part.get(0));
    return first >= 0
        && first + part.size() <= all.size()
        && all.subList(first, first + part.size()).equals(part);
  }

  private SuggestedFix cut(List<Argument> arguments) {
    List<? extends ExpressionTree> given = call.tree().getArguments();
    ExpressionTree before = given.get(given.indexOf(arguments.get(0).tree()) - 1);
    ExpressionTree last = Iterables.getLast(arguments).tree();
    return SuggestedFix.replace(state.getEndPosition(before), state.getEndPosition(last), "");
  }
}
