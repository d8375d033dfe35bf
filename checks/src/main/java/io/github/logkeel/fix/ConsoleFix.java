package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.fix.TemplateWriter.Written;
import io.github.logkeel.model.log.ConsoleCall;
import io.github.logkeel.model.log.Interpolation;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Logs what is written to the console. */
public final class ConsoleFix {

  /** The end of the line at the end of a format, as it is written in a literal. */
  private static final Pattern LINE_END = Pattern.compile("(?:%n|\\\\r?\\\\n|\\\\n)\"$");

  private final ConsoleCall call;
  private final LoggerField logger;
  private final VisitorState state;

  private ConsoleFix(ConsoleCall call, LoggerField logger, VisitorState state) {
    this.call = call;
    this.logger = logger;
    this.state = state;
  }

  /**
   * The repairs of a call, with the logger that the class at hand has or can be given.
   *
   * @param state with the path to the call
   * @return empty where no logger can be had
   */
  public static Optional<ConsoleFix> of(ConsoleCall call, VisitorState state) {
    return LoggerField.at(state).map(logger -> new ConsoleFix(call, logger, state));
  }

  /** Whether the program has a logger. */
  public static boolean hasLogger(VisitorState state) {
    return LoggerField.isKnown(state);
  }

  /**
   * Turns {@code System.out.println("order " + id)} into {@code log.info("order {}", id)}, and
   * {@code e.printStackTrace()} into {@code log.error("place failed", e)}.
   *
   * @return empty where the line is not written by this call alone
   */
  public Optional<SuggestedFix> log() {
    Tree parent = state.getPath().getParentPath().getLeaf();
    return parent instanceof ExpressionStatementTree || parent instanceof LambdaExpressionTree
        ? logged()
        : Optional.empty();
  }

  /** Deletes a call that says what is logged anyway. */
  public Optional<SuggestedFix> drop() {
    return state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree statement
        ? Optional.of(SuggestedFix.delete(statement))
        : Optional.empty();
  }

  private Optional<SuggestedFix> logged() {
    List<? extends ExpressionTree> given = call.tree().getArguments();
    return switch (call.kind()) {
      case STACK_TRACE -> Optional.of(replaced(failure()));
      case LINE -> given.isEmpty() ? drop() : message(given.get(0)).map(this::replaced);
      case FORMAT -> format(given).map(this::replaced);
      case PIECE -> Optional.empty();
    };
  }

  private SuggestedFix replaced(String statement) {
    return SuggestedFix.builder()
        .replace(call.tree(), statement)
        .merge(logger.declaration())
        .build();
  }

  private String failure() {
    String throwable = state.getSourceForNode(call.throwable().orElseThrow());
    return logger
        .kind()
        .failure()
        .formatted(logger.name(), "\"" + methodName() + " failed\"", throwable);
  }

  /** The method as its author named it; a constructor by its class. */
  private String methodName() {
    MethodTree method = state.findEnclosing(MethodTree.class);
    if (method == null) {
      return "initialisation";
    }
    return method.getReturnType() == null
        ? ASTHelpers.getSymbol(method).owner.getSimpleName().toString()
        : method.getName().toString();
  }

  private Optional<String> message(ExpressionTree value) {
    if (logger.kind().takesValues()) {
      return template(value, Interpolation.of(value, style(), state));
    }
    boolean isText =
        state.getTypes().isSameType(ASTHelpers.getType(value), state.getSymtab().stringType);
    String source = state.getSourceForNode(value);
    return Optional.of(statement(isText ? source : "String.valueOf(" + source + ")"));
  }

  private Optional<String> format(List<? extends ExpressionTree> given) {
    // A locale in front may print another way than the logger does.
    if (!(given.get(0) instanceof LiteralTree literal)
        || !LINE_END.matcher(state.getSourceForNode(literal)).find()) {
      return Optional.empty();
    }
    if (logger.kind().takesValues()) {
      return template(call.tree(), Interpolation.ofLine(call.tree(), style(), state));
    }
    List<String> arguments = new ArrayList<>();
    given.forEach(argument -> arguments.add(state.getSourceForNode(argument)));
    arguments.set(0, LINE_END.matcher(arguments.get(0)).replaceFirst("\""));
    return Optional.of(statement("String.format(" + String.join(", ", arguments) + ")"));
  }

  private Optional<String> template(ExpressionTree replaced, Interpolation text) {
    LogApi api = logger.kind().api();
    if (text.values().stream().anyMatch(value -> value.tree() == call.tree())) {
      return Optional.empty(); // a format that cannot be taken apart
    }
    Optional<Written> written =
        TemplateWriter.write(text, replaced, style(), false, 0, state)
            .filter(template -> !template.source().isEmpty());
    List<String> values = new ArrayList<>();
    for (Interpolation.Part part : text.values()) {
      TextValue.argument(part, api, state).ifPresent(values::add);
    }
    return written
        .filter(template -> values.size() == template.values().size())
        .map(
            template ->
                statement(
                    template.source() + template.layout().arguments(template.source(), values)));
  }

  private TemplateStyle style() {
    return logger.kind().api().style();
  }

  private String statement(String message) {
    String form = call.isError() ? logger.kind().error() : logger.kind().info();
    return form.formatted(logger.name(), message);
  }
}
