package io.github.logkeel.corpus.mutation;

import static io.github.logkeel.corpus.mutation.LogStatement.Library.JBOSS;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.LOG4J;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.SLF4J;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.corpus.mutation.LogStatement.Library;
import io.github.logkeel.corpus.mutation.Operator.Copy;
import io.github.logkeel.corpus.mutation.Operator.Mutation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** Mistakes that make a statement cost more than it is worth, or that ask for another one. */
final class CostOperators {
  private static final List<Library> WITH_PLACEHOLDERS = List.of(SLF4J, LOG4J, JBOSS);

  /** Of two levels that follow each other, the one that says less. */
  private static final Map<String, String> LESS =
      Map.of("trace", "Debug", "debug", "Info", "info", "Warn");

  /** What speaks of logging may be a guard. */
  private static final Pattern GUARD = Pattern.compile("(?i)log|debug|trace|verbose|enabled");

  /** Code that runs once or seldom. */
  private static final Pattern SELDOM =
      Pattern.compile(
          "(?i)(?:do|on|_|pre|post|after|internal)?(?:init|start|stop|close|configure|shutdown|setup"
              + "|destroy|dispose|bootstrap|construct|main|properties).*");

  static final List<Operator> ALL =
      List.of(
          new Operator(
              "other-guard",
              "MismatchedLogGuard",
              "the guard asks for the next level",
              Copy.STATEMENTS,
              CostOperators::otherGuard),
          Operator.ofStatement(
              "eager-text",
              "EagerLogArgument",
              "toString() of a collection, in a statement that nothing guards",
              WITH_PLACEHOLDERS,
              (it, state) ->
                  Set.of("debug", "trace").contains(it.level())
                      && !it.arguments().isEmpty()
                      && isCollection(it.last(), state)
                      && runsOften(state),
              (it, state) -> SuggestedFix.builder().postfixWith(it.last(), ".toString()")),
          Operator.ofStatement(
              "supplier-for-value",
              "UnresolvedLogSupplier",
              "a supplier of the value is handed over",
              List.of(SLF4J),
              (it, state) -> !it.arguments().isEmpty() && isFixed(it.last()),
              (it, state) ->
                  SuggestedFix.builder()
                      .prefixWith(it.last(), "(java.util.function.Supplier<?>) () -> ")),
          Operator.ofStatement(
              "place-in-text",
              "SourceLocationCapture",
              "the name of the method is looked up on the stack",
              WITH_PLACEHOLDERS,
              (it, state) ->
                  Set.of("info", "warn").contains(it.level())
                      && runsOften(state)
                      && !Sources.isOfLoggingLibrary(state),
              (it, state) ->
                  it.prepend(it.library().placeholder(0) + ": ")
                      .postfixWith(
                          it.template(),
                          ", Thread.currentThread().getStackTrace()[1].getMethodName()")));

  private CostOperators() {}

  /** Only log statements of one level and one logger, and nothing else behind the condition. */
  private static Optional<Mutation> otherGuard(Place place) {
    if (!(place.tree() instanceof IfTree choice)
        || choice.getElseStatement() != null
        || !(ASTHelpers.stripParentheses(choice.getCondition()) instanceof MethodInvocationTree ask)
        || !Sources.isLoggerCall(ask)) {
      return Optional.empty();
    }
    String asked = Sources.lastName(ask.getMethodSelect());
    List<? extends StatementTree> guarded =
        choice.getThenStatement() instanceof BlockTree block
            ? block.getStatements()
            : List.of(choice.getThenStatement());
    for (StatementTree statement : guarded) {
      if (!(statement instanceof ExpressionStatementTree expression)
          || !(expression.getExpression() instanceof MethodInvocationTree call)
          || !Sources.isLoggerCall(call)
          || Sources.receiver(call) == null
          || Sources.receiver(call) != Sources.receiver(ask)
          || !asked.equalsIgnoreCase(
              "is" + Sources.lastName(call.getMethodSelect()).replaceFirst("f$", "") + "Enabled")) {
        return Optional.empty();
      }
    }
    String other = LESS.get(asked.replaceFirst("^is(\\w+)Enabled$", "$1").toLowerCase(Locale.ROOT));
    if (guarded.isEmpty() || other == null || !hasMethod(ask, "is" + other + "Enabled")) {
      return Optional.empty();
    }
    int end = place.state().getEndPosition(ask.getMethodSelect());
    return Optional.of(
        new Mutation(
            choice, SuggestedFix.replace(end - asked.length(), end, "is" + other + "Enabled")));
  }

  private static boolean hasMethod(MethodInvocationTree like, String name) {
    for (Symbol member : ASTHelpers.getSymbol(like).owner.members().getSymbols()) {
      if (member.getSimpleName().contentEquals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCollection(ExpressionTree value, VisitorState state) {
    return Sources.isA(value, "java.util.Collection", state)
        || Sources.isA(value, "java.util.Map", state);
  }

  /** A field or variable that a lambda may read. */
  private static boolean isFixed(ExpressionTree value) {
    return value instanceof IdentifierTree
        && ASTHelpers.getSymbol(value) instanceof Symbol.VarSymbol variable
        && (variable.getKind() == ElementKind.FIELD || ASTHelpers.isConsideredFinal(variable));
  }

  /** Code of a method that runs for each request, and not behind anything that may be a guard. */
  private static boolean runsOften(VisitorState state) {
    for (Tree tree : state.getPath()) {
      if (tree instanceof CatchTree
          || tree instanceof LambdaExpressionTree
          || tree instanceof ClassTree) {
        return false;
      }
      if (tree instanceof MethodTree method) {
        return !ASTHelpers.getSymbol(method).isConstructor()
            && !SELDOM.matcher(method.getName()).matches()
            && !hasGuard(method);
      }
    }
    return false;
  }

  private static boolean hasGuard(MethodTree method) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIf(IfTree choice, Void unused) {
        found[0] |= GUARD.matcher(choice.getCondition().toString()).find();
        return super.visitIf(choice, null);
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree choice, Void unused) {
        found[0] |= GUARD.matcher(choice.getCondition().toString()).find();
        return super.visitConditionalExpression(choice, null);
      }
    }.scan(method.getBody(), null);
    return found[0];
  }
}
