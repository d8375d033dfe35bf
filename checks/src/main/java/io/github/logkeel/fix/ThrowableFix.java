package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.MessageText;
import io.github.logkeel.model.log.MessageText.Piece;
import io.github.logkeel.model.log.Template.Placeholder;
import io.github.logkeel.model.log.ThrowablePlace;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Repairs of the way in which a log statement hands over its throwable; see {@link ArgumentFix}.
 */
public final class ThrowableFix {

  private ThrowableFix() {}

  /**
   * Hands over in the way that logs its stack trace a throwable that the API takes for a plain
   * value: {@code infof("failed", ex)} to {@code infof(ex, "failed")}. The values that are left get
   * a placeholder each.
   */
  public static Optional<SuggestedFix> handOver(
      Argument throwable, LogCall call, VisitorState state) {
    if (call.api().throwablePlace() == ThrowablePlace.BEHIND_MESSAGE) {
      return SuppliedMessage.instead(throwable.tree(), call, state);
    }
    return mayPrint(throwable, call)
        ? logAlso(throwable.tree(), call, state)
        : ArgumentFix.printSurplus(call, Optional.of(throwable), state);
  }

  /**
   * Has the stack trace of a throwable logged that the statement only prints, and changes nothing
   * else: {@code warn("failed " + ex)} to {@code warn("failed " + ex, ex)}.
   */
  public static Optional<SuggestedFix> logAlso(
      ExpressionTree throwable, LogCall call, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    boolean once = ArgumentFix.isSimple(throwable);
    return once && Handover.add(throwable, call, fix, state)
        ? Optional.of(fix.build())
        : Optional.empty();
  }

  /**
   * Gives a throwable that stands in the message's place, where only its text is printed, its own
   * place beside that text: {@code error(ex)} to {@code error(ex.toString(), ex)}.
   */
  public static Optional<SuggestedFix> splitMessage(
      ExpressionTree throwable, LogCall call, VisitorState state) {
    String source = state.getSourceForNode(throwable);
    boolean caught =
        ASTHelpers.getSymbol(throwable) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.EXCEPTION_PARAMETER;
    // Only a caught one is never null.
    String text = caught ? source + ".toString()" : "String.valueOf(" + source + ")";
    return logAlso(throwable, call, state)
        .map(fix -> SuggestedFix.builder().merge(fix).replace(throwable, text).build());
  }

  /**
   * Takes the placeholder of a throwable out of the text, and hands the throwable over in a way
   * that logs its stack trace on every backend: through the builder's own method where there is one
   * (log4j-slf4j2-impl 2.25.2 drops a throwable given to {@code LoggingEventBuilder.log}).
   */
  public static Optional<SuggestedFix> dropPlaceholder(
      LogCall call, Placeholder placeholder, ExpressionTree throwable, VisitorState state) {
    Optional<SuggestedFix> text = TemplateFix.dropPlaceholder(call, placeholder, state);
    Optional<String> cause = call.api().stepNamed(LogApi.Step.CAUSE);
    if (cause.isEmpty() || text.isEmpty()) {
      return text;
    }
    // A second cause would take the place of the first, and a supplier is none.
    return call.throwable().isPresent() || !isThrowable(throwable, state)
        ? Optional.empty()
        : Handover.toStep(throwable, call, state)
            .map(step -> SuggestedFix.builder().merge(text.get()).merge(step).build());
  }

  /**
   * Takes the placeholder of a throwable out of the text, if it ends both the text and the
   * arguments, and has its stack trace logged: the trace starts with what the placeholder prints.
   */
  public static Optional<SuggestedFix> logInstead(
      ExpressionTree throwable, LogCall call, VisitorState state) {
    ThrowablePlace place = call.api().throwablePlace();
    boolean last =
        !call.arguments().isEmpty()
            && Iterables.getLast(call.arguments()).tree() == throwable
            && call.hasKnownText();
    if (!last || (place != ThrowablePlace.STEP && place != ThrowablePlace.LAST)) {
      return Optional.empty();
    }
    List<Placeholder> placeholders = call.template().orElseThrow().placeholders();
    return placeholders.size() == call.arguments().size()
        ? dropPlaceholder(call, Iterables.getLast(placeholders), throwable, state)
        : Optional.empty();
  }

  /** Keeps the throwable's text in the message as well: {@code ex.toString(), ex}. */
  public static Optional<SuggestedFix> printThrowable(
      LogCall call, ExpressionTree throwable, VisitorState state) {
    if (!call.api().throwableRule().attachesLast()
        || !ArgumentFix.isSimple(throwable)
        || !isThrowable(throwable, state)) {
      return Optional.empty();
    }
    String printed = state.getSourceForNode(throwable) + ".toString()";
    return ArgumentList.insertBefore(throwable, call, List.of(printed), state);
  }

  /** Whether a text that is computed may well have the placeholder of that argument. */
  private static boolean mayPrint(Argument argument, LogCall call) {
    MessageText message = call.message().orElseThrow();
    int index = call.arguments().indexOf(argument);
    return !message.isComplete()
        && (message.pieces().stream().noneMatch(Piece::constant)
            || call.template().orElseThrow().placeholders().size() < index);
  }

  /** Whether it is a throwable itself, and not what supplies one. */
  private static boolean isThrowable(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.isSubtype(ASTHelpers.getType(tree), state.getSymtab().throwableType, state);
  }
}
