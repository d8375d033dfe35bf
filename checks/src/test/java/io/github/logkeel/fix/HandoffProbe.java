package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.context.HandoffApi;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import io.github.logkeel.model.context.TaskHandoff.Task;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * Reports hand-offs by their names alone, so that their repairs can be tested by themselves. It is
 * quiet where the text shows that the context is carried.
 */
@BugPattern(summary = "Task without context", severity = BugPattern.SeverityLevel.WARNING)
public final class HandoffProbe extends BugChecker
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher, MemberReferenceTreeMatcher {

  private static final HandoffApi ANY = HandoffApi.parse("Any#run");

  private static final long serialVersionUID = 1L;

  private static final Pattern METHODS =
      Pattern.compile("execute|submit|schedule\\w*|invokeA\\w+|\\w+Async|addCallback|start");

  private static final ImmutableMap<String, Shape> SHAPES =
      ImmutableMap.<String, Shape>builder()
          .put("java.lang.Runnable", Shape.RUNNABLE)
          .put("java.util.concurrent.Callable", Shape.CALLABLE)
          .put("java.util.function.Supplier", Shape.SUPPLIER)
          .put("java.util.function.Function", Shape.FUNCTION)
          .put("java.util.function.BiFunction", Shape.BI_FUNCTION)
          .put("java.util.function.Consumer", Shape.CONSUMER)
          .put("java.util.function.BiConsumer", Shape.BI_CONSUMER)
          .put("java.util.Collection", Shape.COLLECTION)
          .put("java.util.TimerTask", Shape.OTHER)
          .put("com.google.common.util.concurrent.FutureCallback", Shape.OTHER)
          .buildOrThrow();

  private static final Pattern CARRIED =
      Pattern.compile(
          "wrap\\w*\\(|Wrapping\\(|ContextExecutor|makeCurrent|setThreadLocals|setContextMap"
              + "|CloseableThreadContext|maybeScope");

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (!METHODS.matcher(method.getSimpleName()).matches()) {
      return Description.NO_MATCH;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    if (method.getSimpleName().contentEquals("start")
        && !(receiver instanceof NewClassTree made && made.getClassBody() != null)) {
      return Description.NO_MATCH;
    }
    return report(tree, method, tree.getArguments(), Optional.ofNullable(receiver), state);
  }

  @Override
  public Description matchNewClass(NewClassTree tree, VisitorState state) {
    return isA(Thread.class, ASTHelpers.getType(tree), state) && tree.getClassBody() == null
        ? report(tree, ASTHelpers.getSymbol(tree), tree.getArguments(), Optional.empty(), state)
        : Description.NO_MATCH;
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    ExpressionTree receiver = tree.getQualifierExpression();
    if (!METHODS.matcher(tree.getName()).matches()
        || CARRIED.matcher(state.getSourceForNode(tree)).find()) {
      return Description.NO_MATCH;
    }
    return describe(new TaskHandoff(tree, ImmutableList.of(), Optional.of(receiver), ANY), state);
  }

  private Description report(
      ExpressionTree tree,
      MethodSymbol method,
      List<? extends ExpressionTree> arguments,
      Optional<ExpressionTree> receiver,
      VisitorState state) {
    ImmutableList.Builder<Task> tasks = ImmutableList.builder();
    Optional<ExpressionTree> executor =
        receiver.filter(each -> isA(Executor.class, ASTHelpers.getType(each), state));
    for (int i = 0; i < arguments.size(); i++) {
      Type type = method.getParameters().get(i).type;
      Shape shape = SHAPES.get(type.tsym.getQualifiedName().toString());
      if (shape != null) {
        tasks.add(new Task(arguments.get(i), shape));
      } else if (isA(Executor.class, type, state)) {
        executor = Optional.of(arguments.get(i));
      }
    }
    boolean isCarried =
        CARRIED.matcher(state.getSourceForNode(tree)).find()
            || executor.filter(each -> isWrappedWhereMade(each, state)).isPresent();
    return isCarried
        ? Description.NO_MATCH
        : describe(new TaskHandoff(tree, tasks.build(), executor, ANY), state);
  }

  private static boolean isWrappedWhereMade(ExpressionTree executor, VisitorState state) {
    if (ASTHelpers.getSymbol(executor) == null) {
      return false;
    }
    String name = ASTHelpers.getSymbol(executor).getSimpleName().toString();
    return Pattern.compile(
            name + "(?: =|\\(\\) \\{\\s+return) (?:Context\\.taskW|ContextExecutorS|ContextSched)")
        .matcher(state.getSourceCode())
        .find();
  }

  private Description describe(TaskHandoff handoff, VisitorState state) {
    return buildDescription(handoff.tree())
        .addAllFixes(HandoffFix.propagate(handoff, state))
        .build();
  }

  private static boolean isA(Class<?> wanted, Type type, VisitorState state) {
    Types types = state.getTypes();
    Type known = state.getTypeFromString(wanted.getName());
    return known != null && types.isSubtype(types.erasure(type), types.erasure(known));
  }
}
