package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.fix.TemplateWriter.Written;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.CostlyCall;
import io.github.logkeel.model.log.Interpolation;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogLevel;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.Template.Placeholder;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes values out of the text of a statement and hands them over as arguments. */
public final class InterpolationFix {

  private final LogCall call;
  private final LogApi api;
  private final ExpressionTree message;
  private final int given;
  private final VisitorState state;

  private InterpolationFix(LogCall call, VisitorState state) {
    this.call = call;
    this.api = call.api().formatting().orElse(call.api());
    this.message = call.message().orElseThrow().tree();
    this.given = call.arity().values();
    this.state = state;
  }

  /**
   * Turns {@code "order " + id} into {@code "order {}", id}, which prints the same.
   *
   * @param interpolation the message of the statement
   * @return empty where the style of the API cannot say the text, where a value would be taken for
   *     something else, or where the values would be computed in another order
   */
  public static Optional<SuggestedFix> intoArguments(
      LogCall call, Interpolation interpolation, VisitorState state) {
    return new InterpolationFix(call, state).intoArguments(interpolation);
  }

  private Optional<SuggestedFix> intoArguments(Interpolation interpolation) {
    boolean isTemplate = given > 0 || call.api().formatsWithoutArguments();
    Optional<Written> written =
        TemplateWriter.write(interpolation, message, api.style(), isTemplate, given, state);
    int placeholders =
        isTemplate
            ? Template.parse(api.style(), interpolation.knownText()).placeholders().size()
            : 0;
    if (written.isEmpty() || !isRead(written.get(), placeholders)) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (Interpolation.Part part : written.get().values()) {
      plain(part).or(() -> TextValue.argument(part, api, state)).ifPresent(values::add);
    }
    if (values.size() < written.get().values().size()) {
      return Optional.empty();
    }
    if (!api.equals(call.api())) {
      return onFormattingVerb(written.get(), values);
    }
    return given > 0 ? amongArguments(written.get(), values) : behindMessage(written.get(), values);
  }

  /**
   * The value whose text a part is, {@code list} for {@code list.toString()}: below info the text
   * is not to be made for nothing.
   */
  private Optional<String> plain(Interpolation.Part part) {
    return call.level().compareTo(LogLevel.INFO) < 0 && DeferralFix.isUnnoticed(call, state)
        ? CostlyCall.of(part.tree(), state).flatMap(new PlainValue(call, state)::asPart)
        : Optional.empty();
  }

  /** Whether the formatter sees a placeholder for each value, and beside them those of before. */
  private boolean isRead(Written written, int before) {
    Template template = Template.parse(api.style(), written.text());
    List<Integer> starts = template.placeholders().stream().map(Placeholder::start).toList();
    return template.flaw().isEmpty()
        && starts.size() == before + written.offsets().size()
        && starts.containsAll(written.offsets());
  }

  /** The values become the only arguments of the statement, but for a throwable at the end. */
  private Optional<SuggestedFix> behindMessage(Written written, List<String> values) {
    Optional<MethodInvocationTree> step = ArgumentList.stepOf(message, call);
    if (step.isPresent()) {
      // Behind the message they are computed when they were; only a throwable has to stay last.
      Optional<SuggestedFix> added =
          call.arguments().isEmpty()
              ? Optional.of(SuggestedFix.postfixWith(step.get(), ArgumentList.steps(call, values)))
              : ArgumentList.append(call, values, state);
      return added.map(
          steps -> SuggestedFix.builder().replace(message, written.source()).merge(steps).build());
    }
    return throwableBehindMessage().isPresent() && ArgumentList.takesMore(call, state)
        ? Optional.of(SuggestedFix.replace(message, withArguments(written, values)))
        : Optional.empty();
  }

  /** The values join the arguments that the statement has, where their placeholders stand. */
  private Optional<SuggestedFix> amongArguments(Written written, List<String> values) {
    SuggestedFix.Builder fix = SuggestedFix.builder().replace(message, written.source());
    List<Argument> arguments = call.arguments().subList(0, given);
    int done = 0;
    for (int position = 0; position <= given; position++) {
      List<String> group = new ArrayList<>();
      while (done < values.size() && position(written, done) == position) {
        if (!mayMoveTo(position, written.values().get(done).tree(), arguments)) {
          return Optional.empty();
        }
        group.add(values.get(done));
        done++;
      }
      if (group.isEmpty()) {
        continue;
      }
      Optional<SuggestedFix> added =
          position < given
              ? ArgumentList.insertBefore(arguments.get(position).tree(), call, group, state)
              : ArgumentList.append(call, group, state);
      if (added.isEmpty()) {
        return Optional.empty();
      }
      fix.merge(added.get());
    }
    return Optional.of(fix.build());
  }

