package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Options;
import io.github.logkeel.engine.ConfigurationHost.ConfigurationFinding;
import io.github.logkeel.model.configuration.LocationUse;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * Reports in files that are no Java, of which Error Prone knows nothing: with the severity that its
 * flags set, at the line and the column of the file, and with the repaired line.
 */
final class ConfigurationReport {

  private final ConfigurationFile file;
  private final VisitorState state;
  private final Optional<ConfigurationHost> host;

  ConfigurationReport(ConfigurationFile file, VisitorState state) {
    this.file = file;
    this.state = state;
    this.host = Optional.ofNullable(state.context.get(ConfigurationHost.class));
  }

  /** A file that cannot be read is never a reason for a build to fail. */
  void problem(String problem) {
    String line = "Logkeel leaves %s out: %s".formatted(file.path().getFileName(), problem);
    if (host.isPresent()) {
      host.get().acceptProblem(file.path() + ": " + line);
      return;
    }
    boolean strict = Options.instance(state.context).isSet("-Werror");
    print(strict ? Diagnostic.Kind.NOTE : Diagnostic.Kind.WARNING, 0, line);
  }

  /** What a baseline knows a finding by. */
  FindingKey key(BugChecker check, LocationUse use) {
    return FindingKey.ofText(
        check.canonicalName(),
        file.path().getFileName().toString(),
        file.getCharContent(true).substring(use.start(), use.end()));
  }

  /**
   * One finding of a check.
   *
   * @param ofFamily the severity that the flags give to its family, if they do
   */
  void finding(
      BugChecker check, Optional<SeverityLevel> ofFamily, LocationUse use, String message) {
    SeverityLevel severity = ofFamily.orElseGet(() -> severity(check));
    if (host.isPresent()) {
      host.get()
          .accept(
              new ConfigurationFinding(
                  file.path(),
                  file.charset(),
                  file.getCharContent(true),
                  use.start(),
                  use.end(),
                  severity,
                  check.canonicalName(),
                  message,
                  use.repair()));
      return;
    }
    Diagnostic.Kind kind =
        switch (severity) {
          case ERROR -> Diagnostic.Kind.ERROR;
          case WARNING -> Diagnostic.Kind.WARNING;
          case SUGGESTION -> Diagnostic.Kind.NOTE;
        };
    print(
        kind,
        use.start(),
        "[%s] %s%s".formatted(check.canonicalName(), message, didYouMean(use.repair())));
  }

  /** As Error Prone works it out for its own messages. */
  private SeverityLevel severity(BugChecker check) {
    ErrorProneOptions options = state.errorProneOptions();
    Severity told =
        check.allNames().stream()
            .map(options.getSeverityMap()::get)
            .filter(severity -> severity != null)
            .findFirst()
            .orElse(Severity.DEFAULT);
    SeverityLevel level =
        switch (told) {
          case ERROR -> SeverityLevel.ERROR;
          case WARN -> SeverityLevel.WARNING;
          default -> check.defaultSeverity();
        };
    if (level == SeverityLevel.SUGGESTION && options.isSuggestionsAsWarnings()) {
      return SeverityLevel.WARNING;
    }
    return level == SeverityLevel.ERROR && options.isDropErrorsToWarnings()
        ? SeverityLevel.WARNING
        : level;
  }

  /** The lines that change, as Error Prone shows a repair. */
  private String didYouMean(ImmutableList<Edit> repair) {
    if (repair.isEmpty()) {
      return "";
    }
    String text = file.getCharContent(true);
    int from = text.lastIndexOf('\n', repair.get(0).start() - 1) + 1;
    Edit last = repair.get(repair.size() - 1);
    // The line behind one that goes as a whole does not change.
    boolean isLine = last.start() == from && text.charAt(last.end() - 1) == '\n';
    int to = text.indexOf('\n', isLine ? last.end() - 1 : last.end());
    StringBuilder repaired = new StringBuilder();
    int at = from;
    for (Edit edit : repair) {
      repaired.append(text, at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    repaired.append(text, at, Math.max(at, to < 0 ? text.length() : to));
    String lines = repaired.toString().strip();
    return lines.isEmpty()
        ? "\n  Did you mean to remove this line?"
        : "\n  Did you mean '" + lines + "'?";
  }

  private void print(Diagnostic.Kind kind, int offset, String message) {
    TreeMaker make = TreeMaker.instance(state.context);
    JCCompilationUnit unit = make.TopLevel(List.nil());
    unit.sourcefile = file;
    JCTree place = make.at(offset).Erroneous();
    JavacTrees.instance(state.context).printMessage(kind, message, place, unit);
  }
}
