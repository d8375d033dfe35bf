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
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TypeCastTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the log statements of a program hand over, as the model sees it. */
public final class LoggedValues {

  private static final Pattern CONSTANT_WORD = Pattern.compile("\"\\s*([\\w.-]+)\\s*[=:]?\\s*\"");

  private LoggedValues() {}

  /**
   * The expressions that reach a record: arguments, throwables, field values, their keys and the
   * computed parts of messages, formatted by a supplier or not. A call that only reads the same
   * value ({@code x.get()}, {@code x.toString()}, {@code String.valueOf(x)}) counts as the value,
   * and so does a cast to {@code Object}, and a lambda that supplies it.
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

  /**
   * The values of the sources before a repair that are not handed over after it. A constant word is
   * no loss where the repaired sources still say it: it may be the key of a value.
   */
  public static ImmutableList<String> lost(Map<String, String> before, Map<String, String> after) {
    List<String> lost = new ArrayList<>(of(before));
    of(after).forEach(lost::remove);
    String repaired = String.join("\n", after.values());
    return lost.stream()
        .filter(
            value -> {
              Matcher word = CONSTANT_WORD.matcher(value);
              return !word.matches() || !repaired.contains(word.group(1));
            })
        .collect(ImmutableList.toImmutableList());
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
      for (KeyValue field : call.keyValues()) {
        field.key().ifPresent(key -> add(key, state));
        field.value().ifPresent(value -> add(value, state));
      }
      TemplateStyle style = call.api().formatting().orElse(call.api()).style();
      call.message().stream()
          .flatMap(message -> Interpolation.of(message.tree(), style, state).values().stream())
          .map(Interpolation.Part::tree)
          .forEach(tree -> add(tree, state));
      if (call.message().isEmpty() && call.keyValues().isEmpty()) {
        call.messageTree().ifPresent(message -> addMessage(message, state));
      }
    }

    private static void addMessage(ExpressionTree message, VisitorState state) {
      if (message instanceof LambdaExpressionTree supplier
          && supplier.getBody() instanceof MethodInvocationTree call
          && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("format")) {
        call.getArguments().stream().skip(1).forEach(value -> add(value, state));
      } else if (!state
          .getTypes()
          .isSameType(ASTHelpers.getType(message), state.getSymtab().stringType)) {
        add(message, state);
      }
    }

    private static void add(ExpressionTree tree, VisitorState state) {
      if (ASTHelpers.constValue(tree) instanceof String text) {
        VALUES.get().add('"' + text + '"');
        return;
      }
      // A field as a value stands for the value in it.
      Optional<ExpressionTree> nested = KeyValues.plain(tree, state).flatMap(KeyValue::value);
      if (nested.isPresent()) {
        add(nested.get(), state);
        return;
      }
      VALUES.get().add(plain(state.getSourceForNode(bare(tree, state))));
    }

    /** What is read by a call, or stands in parentheses because something is called on it. */
    private static String plain(String source) {
      String inner =
          READ.matcher(
                  source.replaceFirst("^lazy\\((.+)\\)$", "$1").replaceFirst("^\\(\\) -> ", ""))
              .replaceFirst("$1")
              .replaceFirst("\\.(get|toString)\\(\\)$|::get$", "")
              .replaceFirst("^\\((.+)\\)$", "$1");
      return inner.equals(source) ? source : plain(inner);
    }

    private static ExpressionTree bare(ExpressionTree tree, VisitorState state) {
      ExpressionTree expression = ASTHelpers.stripParentheses(tree);
      return expression instanceof TypeCastTree cast
              && state.getTypes().isSameType(ASTHelpers.getType(cast), state.getSymtab().objectType)
          ? ASTHelpers.stripParentheses(cast.getExpression())
          : expression;
    }
  }
}
