package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.log.MessageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the log statements of a program hand over, as the model sees it. */
public final class LoggedValues {

  private LoggedValues() {}

  /**
   * The expressions that reach a record: arguments, throwables, field values and the computed parts
   * of messages. A call that only reads the same value ({@code x.get()}, {@code x.toString()})
   * counts as the value, and so does a lambda that supplies it.
   */
  public static ImmutableList<String> of(String source) {
    return of(Map.of("Snippet.java", source));
  }

  /** The same of several sources, given by their paths. */
  public static ImmutableList<String> of(Map<String, String> sources) {
    Collector.VALUES.get().clear();
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(Collector.class), LoggedValues.class);
    sources.forEach(helper::addSourceLines);
    helper.doTest();
    return ImmutableList.copyOf(Collector.VALUES.get());
  }

  /** Looks only; reports nothing. */
  @BugPattern(summary = "Collects logged values", severity = BugPattern.SeverityLevel.WARNING)
  public static final class Collector extends BugChecker implements MethodInvocationTreeMatcher {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<List<String>> VALUES = ThreadLocal.withInitial(ArrayList::new);

    private static final Pattern READ =
        Pattern.compile("^(?:[\\w.]*\\b(?:Arrays|Objects)\\.toString|String\\.valueOf)\\((.*)\\)$");

    private final transient LogCalls logCalls = new LogCalls(ImmutableList.of());

    @Override
    public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
      logCalls.find(tree, state).ifPresent(call -> collect(call, state));
      return Description.NO_MATCH;
    }

    private static void collect(LogCall call, VisitorState state) {
      call.arguments().forEach(argument -> add(argument.tree(), state));
      call.throwable().ifPresent(throwable -> add(throwable, state));
      call.keyValues().forEach(field -> field.value().ifPresent(value -> add(value, state)));
      call.message().stream()
          .flatMap(message -> message.pieces().stream())
          .filter(piece -> !piece.constant())
          .map(Piece::tree)
          .forEach(tree -> add(tree, state));
      call.messageTree()
          .filter(message -> call.message().isEmpty())
          .filter(message -> !isString(message, state))
          .ifPresent(message -> add(message, state));
    }

    private static boolean isString(ExpressionTree tree, VisitorState state) {
      return state.getTypes().isSameType(ASTHelpers.getType(tree), state.getSymtab().stringType);
    }

    private static void add(ExpressionTree tree, VisitorState state) {
      String value = state.getSourceForNode(tree).replaceFirst("^\\(\\) -> |^\\(Object\\) ", "");
      String unread = value.replaceFirst("\\.(get|toString)\\(\\)$", "");
      String read = READ.matcher(unread).replaceFirst("$1");
      // What is called stands in parentheses.
      VALUES.get().add(read.replaceFirst("^\\((.+)\\)$", "$1"));
    }
  }
}
