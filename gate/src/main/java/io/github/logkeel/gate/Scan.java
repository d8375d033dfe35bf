package io.github.logkeel.gate;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.InvalidCommandLineOptionException;
import com.google.errorprone.scanner.ErrorProneScanner;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.engine.ConfigurationHost;
import io.github.logkeel.engine.Logkeel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Analyses sources with javac and lets the checks look at them; writes nothing. */
public final class Scan {
  private static final Pattern FLAG = Pattern.compile("([^:=]+):[^=]+=.*");

  private final Checks checks;
  private final ErrorProneOptions options;
  private final Progress progress;

  /**
   * @param checks to run
   * @param flags of the checks: {@code Name=value}
   * @throws ScanException if a flag is unknown or a check refuses its value
   */
  public Scan(Checks checks, List<String> flags) {
    this(checks, flags, Progress.silent());
  }

  /**
   * @param checks to run
   * @param flags of the checks: {@code Name=value}
   * @param progress is told how many files are done
   * @throws ScanException if a flag is unknown or a check refuses its value
   */
  Scan(Checks checks, List<String> flags, Progress progress) {
    this.checks = checks;
    this.progress = progress;
    flags.forEach(this::requireFlagOfACheck);
    ImmutableList.Builder<String> arguments = ImmutableList.builder();
    arguments.add("-XepDisableWarningsInGeneratedCode");
    flags.forEach(flag -> arguments.add("-XepOpt:" + flag));
    this.options = ErrorProneOptions.processArgs(arguments.build());
    requireFlagsAccepted();
  }

  /**
   * Scans a set of sources; nothing is judged unless all of them compile.
   *
   * @throws ScanException if the sources do not compile, with javac's errors as details
   */
  public ScanResult run(SourceSet sources) {
    return run(sources, Map.of());
  }

  /**
   * Scans a set of sources of which some are taken to have another text.
   *
   * @param drafts these texts, by file
   * @throws ScanException if the sources do not compile, with javac's errors as details
   */
  public ScanResult run(SourceSet sources, Map<Path, SourceText> drafts) {
    return run(sources, drafts, null);
  }

  /**
   * Scans and lets checks write beside the classes.
   *
   * @param output the directory for that; null for none
   * @throws ScanException if the sources do not compile, with javac's errors as details
   */
  ScanResult run(SourceSet sources, Map<Path, SourceText> drafts, Path output) {
    List<Finding> findings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (sources.compiled().isEmpty()) {
      return new ScanResult(sources, findings, problems);
    }
    try (Compilation compilation = new Compilation(sources, drafts, output, problems::add)) {
      JavacTask task = compilation.task();
      Context context = ((BasicJavacTask) task).getContext();
      BaseErrorProneJavaCompiler.setupMessageBundle(context);
      context.put(
          ConfigurationHost.class,
          new ConfigurationCollector(sources, drafts, findings::add, problems::add));
      Set<Path> judged = Set.copyOf(sources.files());
      task.addTaskListener(
          new ErrorProneListener(
              context,
              options,
              ErrorProneScannerTransformer.create(failOpenScanner(problems::add)),
              unit ->
                  judged.contains(Path.of(unit.getSourceFile().toUri()))
                      ? new FindingCollector(
                          unit, sources.encoding(), context, checks, findings::add)
                      : generated -> {},
              problems::add,
              (what, done) -> progress.count(sources, what, done)));
      compilation.run(task);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      progress.done(sources);
    }
    NotEnoughMemory.throwIfTold(problems, sources);
    return new ScanResult(sources, findings, problems);
  }

  /** Error Prone takes any flag, and one that is misspelt would do nothing without a word. */
  private void requireFlagOfACheck(String flag) {
    Matcher parts = FLAG.matcher(flag);
    if (!parts.matches()) {
      throw new ScanException(
          "--flag %s: write it as NAME=VALUE, such as Logkeel:Backend=logback".formatted(flag));
    }
    String group = parts.group(1);
    if (!group.equals("Logkeel") && !checks.hasFlagGroup(group)) {
      throw new ScanException(
          "--flag %s: no check of this scan is named %s; Logkeel's flags begin with Logkeel:"
              .formatted(flag, group));
    }
  }

  private void requireFlagsAccepted() {
    List<String> problems = new Logkeel(options.getFlags()).options().problems();
    if (!problems.isEmpty()) {
      throw new ScanException(String.join("; ", problems).replace("-XepOpt:", "--flag "));
    }
    scanner(); // Error Prone's checks read their flags when they are made
  }

  private FailOpenScanner failOpenScanner(Consumer<String> problems) {
    ErrorProneScanner scanner = scanner();
    return new FailOpenScanner(scanner.getBugCheckers(), scanner.severityMap(), problems);
  }

  private ErrorProneScanner scanner() {
    try {
      return (ErrorProneScanner) checks.scanners().applyOverrides(options).get();
    } catch (InvalidCommandLineOptionException e) {
      throw new ScanException(e.getMessage());
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** A check refuses a flag by an IllegalArgumentException, which reflection wraps. */
  private static RuntimeException refusal(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException refused) {
        return new ScanException(refused.getMessage());
      }
    }
    return failure;
  }
}