  /** How many of the arguments that the statement has stand before a value. */
  private int position(Written written, int value) {
    if (api.style() == TemplateStyle.MESSAGE_FORMAT || api.style() == TemplateStyle.JUL) {
      return given;
    }
    int offset = written.offsets().get(value);
    long before =
        Template.parse(api.style(), written.text()).placeholders().stream()
            .filter(placeholder -> placeholder.start() < offset)
            .count();
    return (int) before - value;
  }

  /** Whether nobody notices that a value of the message is computed between the arguments. */
  private boolean mayMoveTo(int position, ExpressionTree value, List<Argument> arguments) {
    if (isStill(value)) {
      return true;
    }
    int messageStart = ASTHelpers.getStartPosition(message);
    for (int i = 0; i < arguments.size(); i++) {
      ExpressionTree argument = arguments.get(i).tree();
      boolean isBehindMessage = ASTHelpers.getStartPosition(argument) > messageStart;
      if (isBehindMessage == (i < position) && !isStill(argument)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an expression only puts variables together. */
  private static boolean isStill(ExpressionTree expression) {
    ExpressionTree tree = ASTHelpers.stripParentheses(expression);
    if (tree instanceof ConditionalExpressionTree choice) {
      return isStill(choice.getCondition())
          && isStill(choice.getTrueExpression())
          && isStill(choice.getFalseExpression());
    }
    return tree instanceof BinaryTree binary
        ? isStill(binary.getLeftOperand()) && isStill(binary.getRightOperand())
        : ArgumentFix.isSimple(tree);
  }

  /** Calls the verb that formats, {@code infof} for {@code info}; it takes a throwable first. */
  private Optional<SuggestedFix> onFormattingVerb(Written written, List<String> values) {
    MethodInvocationTree tree = call.tree();
    int index = tree.getArguments().indexOf(message);
    Optional<List<ExpressionTree>> throwable = throwableBehindMessage();
    boolean levelOnly =
        index == 0
            || (index == 1
                // A text before the message names the class of the caller.
                && !state
                    .getTypes()
                    .isSameType(
                        ASTHelpers.getType(tree.getArguments().get(0)),
                        state.getSymtab().stringType));
    if (!levelOnly
        || throwable.isEmpty()
        || !throwable.get().stream().allMatch(ArgumentFix::isSimple)
        || !(tree.getMethodSelect() instanceof MemberSelectTree)) {
      return Optional.empty();
    }
    String first =
        throwable.get().isEmpty() ? "" : state.getSourceForNode(throwable.get().get(0)) + ", ";
    String verb = ASTHelpers.getSymbol(tree).getSimpleName() + api.formatSuffix();
    return Optional.of(
        SuggestedFix.builder()
            .merge(SuggestedFixes.renameMethodInvocation(tree, verb, state))
            .replace(
                ASTHelpers.getStartPosition(message),
                state.getEndPosition(Iterables.getLast(tree.getArguments())),
                first + withArguments(written, values))
            .build());
  }

  /** The throwable behind the message, or none; empty if anything else follows the message. */
  private Optional<List<ExpressionTree>> throwableBehindMessage() {
    List<? extends ExpressionTree> all = call.tree().getArguments();
    List<ExpressionTree> behind =
        ImmutableList.copyOf(all.subList(all.indexOf(message) + 1, all.size()));
    boolean throwableOnly =
        behind.size() <= 1
            && behind.stream()
                .allMatch(
                    tree ->
                        call.throwable().filter(tree::equals).isPresent()
                            || call.arguments().stream().anyMatch(a -> a.tree() == tree));
    return throwableOnly ? Optional.of(behind) : Optional.empty();
  }

  private static String withArguments(Written written, List<String> values) {
    return written.source() + written.layout().arguments(written.source(), values);
  }
}
