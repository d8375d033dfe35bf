package io.github.logkeel.model.log;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
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
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the log statements of a program hand over, as the model sees it. */
public final class LoggedValues {

  private static final Pattern CONSTANT_WORD = Pattern.compile("\"\\s*([\\w.-]+)\\s*\"");

  /**
   * A word in front of the throwable of a statement, which says nothing that its record does not.
   */
  private static final Pattern ANNOUNCEMENT = Pattern.compile("(?i)e|ex|err|error|exception|cause");

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
    return ImmutableList.copyOf(collect(sources).values.values());
  }

  private static Collected collect(Map<String, String> sources) {
    Collector.COLLECTED.set(new Collected());
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(Collector.class), LoggedValues.class);
    sources.forEach(helper::addSourceLines);
    helper.doTest();
    return Collector.COLLECTED.get();
  }

  /**
   * The values of the sources before a repair that are not handed over after it. A constant word is
   * no loss where a message says it that did not before, as the key of a value; nor is one that
   * only announces a throwable.
   *
   * @param keepingOneOfEach the sources in which a value is no loss that is still handed over once
   */
  public static ImmutableList<String> lost(
      Map<String, String> before, Map<String, String> after, Set<String> keepingOneOfEach) {
    Collected had = collect(before);
    Collected has = collect(after);
    ImmutableList.Builder<String> lost = ImmutableList.builder();
    for (String path : before.keySet()) {
      List<String> values = new ArrayList<>(had.values.get(path));
      has.values.get(path).forEach(values::remove);
      if (keepingOneOfEach.contains(path)) {
        values.removeAll(has.values.get(path));
      }
      List<String> says = words(has.messages.get(path));
      words(had.messages.get(path)).forEach(says::remove);
      values.removeIf(value -> isSaid(value, says));
      values.forEach(value -> lost.add(path + ": " + value));
    }
    return lost.build();
  }

  private static boolean isSaid(String value, List<String> says) {
    Matcher word = CONSTANT_WORD.matcher(value);
    return word.matches()
        && (says.remove(word.group(1)) || ANNOUNCEMENT.matcher(word.group(1)).matches());
  }

  private static List<String> words(List<String> messages) {
    return messages.stream()
        .flatMap(message -> Pattern.compile("[\\w.-]*\\w").matcher(message).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What is found, by the path of the source. */
  private static final class Collected {
    private final ListMultimap<String, String> values = ArrayListMultimap.create();
    private final ListMultimap<String, String> messages = ArrayListMultimap.create();
  }

  /** Looks only; reports nothing. */
  @BugPattern(summary = "Collects logged values", severity = BugPattern.SeverityLevel.WARNING)
  public static final class Collector extends BugChecker implements MethodInvocationTreeMatcher {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Collected> COLLECTED = new ThreadLocal<>();

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
      call.messageTree().ifPresent(message -> addTexts(message, state));
      TemplateStyle style = call.api().formatting().orElse(call.api()).style();
      call.message().stream()
          .flatMap(message -> Interpolation.of(message.tree(), style, state).values().stream())
          .map(Interpolation.Part::tree)
          .forEach(tree -> add(tree, state));
      if (call.message().isEmpty() && call.keyValues().isEmpty()) {
        call.messageTree().ifPresent(message -> addMessage(message, state));
      }
    }

    private static String path(VisitorState state) {
      String path = state.getPath().getCompilationUnit().getSourceFile().getName();
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The texts that a message consists of. */
    private static void addTexts(ExpressionTree message, VisitorState state) {
      List<String> messages = COLLECTED.get().messages.get(path(state));
      if (ASTHelpers.constValue(message) instanceof String text) {
        messages.add(text);
        return;
      }
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
          messages.add(String.valueOf(literal.getValue()));
          return null;
        }
      }.scan(message, null);
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
        // As a key it is written without the sign that may end it.
        COLLECTED.get().values.put(path(state), '"' + text.replaceFirst("\\s*[=:]\\s*$", "") + '"');
        return;
      }
      // A field as a value stands for the value in it.
      Optional<ExpressionTree> nested = KeyValues.plain(tree, state).flatMap(KeyValue::value);
      if (nested.isPresent()) {
        add(nested.get(), state);
        return;
      }
      COLLECTED.get().values.put(path(state), plain(state.getSourceForNode(bare(tree, state))));
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
