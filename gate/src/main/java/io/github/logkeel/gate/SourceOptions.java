package io.github.logkeel.gate;

import io.github.logkeel.gate.maven.MavenProject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The part of the command line that says what to compile, and how. */
final class SourceOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|FILE",
      description = {
        "What to scan. A Maven project is asked for its sources, class path and annotation"
            + " processors, unless --source or --classpath says otherwise; of another directory"
            + " all .java files below it are scanned."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "Scan only below this directory; can be repeated.")
  private List<Path> roots = List.of();

  @Option(names = "--tests", description = "Scan the tests of a Maven project too.")
  private boolean tests;

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "PATH",
      description =
          "Libraries the sources need: jars, class directories, DIR/* for all jars in it.")
  private String classPath;

  @Option(
      names = "--processorpath",
      paramLabel = "PATH",
      description = "Annotation processors to run, such as Lombok; none by default.")
  private String processorPath;

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "Java release the sources are written for; by default that of the running JDK.")
  private Integer release;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "Encoding of the sources; by default UTF-8.")
  private Charset encoding;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many modules of a Maven project are compiled at the same time; by default as many as"
              + " there are processors. Memory may allow fewer.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** The directory that paths are printed relative to. */
  Path base() {
    Path first = absolute(paths.get(0));
    return paths.size() == 1 && Files.isDirectory(first) ? first : absolute(Path.of(""));
  }

  /**
   * What to compile and judge; never empty.
   *
   * @param progress takes a line when something slow starts
   * @throws ScanException if a path does not exist, cannot be read or holds no Java file
   */
  List<SourceSet> sourceSets(Consumer<String> progress) {
    paths.forEach(JavaFiles::requireReadable);
    List<SourceSet> sets = new ArrayList<>();
    List<Path> plain = new ArrayList<>();
    for (Path path : paths) {
      if (isMaven(path)) {
        requireNothingThatMavenKnows(path);
        sets.addAll(MavenProject.read(absolute(path), tests, progress));
      } else {
        plain.add(path);
      }
    }
    if (!plain.isEmpty()) {
      sets.add(plainSources(plain));
    }
    if (sets.isEmpty()) {
      throw new ScanException(
          "no .java file among the %ssources of %s%s"
              .formatted(
                  tests ? "" : "main ", shown(paths), tests ? "" : ": --tests scans tests too"));
    }
    return sets;
  }

  /**
   * How to work on the modules.
   *
   * @throws ScanException if there is nobody to do it
   */
  Jobs jobs() {
    if (jobs < 1) {
      throw new ScanException("--jobs %d: give 1 or more".formatted(jobs));
    }
    return new Jobs(jobs, Runtime.getRuntime().maxMemory());
  }

  /**
   * Does a job with the sources of each module, and says so.
   *
   * @param what is done: "scanning"
   * @throws ScanException if there are no sources
   */
  <R> JobResults<R> each(String what, Progress progress, Function<SourceSet, R> job) {
    Jobs jobs = jobs(); // refused before Maven runs
    return jobs.run(sourceSets(progress::tell), set -> progress.starts(what, set), job);
  }

  /** What to tell another command to have it work on the same sources. */
  String again() {
    boolean onlyPaths =
        roots.isEmpty()
            && !tests
            && classPath == null
            && processorPath == null
            && release == null
            && encoding == null;
    return String.join(" ", paths.stream().map(Objects::toString).toList())
        + (onlyPaths ? "" : " with the same options");
  }

  private boolean isMaven(Path path) {
    return roots.isEmpty() && classPath == null && MavenProject.isMavenProject(path);
  }

  private void requireNothingThatMavenKnows(Path project) {
    if (processorPath != null || release != null || encoding != null) {
      throw new ScanException(
          ("%s is a Maven project, which has its own --processorpath, --release and --encoding:"
                  + " leave them out, or give --classpath too")
              .formatted(project));
    }
  }

  private SourceSet plainSources(List<Path> plain) {
    List<Path> searched = roots.isEmpty() ? plain : roots;
    List<Path> files = JavaFiles.below(searched.stream().map(SourceOptions::absolute).toList());
    if (files.isEmpty()) {
      throw new ScanException(
          "no .java file in %s: name the directory of the sources".formatted(shown(searched)));
    }
    return new SourceSet(
        shown(plain),
        base(),
        files,
        classPath == null ? List.of() : PathList.parse(classPath, "--classpath"),
        processorPath == null ? List.of() : PathList.parse(processorPath, "--processorpath"),
        release == null ? List.of() : List.of("--release", release.toString()),
        encoding == null ? StandardCharsets.UTF_8 : encoding);
  }

  private static String shown(List<Path> paths) {
    return String.join(", ", paths.stream().map(Objects::toString).toList());
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
