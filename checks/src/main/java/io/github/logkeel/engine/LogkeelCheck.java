package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.api.JavacTrees;
import io.github.logkeel.engine.Sites.Site;
import io.github.logkeel.engine.Verdicts.Verdict;
import io.github.logkeel.model.configuration.LocationUse;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.location.LocationCall;
import io.github.logkeel.model.log.ConsoleCall;
import io.github.logkeel.model.log.LocalBuilder;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogChain;
import io.github.logkeel.model.schema.RegistryProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * Base of every check, which overrides the {@code judge} of what it judges.
 *
 * <p>A check never breaks a build by its own fault: whatever it throws is reported once, as a
 * warning, and the check stands aside for the rest of the file.
 */
public abstract class LogkeelCheck extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1L;

  private final transient Logkeel logkeel;
  private final transient ImmutableList<Class<?>> judged;
  private final transient int judgedKinds;
  private final transient Verdicts verdicts;

  /** What the last description is of: its own field has another type in each Error Prone. */
  private transient Tree described;

  /** The severity of the last description, if that is not the check's. */
  private transient SeverityLevel describedAs;

  private boolean hasJudgedConfigurations;

  protected LogkeelCheck(Logkeel logkeel) {
    this.logkeel = logkeel;
    this.judged = JudgedKinds.of(getClass());
    this.judgedKinds = Sites.setOf(judged);
    this.verdicts = new Verdicts(judgedKinds, this::verdictsOn);
  }

  /** What this check shares with the others of the compilation. */
  protected final Logkeel logkeel() {
    return logkeel;
  }

  /**
   * The verdict on one log statement.
   *
   * @param state with the path to the call that logs
   * @return {@link Description#NO_MATCH} for a statement that is right
   */
  protected Description judge(LogCall call, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on named values outside log statements.
   *
   * @param state with the path to the call, or to the annotation
   */
  protected Description judge(FieldCall call, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on a call that does something to the context of a request.
   *
   * @param state with the path to the call
   */
  protected Description judge(ContextCall call, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on a call that writes to the console.
   *
   * @param state with the path to the call
   */
  protected Description judge(ConsoleCall call, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on calls that build a log statement and whose result nobody uses.
   *
   * @param state with the path to the statement that drops it, or to the lambda
   */
  protected Description judge(LogChain dropped, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on a local variable that holds the builder of a log statement.
   *
   * @param state with the path to its declaration
   */
  protected Description judge(LocalBuilder builder, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on work that is given to another thread.
   *
   * @param state with the path to the call, the {@code new} or the method reference
   */
  protected Description judge(TaskHandoff handoff, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on a field that the program emits; asked only where there is a registry.
   *
   * @param state with the path to the call, or to the annotation
   */
  protected Description judge(EmittedField field, VisitorState state) {
    return Description.NO_MATCH;
  }

  /**
   * The verdict on a part of a configuration file for which a library walks the stack.
   *
   * @return what is wrong, or empty
   */
  protected Optional<String> judge(LocationUse use) {
    return Optional.empty();
  }

  /** Whether there is any verdict on configuration files, which are not read otherwise. */
  protected boolean judgesConfigurations() {
    return false;
  }

  /**
   * The verdict on a call that looks up the place of a statement, or switches the look-up on.
   *
   * @param state with the path to the call
   */
  protected Description judge(LocationCall call, VisitorState state) {
    return Description.NO_MATCH;
  }

  /** Judges what there is to judge in a file. */
  @Override
  public final Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    Sites sites = logkeel.sites(state);
    if (sites.concernNone(judgedKinds)) {
      return Description.NO_MATCH;
    }
    reportWrongSettings(unit, state);
    if (logkeel.families().switchesOff(this, state)) {
      return Description.NO_MATCH;
    }
    judgeConfigurations(state);
    for (Verdict verdict : verdicts.on(sites, logkeel.ahead(), state)) {
      VisitorState site = verdict.site().state(state);
      Throwable fault = verdict.fault();
      try {
        if (fault == null) {
          report(verdict, site);
        }
      } catch (Throwable ofRepair) { // one that cannot be made
        fault = ofRepair;
      }
      if (fault != null && suppressionAt(site).isEmpty()) {
        Tree tree = site.getPath().getLeaf();
        Fault.report(canonicalName(), fault, "the rest of this file", tree, state);
        return Description.NO_MATCH;
      }
    }
    return Description.NO_MATCH;
  }

  /** The verdicts on a file, up to the first tree that the check fails at. */
  private List<Verdict> verdictsOn(Sites sites, VisitorState unit) {
    List<Verdict> found = new ArrayList<>();
    for (Class<?> kind : judged) {
      for (Site site : sites.of(kind)) {
        try {
          Description finding = site.judgedBy(this, unit);
          if (finding != Description.NO_MATCH) {
            found.add(new Verdict(site, finding, described, describedAs, null));
          }
        } catch (Throwable fault) { // also StackOverflowError, LinkageError, CompletionFailure
          found.add(new Verdict(site, null, null, null, fault));
          if (suppressionAt(site.state(unit)).isEmpty()) {
            return found;
          }
        }
      }
    }
    return found;
  }

  /** Once per compilation, at its first file. */
  private void judgeConfigurations(VisitorState state) {
    if (hasJudgedConfigurations || !judgesConfigurations()) {
      return;
    }
    hasJudgedConfigurations = true;
    try {
      Optional<SeverityLevel> severity = logkeel.families().of(this, state);
      for (ConfigurationFile file : logkeel.configurations(state)) {
        ConfigurationReport report = new ConfigurationReport(file, state);
        file.reading().problem().ifPresent(report::problem);
        for (LocationUse use : file.reading().uses()) {
          judge(use)
              .filter(message -> !logkeel.isInBaseline(report.key(this, use)))
              .ifPresent(message -> report.finding(this, severity, use, message));
        }
      }
    } catch (Throwable fault) { // also StackOverflowError, LinkageError, CompletionFailure
      Tree file = state.getPath().getLeaf();
      Fault.report(canonicalName(), fault, "the configuration files", file, state);
    }
  }

  /**
   * Reports what is wrong with flags and registries in the first file, be there anything to judge
   * in it or not.
   */
  private void reportWrongSettings(CompilationUnitTree unit, VisitorState state) {
    if (!logkeel.isSetWrong()) {
      return; // each check asks in each file
    }
    for (String problem : logkeel.problems()) {
      report(Diagnostic.Kind.ERROR, problem, unit, state);
    }
    for (RegistryProblem problem : logkeel.registry().problems()) {
      Diagnostic.Kind kind = problem.isError() ? Diagnostic.Kind.ERROR : Fault.warning(state);
      report(kind, problem.toString(), unit, state);
    }
  }

  private void report(
      Diagnostic.Kind kind, String problem, CompilationUnitTree unit, VisitorState state) {
    if (logkeel.isNews(problem)) {
      JavacTrees.instance(state.context).printMessage(kind, problem, unit, unit);
    }
  }

  private void report(Verdict verdict, VisitorState state) {
    Optional<Tree> suppressedBy = suppressionAt(state);
    Tree tree = suppressedBy.orElse(verdict.tree());
    Description told =
        suppressedBy
            .map(declaration -> missingReason(declaration, state))
            .orElse(verdict.finding());
    if (told != Description.NO_MATCH && !logkeel.isInBaseline(canonicalName(), tree, state)) {
      // only a description without a severity of its own takes this one, and keeps it
      FamilySeverities families = logkeel.families();
      SeverityLevel own = suppressedBy.isPresent() ? null : verdict.severity();
      Optional<SeverityLevel> severity =
          own == null ? families.of(this, state) : families.of(this, own, state);
      state.reportMatch(severity.map(told::applySeverityOverride).orElse(told));
    }
  }

  /** The verdict on a suppression that is in use. */
  private Description missingReason(Tree declaration, VisitorState state) {
    boolean isRight =
        !logkeel.options().get(Options.REQUIRE_REASON)
            || SuppressionReason.isGiven(declaration, state)
            || !logkeel.isNews(
                canonicalName() + " suppressed by " + System.identityHashCode(declaration));
    return isRight ? Description.NO_MATCH : describe(declaration, SuppressionReason.MISSING);
  }

  /** The innermost declaration around a tree that suppresses this check, as Error Prone sees it. */
  private Optional<Tree> suppressionAt(VisitorState state) {
    if (state.errorProneOptions().isIgnoreSuppressionAnnotations()) {
      return Optional.empty();
    }
    for (Tree around : state.getPath()) {
      boolean declares =
          around instanceof ClassTree
              || around instanceof MethodTree
              || around instanceof VariableTree;
      if (declares && isSuppressed(around, state)) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }

  /** A finding with its specifics, and those of its repairs that can be made, the safest first. */
  @SafeVarargs
  protected final Description describe(
      Tree tree, String message, Optional<SuggestedFix>... repairs) {
    return describe(tree, message, Arrays.stream(repairs).flatMap(Optional::stream).toList());
  }

  /** The same with the repairs that can be made. */
  protected final Description describe(Tree tree, String message, List<SuggestedFix> repairs) {
    described = tree;
    describedAs = null;
    return buildDescription(tree).setMessage(message).addAllFixes(repairs).build();
  }

  /** A finding that is more or less grave than others of the check, as long as no user says how. */
  protected final Description as(SeverityLevel severity, Description finding) {
    describedAs = severity;
    return finding;
  }
}
