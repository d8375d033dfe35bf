package io.github.logkeel;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import io.github.logkeel.engine.LogkeelCheck;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What all checks say of some sources, with all the repairs that they offer: Error Prone's own
 * helpers look at the first repair of one check.
 *
 * @param diagnostics of javac: errors, and the warnings of checks that stood aside
 * @param findings in the order of the sources
 */
public record OfferedRepairs(ImmutableList<String> diagnostics, ImmutableList<Finding> findings) {

  /**
   * One finding.
   *
   * @param path of the source
   * @param check that reports
   * @param message what it says
   * @param start the offset of the tree that is reported
   * @param end behind it
   * @param source as it is
   * @param repairs the safest first
   */
  public record Finding(
      String path,
      String check,
      String message,
      int start,
      int end,
      String source,
      ImmutableList<Repair> repairs) {

    /** The source after each of the repairs. */
    public ImmutableList<String> repaired() {
      return repairs.stream()
          .map(repair -> repair.applied(source))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /** A text in place of what stands between two offsets. */
  public record Edit(int start, int end, String text) {}

  /**
   * One repair.
   *
   * @param imports to be added, each as {@code import a.B}
   * @param edits that do not overlap
   */
  public record Repair(ImmutableSet<String> imports, ImmutableList<Edit> edits) {

    /** A source after the repair. */
    public String applied(String source) {
      StringBuilder repaired = new StringBuilder(source);
      edits.stream()
          .sorted(comparing(Edit::start).thenComparing(Edit::end).reversed())
          .forEach(edit -> repaired.replace(edit.start, edit.end, edit.text));
      return importing(repaired.toString());
    }

    private String importing(String source) {
      String added =
          imports.stream()
              .map(each -> each + ";\n")
              .filter(each -> !source.contains(each))
              .collect(joining());
      int behindPackage = source.startsWith("package ") ? source.indexOf('\n') + 1 : 0;
      return source.substring(0, behindPackage) + added + source.substring(behindPackage);
    }
  }

  /** Compiles sources, given by their paths, with all checks. */
  public static OfferedRepairs of(Map<String, String> sources, String... options) {
    Collector.FINDINGS.get().clear();
    ErrorProneRun.Builder run = ErrorProneRun.withChecks(List.of(Collector.class)).options(options);
    sources.forEach(run::source);
    return new OfferedRepairs(
        run.compile().diagnostics(), ImmutableList.copyOf(Collector.FINDINGS.get()));
  }

  /** The checks that judge how a text is put together, once nothing else is wrong with it. */
  private static final ImmutableSet<String> OF_THE_TEXT =
      ImmutableSet.of("InterpolatedMessage", "ValueInLogTemplate");

  /** Whether a check has its say about a statement only after another has had its own. */
  public static boolean isNextInTurn(String check, String repaired) {
    return OF_THE_TEXT.contains(check) && !OF_THE_TEXT.contains(repaired);
  }

  /** Runs all checks, as Error Prone does, and reports nothing. */
  @BugPattern(summary = "Collects repairs", severity = BugPattern.SeverityLevel.WARNING)
  public static final class Collector extends BugChecker implements CompilationUnitTreeMatcher {

    private static final long serialVersionUID = 1L;

    /** {@code SuggestedFix.toString} of Error Prone 2.42.0 and 2.50.0. */
    private static final Pattern REPLACEMENT =
        Pattern.compile(
            "position (\\d+):(\\d+) with \"(.*?)\" (?=position \\d+:\\d+ with|$)", Pattern.DOTALL);

    private static final ThreadLocal<List<Finding>> FINDINGS =
        ThreadLocal.withInitial(ArrayList::new);

    private static final ImmutableList<Class<? extends BugChecker>> CHECKS =
        ServiceLoader.load(BugChecker.class).stream()
            .map(ServiceLoader.Provider::type)
            .filter(LogkeelCheck.class::isAssignableFrom)
            .collect(ImmutableList.toImmutableList());

    private transient ErrorProneScannerTransformer checks;

    @Override
    public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
      if (checks == null) {
        checks =
            ErrorProneScannerTransformer.create(
                ScannerSupplier.fromBugCheckerClasses(CHECKS)
                    .applyOverrides(state.errorProneOptions())
                    .get());
      }
      String path = tree.getSourceFile().getName();
      String name = path.substring(path.lastIndexOf('/') + 1);
      checks.apply(
          state.getPath(),
          state.context,
          verdict ->
              FINDINGS
                  .get()
                  .add(
                      new Finding(
                          name,
                          verdict.checkName,
                          verdict.getRawMessage(),
                          ASTHelpers.getStartPosition(reported(verdict)),
                          state.getEndPosition(reported(verdict)),
                          state.getSourceCode().toString(),
                          repairs(verdict, state))));
      return Description.NO_MATCH;
    }

    /** The tree of a description, whose position has another type in each Error Prone. */
    private static Tree reported(Description verdict) {
      try {
        Field position = Description.class.getField("position");
        return (Tree) position.getType().getMethod("getTree").invoke(position.get(verdict));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("neither Error Prone 2.42.0 nor 2.50.0", e);
      }
    }

    /**
     * Reads the repairs from their texts, the only way that Error Prone 2.42.0 and 2.50.0 share.
     */
    private static ImmutableList<Repair> repairs(Description verdict, VisitorState state) {
      JCCompilationUnit unit = (JCCompilationUnit) state.getPath().getCompilationUnit();
      return verdict.fixes.stream()
          .map(
              fix ->
                  new Repair(
                      ImmutableSet.copyOf(fix.getImportsToAdd()),
                      REPLACEMENT
                          .matcher(fix.toString(unit))
                          .results()
                          .map(Collector::edit)
                          .collect(ImmutableList.toImmutableList())))
          .collect(ImmutableList.toImmutableList());
    }

    private static Edit edit(MatchResult found) {
      return new Edit(
          Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), found.group(3));
    }
  }
}
