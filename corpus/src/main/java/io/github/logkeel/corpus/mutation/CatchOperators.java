package io.github.logkeel.corpus.mutation;

import static io.github.logkeel.corpus.mutation.LogStatement.Library.COMMONS;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.JUL;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.LOG4J;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.SLF4J;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Mistakes in the statement that logs what was caught. */
final class CatchOperators {
  /** Types that say nothing of what went wrong; others may say it all. */
  private static final Set<String> GENERAL =
      Set.of(
          "java.io.IOException",
          "java.io.UncheckedIOException",
          "java.lang.Exception",
          "java.lang.ReflectiveOperationException",
          "java.lang.RuntimeException",
          "java.lang.Throwable",
          "java.security.GeneralSecurityException",
          "java.sql.SQLException",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutionException");

  /** Of these the message alone is never enough. */
  private static final Set<String> ANYTHING =
      Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable");

  /** Texts that the rules take for a decision. */
  private static final Pattern DECISION =
      Pattern.compile(
          "(?i)retr|try again|time ?-?d?"
              + " ?-?out|interrupt|shut|clos|ignor|valid|illegal|malformed|pars|format|support|not"
              + " an?|author|availab|find|found|exist|possibl|there (is|are)");

  private static final Pattern CLOSING =
      Pattern.compile("(?i)clos|shutdown|disconnect|stop|destroy");

  static final List<Operator> ALL =
      List.of(
          Operator.ofStatement(
              "drop-throwable",
              "UnloggedException",
              "the exception is left out",
              List.of(SLF4J, LOG4J, JUL, COMMONS),
              (it, state) -> isOnlyRecord(it, GENERAL, state),
              (it, state) -> it.withoutThrowable(state)),
          Operator.ofStatement(
              "message-for-throwable",
              "UnloggedException",
              "of the exception only getMessage() is logged",
              List.of(SLF4J, LOG4J, JUL),
              (it, state) ->
                  it.level().equals("error")
                      && isOnlyRecord(it, ANYTHING, state)
                      && (it.library() != JUL || it.arguments().isEmpty()),
              (it, state) ->
                  it.append(": " + it.library().placeholder(0))
                      .postfixWith(it.throwable(), ".getMessage()")),
          Operator.ofStatement(
              "throwable-for-value",
              "ThrowableAsLogText",
              "the exception is printed by a placeholder",
              List.of(LOG4J),
              // error(text, throwable) alone logs the exception, and leaves the placeholder open.
              (it, state) ->
                  !it.arguments().isEmpty()
                      && isOnlyRecord(it, GENERAL, state)
                      && !Sources.isOfLoggingLibrary(state),
              (it, state) -> it.append(": {}")),
          Operator.ofStatement(
              "throwable-in-text",
              "ThrowableAsLogText",
              "the exception is a part of the text",
              List.of(SLF4J, COMMONS),
              (it, state) -> isOnlyRecord(it, GENERAL, state),
              (it, state) ->
                  it.withoutThrowable(state)
                      .merge(it.append(": "))
                      .postfixWith(it.template(), " + " + state.getSourceForNode(it.throwable()))));

  private CatchOperators() {}

  /** Whether nothing else in the catch block, nor its text, says anything of the exception. */
  private static boolean isOnlyRecord(LogStatement it, Set<String> types, VisitorState state) {
    CatchTree block = around(state.getPath());
    return block != null
        && it.throwable() != null
        && Set.of("warn", "error", "fatal").contains(it.level())
        && ASTHelpers.getSymbol(it.throwable()) == ASTHelpers.getSymbol(block.getParameter())
        && !(block.getParameter().getType() instanceof UnionTypeTree)
        && types.contains(Sources.typeName(block.getParameter().getType()))
        && Sources.mentions(ASTHelpers.getSymbol(it.throwable()), block.getBlock()).size() == 1
        && logCalls(block.getBlock()) == 1
        && !block
            .getParameter()
            .getName()
            .toString()
            .matches("ignore.*|expected.*|unused.*|swallow.*")
        && !DECISION.matcher(it.words()).find()
        && !CLOSING.matcher(state.getSourceForNode(tried(block, state))).find();
  }

  private static CatchTree around(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof CatchTree block) {
        return block;
      }
      if (tree instanceof LambdaExpressionTree
          || tree instanceof MethodTree
          || tree instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  private static BlockTree tried(CatchTree block, VisitorState state) {
    for (Tree tree : state.getPath()) {
      if (tree instanceof TryTree statement && statement.getCatches().contains(block)) {
        return statement.getBlock();
      }
    }
    throw new IllegalStateException("a catch clause without try");
  }

  private static int logCalls(Tree within) {
    int[] calls = {0};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (Sources.isLoggerCall(call)) {
          calls[0]++;
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(within, null);
    return calls[0];
  }
}
