package io.github.logkeel.gate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code logkeel fix}: writes the repairs of findings into sources. */
@Command(
    name = "fix",
    description = {
      "Write the first repair of each finding into the sources, until nothing changes.",
      "A file that git could not give back as it is, is left alone."
    },
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all repairs were made, or there was none to make",
      "1:some repairs were left out, and it was said why",
      "2:wrong usage, or sources that cannot be read or written or do not compile: no file was"
          + " changed",
      "3:a defect of logkeel itself"
    })
final class FixCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ParentCommand private Main main;

  @Mixin private SourceOptions sources;

  @Mixin private Selection selection;

  @Option(
      names = "--diff",
      description = {
        "Change no file, print what would be changed: logkeel fix --diff DIR | git -C DIR apply"
      })
  private boolean diff;

  @Option(
      names = "--force",
      description =
          "Repair files with changes that are not committed, and those that git does not know.")
  private boolean force;

  @Option(
      names = "--flag",
      paramLabel = "NAME=VALUE",
      description = "Flag of a check, as in -XepOpt:NAME=VALUE of a build; can be repeated.")
  private List<String> flags = List.of();

  @Override
  public Integer call() {
    Compiler.require();
    Checks checks = Checks.aboutLogging();
    Predicate<Finding> selected = selection.of(checks);
    Progress progress = Progress.on(spec.commandLine().getErr());
    Scan scan = new Scan(checks, flags, progress);
    Protection protection = new Protection(force);
    Fixer fixer = new Fixer(scan, selected, protection::allows);
    List<FixResult> results = sources.each("repairing", progress, fixer::run).orThrow();
    results.forEach(result -> progress.warn(result.problems()));
    List<FileRepairs> files = results.stream().flatMap(result -> result.files().stream()).toList();
    List<FileRepairs> changed = files.stream().filter(FileRepairs::isChanged).toList();
    if (diff) {
      printDiff(changed);
    } else {
      Replacements.write(changed);
      changed.forEach(this::report);
    }
    reportLeftOut(files, protection);
    summarize(changed, results);
    boolean complete =
        protection.leftOut().isEmpty() && files.stream().allMatch(f -> f.remarks().isEmpty());
    return complete ? ExitStatus.CLEAN : ExitStatus.LEFT_OUT;
  }

  /** In bytes, since each file has its own encoding. */
  private void printDiff(List<FileRepairs> changed) {
    OutputStream out = main.out();
    try {
      for (FileRepairs file : changed) {
        out.write(UnifiedDiff.of(shown(file.original().file()), file.original(), file.current()));
      }
      out.flush();
    } catch (IOException e) {
      throw new ScanException("the diff cannot be written: %s".formatted(Reason.of(e)));
    }
  }

  private void report(FileRepairs file) {
    Map<String, Long> checks =
        file.repaired().stream().collect(groupingBy(Finding::check, TreeMap::new, counting()));
    say(
        "repaired %s: %s"
            .formatted(
                shown(file.original().file()),
                checks.entrySet().stream()
                    .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + ")"))
                    .collect(joining(", "))));
  }

  private void reportLeftOut(List<FileRepairs> files, Protection protection) {
    for (FileRepairs file : files) {
      file.remarks()
          .forEach(
              remark -> say("left out %s: %s".formatted(shown(file.original().file()), remark)));
    }
    protection
        .leftOut()
        .forEach((file, reason) -> say("left out %s: it %s".formatted(shown(file), reason)));
    if (protection.outsideOfGit() > 0) {
      tell("warning: not in a git repository, which could give the files back as they were");
    }
  }

  private void summarize(List<FileRepairs> changed, List<FixResult> results) {
    int repairs = changed.stream().mapToInt(file -> file.repaired().size()).sum();
    List<Finding> left = results.stream().flatMap(result -> result.left().stream()).toList();
    long without = left.stream().filter(finding -> finding.repairs().isEmpty()).count();
    StringBuilder line = new StringBuilder();
    line.append(
        repairs == 0
            ? "nothing repaired"
            : "%s in %s"
                .formatted(
                    Summary.count(repairs, "repair"), Summary.count(changed.size(), "file")));
    if (without > 0) {
      line.append("; %s without a repair".formatted(Summary.count((int) without, "finding")));
    }
    if (left.size() > without) {
      line.append("; %s left out".formatted(Summary.count(left.size() - (int) without, "repair")));
    }
    if (!left.isEmpty()) {
      line.append(": see logkeel scan " + sources.again());
    }
    say(line.toString());
  }

  private String shown(Path file) {
    return RelativePath.of(file, sources.base());
  }

  /** To standard output, unless the diff goes there. */
  private void say(String line) {
    PrintWriter out = diff ? spec.commandLine().getErr() : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private void tell(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
