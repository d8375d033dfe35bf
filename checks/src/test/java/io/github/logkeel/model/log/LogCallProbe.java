package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ErrorProneScanner;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Looks at the method calls of a source file while Error Prone has it compiled. */
@BugPattern(summary = "Shows what the model makes of a call", severity = SeverityLevel.WARNING)
final class LogCallProbe extends BugChecker implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;
  private static final String PARSED = "// -> ";

  /**
   * One method call of the source.
   *
   * @param line it ends on, from 1
   * @param end the offset behind it
   * @param signature of the method, as {@code
   *     org.slf4j.Logger.info(java.lang.String,java.lang.Object[])}
   * @param shown what the view says of the log statement; empty for every other call
   */
  record Call(long line, int end, String signature, Optional<String> shown) {}

  private final transient LogCalls logCalls;
  private final transient BiFunction<LogCall, VisitorState, String> view;
  private final transient List<Call> calls = new ArrayList<>();

  private LogCallProbe(LogCalls logCalls, BiFunction<LogCall, VisitorState, String> view) {
    this.logCalls = logCalls;
    this.view = view;
  }

  /**
   * Compiles a source file and returns its method calls in the order in which they end.
   *
   * @param view what to say of a log statement, asked while its trees are alive
   * @param others source files to be compiled after it, whose calls are looked at but not returned
   * @throws AssertionError if the sources do not compile
   */
  static ImmutableList<Call> calls(
      String source,
      LogCalls logCalls,
      BiFunction<LogCall, VisitorState, String> view,
      String... others) {
    LogCallProbe probe = new LogCallProbe(logCalls, view);
    CompilationTestHelper compilation =
        CompilationTestHelper.newInstance(
                ScannerSupplier.fromScanner(new ErrorProneScanner(probe)), LogCallProbe.class)
            // Javac 25 also warns of arrays handed over as arguments, which is what some tests do.
            .setArgs("-nowarn")
            .addSourceLines("Source.java", source);
    for (int i = 0; i < others.length; i++) {
      compilation.addSourceLines("Other" + i + ".java", others[i]);
    }
    compilation.doTest();
    return probe.calls.stream().sorted(Comparator.comparing(Call::end)).collect(toImmutableList());
  }

  /**
   * Expects that each log statement of a source file is followed by lines that begin with {@code //
   * ->} and say what it is parsed into, in the words of {@link LogCallText}, and no other call is.
   */
  static void assertParsed(String source, String... others) {
    assertParsed(ImmutableList.of(), source, others);
  }

  /** The same with what a view says of each log statement. */
  static void assertShown(BiFunction<LogCall, VisitorState, String> view, String source) {
    assertShown(view, ImmutableList.of(), source);
  }

  /** The same with logging methods that a user has declared. */
  static void assertParsed(
      ImmutableList<HouseMethod> houseMethods, String source, String... others) {
    assertShown(LogCallText::of, houseMethods, source, others);
  }

  private static void assertShown(
      BiFunction<LogCall, VisitorState, String> view,
      ImmutableList<HouseMethod> houseMethods,
      String source,
      String... others) {
    List<String> lines =
        source.lines().filter(line -> !line.strip().startsWith(PARSED.strip())).toList();
    List<Call> calls = calls(String.join("\n", lines), new LogCalls(houseMethods), view, others);
    StringBuilder actual = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      long number = i + 1L;
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      actual.append(line).append('\n');
      calls.stream()
          .filter(call -> call.line() == number)
          .flatMap(call -> call.shown().stream())
          .forEach(shown -> actual.append(indent).append((PARSED + shown).strip()).append('\n'));
    }
    assertThat(actual.toString()).isEqualTo(source);
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    Optional<String> shown = logCalls.find(tree, state).map(call -> view.apply(call, state));
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    if (unit.getSourceFile().getName().endsWith("Source.java")) {
      int end = state.getEndPosition(tree);
      String signature = signature(ASTHelpers.getSymbol(tree), state);
      calls.add(new Call(unit.getLineMap().getLineNumber(end), end, signature, shown));
    }
    return Description.NO_MATCH;
  }

  private static String signature(MethodSymbol method, VisitorState state) {
    return method.getParameters().stream()
        .map(parameter -> state.getTypes().erasure(parameter.type).toString())
        .map(type -> type.replace("...", "[]"))
        .collect(
            Collectors.joining(
                ",", method.owner.getQualifiedName() + "." + method.getSimpleName() + "(", ")"));
  }
}
