package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableList.toImmutableList;

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
   * @throws AssertionError if the source does not compile
   */
  static ImmutableList<Call> calls(
      String source, LogCalls logCalls, BiFunction<LogCall, VisitorState, String> view) {
    LogCallProbe probe = new LogCallProbe(logCalls, view);
    CompilationTestHelper.newInstance(
            ScannerSupplier.fromScanner(new ErrorProneScanner(probe)), LogCallProbe.class)
        .addSourceLines("Source.java", source)
        .doTest();
    return probe.calls.stream().sorted(Comparator.comparing(Call::end)).collect(toImmutableList());
  }

  /** What the view says of each log statement of a source file. */
  static ImmutableList<String> show(String source, BiFunction<LogCall, VisitorState, String> view) {
    return calls(source, new LogCalls(ImmutableList.of()), view).stream()
        .flatMap(call -> call.shown().stream())
        .collect(toImmutableList());
  }

  /**
   * Writes below each line of a source file what its log statements are parsed into, as {@code //
   * ->} comments. Those that are there already are dropped, so that a right source stays as it is.
   */
  static String annotate(String source, HouseMethod... houseMethods) {
    List<String> lines = source.lines().filter(line -> !line.strip().startsWith("// ->")).toList();
    LogCalls logCalls = new LogCalls(ImmutableList.copyOf(houseMethods));
    List<Call> calls = calls(String.join("\n", lines), logCalls, LogCallText::of);
    StringBuilder annotated = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      long number = i + 1L;
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      annotated.append(line).append('\n');
      calls.stream()
          .filter(call -> call.line() == number)
          .flatMap(call -> call.shown().stream())
          .forEach(shown -> annotated.append(indent).append("// -> ").append(shown).append('\n'));
    }
    return annotated.toString();
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    int end = state.getEndPosition(tree);
    calls.add(
        new Call(
            unit.getLineMap().getLineNumber(end),
            end,
            signature(ASTHelpers.getSymbol(tree), state),
            logCalls.find(tree, state).map(call -> view.apply(call, state))));
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
