package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.model.SideEffects;
import io.github.logkeel.model.log.CostlyCall;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repairs that put the work for a log statement off until the logger has found that it is switched
 * on. What is printed then stays the same.
 */
public final class DeferralFix {

  private DeferralFix() {}

  /** Whether nobody could notice that the parts of a statement are not evaluated at all. */
  public static boolean isUnnoticed(LogCall call, VisitorState state) {
    return Stream.of(
            call.logger().stream(),
            call.chain().stream().flatMap(step -> step.getArguments().stream()),
            call.tree().getArguments().stream())
        .flatMap(part -> part)
        .noneMatch(part -> SideEffects.mayHave(part, state));
  }

  /** Hands over the values in place of their texts, which the API makes by itself. */
  public static Optional<SuggestedFix> handOverValues(
      LogCall call, List<CostlyCall> costly, VisitorState state) {
    PlainValue plain = new PlainValue(call, state);
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (CostlyCall each : costly) {
      Optional<String> value =
          isMessage(each.tree(), call) ? plain.asMessage(each) : plain.asArgument(each);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      fix.replace(each.tree(), value.get());
    }
    return Optional.of(fix.build());
  }

  /**
   * Hands over lambdas, which the API calls only if the statement is logged.
   *
   * @param call a statement that {@link #isUnnoticed} holds of
   */
  public static Optional<SuggestedFix> handOverSuppliers(
      LogCall call, List<CostlyCall> costly, VisitorState state) {
    List<ExpressionTree> trees = costly.stream().<ExpressionTree>map(CostlyCall::tree).toList();
    return new SupplierForm(call, state).of(trees);
  }

  private static boolean isMessage(ExpressionTree tree, LogCall call) {
    return call.messageTree().filter(tree::equals).isPresent();
  }
}
