package io.github.logkeel.model.context;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.engine.Logkeel;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** Tells the path to each {@code Mark.at("name")} of a project, {@code -} where there is none. */
@BugPattern(summary = "Tells a path", severity = WARNING)
public final class PathOfMark extends BugChecker implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final Pattern REPORT = Pattern.compile("\\[PathOfMark] (\\w+): (.*)");
  private static final Pattern PATH =
      Pattern.compile(
          "package ([\\w.]+);.*?\\b(?:class|interface|enum|record) (\\w+)", Pattern.DOTALL);
  private static final String MARK =
      "package shop; public class Mark { public static void at(String name) {} }";

  private final transient Logkeel logkeel;

  @Inject
  PathOfMark(Logkeel logkeel) {
    this.logkeel = logkeel;
  }

  /**
   * The paths in a project.
   *
   * @param sources each a file, named after its first type
   */
  static Map<String, String> in(String... sources) {
    return with(ImmutableList.of(), sources);
  }

  /** The same with options of javac or Error Prone. */
  static Map<String, String> with(ImmutableList<String> options, String... sources) {
    ErrorProneRun.Builder run =
        ErrorProneRun.withChecks(ImmutableList.of(PathOfMark.class))
            .options(options.toArray(new String[0]))
            .source("shop/Mark.java", MARK);
    for (String source : sources) {
      run.source(path(source), source);
    }
    ImmutableSortedMap.Builder<String, String> paths = ImmutableSortedMap.naturalOrder();
    ErrorProneRun result = run.compile();
    for (String diagnostic : result.diagnostics()) {
      Matcher report = REPORT.matcher(diagnostic);
      if (report.find()) {
        paths.put(report.group(1), report.group(2));
      }
    }
    if (!result.succeeded()) {
      throw new AssertionError(String.join("\n", result.diagnostics()));
    }
    return paths.buildOrThrow();
  }

  private static String path(String source) {
    Matcher name = PATH.matcher(source);
    if (!name.find()) {
      throw new IllegalArgumentException(source);
    }
    return name.group(1).replace('.', '/') + "/" + name.group(2) + ".java";
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    boolean isMark =
        TreeInfo.symbol((JCTree) tree.getMethodSelect())
            .owner
            .getSimpleName()
            .contentEquals("Mark");
    if (!isMark) {
      return Description.NO_MATCH;
    }
    String name = ASTHelpers.constValue(tree.getArguments().get(0), String.class);
    String path = logkeel.tracedPaths().of(state).map(TracedPath::toString).orElse("-");
    return buildDescription(tree).setMessage(name + ": " + path).build();
  }
}
