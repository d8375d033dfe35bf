package io.github.logkeel.arguments;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.CatchBlock;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.MessageText.Piece;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Finds the caught exception that a statement logs by its text, where nothing logs it whole. */
final class PrintedThrowable {

  private PrintedThrowable() {}

  /** The exception, in a statement at warn or above whose author did not decide against more. */
  static Optional<ExpressionTree> in(LogCall call, Logkeel logkeel, VisitorState state) {
    if (!CatchVerdict.isAlarm(call) || mayLogStackTrace(call)) {
      return Optional.empty();
    }
    return values(call)
        .filter(PrintedThrowable::isCaught)
        .findFirst()
        .filter(call::prints)
        .filter(exception -> logkeel.judgesStyleIn(state))
        .filter(
            exception ->
                CatchBlock.around(state.getPath())
                    .filter(around -> !isDecision(around, logkeel, state))
                    .isPresent());
  }

  /** Whether a throwable is handed over as such, or a value may be taken for one. */
  private static boolean mayLogStackTrace(LogCall call) {
    return call.throwable().isPresent()
        || !call.argumentsKnown()
        || switch (call.api().throwableRule()) {
          case PRINTED_AND_ATTACHED, BACKEND_DEPENDENT, UNKNOWN -> !call.arguments().isEmpty();
          case ALWAYS_ATTACHED, ATTACHED_IF_UNCONSUMED, PLAIN_VALUE -> false;
        };
  }

  /** What the statement logs in its text or as a field. */
  private static Stream<ExpressionTree> values(LogCall call) {
    return Stream.of(
            call.arguments().stream().map(Argument::tree),
            call.message().stream().flatMap(text -> text.pieces().stream()).map(Piece::tree),
            call.keyValues().stream().flatMap(field -> field.value().stream()))
        .flatMap(trees -> trees);
  }

  private static boolean isCaught(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null && symbol.getKind() == ElementKind.EXCEPTION_PARAMETER;
  }

  private static boolean isDecision(TreePath catchClause, Logkeel logkeel, VisitorState state) {
    CatchBlock block = CatchBlock.of(catchClause, logkeel.logCalls(), state);
    return CatchVerdict.isDecision(block)
        || block.statements().stream().anyMatch(CatchVerdict::isExplained);
  }
}
