package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to a logger whether it is switched on: {@code log.isDebugEnabled()}, {@code
 * logger.isLoggable(Level.FINE)}, {@code flogger.atFine().isEnabled()}.
 *
 * @param tree the question
 * @param logger the expression that is asked; empty for a static or an inherited method
 * @param level what it asks for; unknown where that is computed
 * @param levelTree the argument that names the level; empty where a method's name does
 */
public record LogGuard(
    MethodInvocationTree tree,
    Optional<ExpressionTree> logger,
    LogLevel level,
    Optional<ExpressionTree> levelTree) {

  private static final Pattern QUESTION = Pattern.compile("is(?:(\\w*)Enabled.*|Loggable)");

  /** Reads a question to a logger; empty for every other expression. */
  public static Optional<LogGuard> find(ExpressionTree tree, VisitorState state) {
    if (!(ASTHelpers.stripParentheses(tree) instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    Name name = TreeInfo.name((JCTree) call.getMethodSelect());
    Matcher question = QUESTION.matcher(name == null ? "" : name);
    if (!question.matches()) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = method.isStatic() ? null : ASTHelpers.getReceiver(call);
    return GuardApi.of(LogMethods.declaringTypes(method, state.getTypes()))
        .map(api -> read(call, receiver, question.group(1)));
  }

  private static LogGuard read(MethodInvocationTree call, ExpressionTree receiver, String named) {
    if (named != null && !named.isEmpty()) {
      return new LogGuard(
          call, Optional.ofNullable(receiver), LogLevel.named(named), Optional.empty());
    }
    if (!call.getArguments().isEmpty()) {
      ExpressionTree level = call.getArguments().get(0);
      return new LogGuard(
          call, Optional.ofNullable(receiver), LogLevel.namedBy(level), Optional.of(level));
    }
    // The end of a chain, which starts with the level.
    if (!(receiver instanceof MethodInvocationTree start)) {
      return new LogGuard(call, Optional.empty(), LogLevel.UNKNOWN, Optional.empty());
    }
    String verb = ASTHelpers.getSymbol(start).getSimpleName().toString();
    return new LogGuard(
        call,
        Optional.ofNullable(ASTHelpers.getReceiver(start)),
        LogLevel.named(verb.replaceFirst("^at", "")),
        Optional.empty());
  }
}
