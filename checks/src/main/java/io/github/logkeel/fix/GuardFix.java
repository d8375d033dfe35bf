package io.github.logkeel.fix;

import com.google.common.base.Ascii;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.GuardApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogGuard;
import io.github.logkeel.model.log.LogLevel;
import java.util.Optional;

/** Repairs that ask the logger whether it is switched on, before a statement or another way. */
public final class GuardFix {

  private static final String UNIT = "  ";

  private GuardFix() {}

  /**
   * Puts the statement into an {@code if}, whose condition asks for its level.
   *
   * @param call a statement whose parts nobody misses; see {@link DeferralFix#isUnnoticed}
   */
  public static Optional<SuggestedFix> guard(LogCall call, VisitorState state) {
    TreePath path = state.getPath().getParentPath();
    if (!(path.getLeaf() instanceof ExpressionStatementTree statement)
        || !isOneOfSeveral(path.getParentPath(), statement)) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    return question(call, fix, state)
        .map(question -> fix.replace(statement, guarded(statement, question, state)).build());
  }

  /** Asks for the level of the statement in place of another. */
  public static Optional<SuggestedFix> askForLevel(
      LogGuard guard, LogCall call, VisitorState state) {
    Optional<GuardApi> api = GuardApi.of(call.api());
    if (api.isEmpty()) {
      return Optional.empty();
    }
    if (guard.levelTree().isPresent()) {
      return guard.levelTree().get() instanceof MemberSelectTree constant
          ? Optional.of(
              SuggestedFix.replace(
                  constant,
                  state.getSourceForNode(constant.getExpression())
                      + "."
                      + levelName(call, api.get())))
          : Optional.empty();
    }
    Optional<String> named = api.get().methodNamedAfter(call.level());
    if (named.isPresent()) {
      return Optional.of(SuggestedFixes.renameMethodInvocation(guard.tree(), named.get(), state));
    }
    return ASTHelpers.getReceiver(guard.tree()) instanceof MethodInvocationTree start
            && start.getArguments().isEmpty()
            && !call.chain().isEmpty()
            && call.chain().get(0).getArguments().isEmpty()
        ? Optional.of(
            SuggestedFixes.renameMethodInvocation(
                start, ASTHelpers.getSymbol(call.chain().get(0)).getSimpleName().toString(), state))
        : Optional.empty();
  }

  /** Asks the logger of the statement in place of another. */
  public static Optional<SuggestedFix> askLogger(LogGuard guard, LogCall call, VisitorState state) {
    if (guard.logger().isEmpty() || call.logger().isEmpty()) {
      return Optional.empty();
    }
    Type asked = ASTHelpers.getType(guard.logger().get());
    ExpressionTree logger = call.logger().get();
    if (ASTHelpers.isSubtype(ASTHelpers.getType(logger), asked, state)) {
      return Optional.of(
          SuggestedFix.replace(guard.logger().get(), state.getSourceForNode(logger)));
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    return question(call, fix, state).map(question -> fix.replace(guard.tree(), question).build());
  }

  private static boolean isOneOfSeveral(TreePath parent, StatementTree statement) {
    return parent.getLeaf() instanceof BlockTree
        || (parent.getLeaf() instanceof CaseTree branch
            && branch.getStatements() != null
            && branch.getStatements().contains(statement));
  }

  private static String guarded(StatementTree statement, String question, VisitorState state) {
    String source = state.getSourceForNode(statement);
    String before =
        state.getSourceCode().subSequence(0, ASTHelpers.getStartPosition(statement)).toString();
    String line = before.substring(before.lastIndexOf('\n') + 1);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String unit = indent.contains("\t") ? "\t" : UNIT;
    // The lines of a text block are part of its value.
    String body = source.contains("\"\"\"") ? source : source.replace("\n", "\n" + unit);
    return "if (" + question + ") {\n" + indent + unit + body + "\n" + indent + "}";
  }

  /** The condition that holds when the statement would be logged. */
  private static Optional<String> question(
      LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    Optional<GuardApi> api = GuardApi.of(call.api());
    boolean staticImport =
        ASTHelpers.getSymbol(call.tree()).isStatic() && ASTHelpers.getReceiver(call.tree()) == null;
    if (api.isEmpty() || staticImport || call.markers().size() > 1) {
      return Optional.empty();
    }
    String marker =
        api.get().takesMarker()
            ? call.markers().stream().findFirst().map(state::getSourceForNode).orElse("")
            : "";
    Optional<String> named = api.get().methodNamedAfter(call.level());
    if (named.isPresent()) {
      return receiver(call, state).map(logger -> logger + named.get() + "(" + marker + ")");
    }
    String method = api.get().byLevel();
    if (call.api().isFluent()) {
      return call.logger().isEmpty()
          ? Optional.empty()
          : Optional.of(state.getSourceForNode(call.chain().get(0)) + "." + method + "()");
    }
    Optional<String> level = level(call, api.get(), fix, state);
    return receiver(call, state)
        .flatMap(logger -> level.map(name -> logger + method + "(" + name + ")"));
  }

  /** What the question is put to, with the dot behind it. */
  private static Optional<String> receiver(LogCall call, VisitorState state) {
    if (call.api().isFluent()) {
      return call.logger().map(logger -> state.getSourceForNode(logger) + ".");
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call.tree());
    return Optional.of(receiver == null ? "" : state.getSourceForNode(receiver) + ".");
  }

  /** The level of a statement as an expression. */
  private static Optional<String> level(
      LogCall call, GuardApi api, SuggestedFix.Builder fix, VisitorState state) {
    Optional<String> given = levelArgument(call).map(state::getSourceForNode);
    if (given.isPresent() || api.levelType().isEmpty()) {
      return given;
    }
    String type = TypeName.of(api.levelType(), fix, state);
    return Optional.of(type + "." + levelName(call, api));
  }

  /** The constant that names the level of a statement. */
  private static String levelName(LogCall call, GuardApi api) {
    Optional<String> given =
        levelArgument(call).map(level -> ASTHelpers.getSymbol(level).getSimpleName().toString());
    return api.levelType().isEmpty()
        ? given.orElse(call.level().name())
        : given.orElse(Ascii.toUpperCase(verb(call)));
  }

  private static String verb(LogCall call) {
    return ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
  }

  private static Optional<ExpressionTree> levelArgument(LogCall call) {
    for (ExpressionTree argument : call.tree().getArguments()) {
      if (LogLevel.namedBy(argument) == call.level()) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }
}
