package io.github.logkeel.gate;

import com.google.common.base.Throwables;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac over a {@link SourceSet} up to the end of its analysis. */
final class Compilation implements AutoCloseable {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Error Prone wants all classes analysed first; nobody wants class files. */
  private static final List<String> OPTIONS =
      List.of(
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW",
          "-implicit:none",
          "-Xmaxerrs",
          "0",
          // What a check says of its own faults is a warning.
          "-Xmaxwarns",
          "0");

  private static final int FIRST_RELEASE_WITH_PROC_FULL = 21;

  private final SourceSet sources;
  private final Map<Path, SourceText> drafts;
  private final CompilationErrors errors;
  private final StringWriter output = new StringWriter();
  private final StandardJavaFileManager fileManager;
  private final Path processorOutput;

  /**
   * @param sources to compile
   * @param drafts what some of the files are to be compiled with, instead of what is in them
   * @param output where checks may write beside the classes; null for nowhere
   * @param problems takes one line for each failure of a check
   * @throws ScanException if no temporary directory can be made for annotation processors
   */
  Compilation(
      SourceSet sources, Map<Path, SourceText> drafts, Path output, Consumer<String> problems)
      throws IOException {
    this.sources = sources;
    this.drafts = Map.copyOf(drafts);
    this.errors = new CompilationErrors(sources, problems);
    this.processorOutput = sources.processorPath().isEmpty() ? null : temporaryDirectory();
    this.fileManager = JAVAC.getStandardFileManager(errors, Locale.ENGLISH, sources.encoding());
    fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, sources.classPath());
    // else javac would compile what it finds in a jar of sources on the class path
    fileManager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    if (processorOutput != null) {
      fileManager.setLocationFromPaths(
          StandardLocation.ANNOTATION_PROCESSOR_PATH, sources.processorPath());
      fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(processorOutput));
      fileManager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(processorOutput));
    }
    if (output != null) {
      fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
    }
  }

  /**
   * A task to {@link #run}.
   *
   * @throws ScanException if javac refuses an option
   */
  JavacTask task() {
    try {
      JavacTask task =
          (JavacTask)
              JAVAC.getTask(
                  output, new ProcessorIsolation(fileManager), errors, options(), null, units());
      task.setLocale(Locale.ENGLISH);
      return task;
    } catch (IllegalArgumentException e) {
      throw new ScanException(
          "javac of Java %s refuses the options of %s: %s"
              .formatted(Runtime.version().feature(), sources.name(), e.getMessage()));
    }
  }

  /**
   * Compiles.
   *
   * @throws ScanException if the sources do not compile or an annotation processor fails
   */
  void run(JavacTask task) {
    boolean done;
    try {
      done = task.call();
    } catch (RuntimeException e) {
      NotEnoughMemory.throwIfTold(List.of(Throwables.getStackTraceAsString(e)), sources);
      throw new ScanException(
          "an annotation processor failed in %s: %s".formatted(sources.name(), e.getMessage()));
    }
    NotEnoughMemory.throwIfTold(List.of(output.toString()), sources);
    errors.throwIfAny();
    if (!done) {
      throw new IllegalStateException("javac gave up: " + output);
    }
  }

  @Override
  public void close() throws IOException {
    fileManager.close();
    if (processorOutput != null) {
      MoreFiles.deleteRecursively(processorOutput, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private List<JavaFileObject> units() {
    List<JavaFileObject> units = new ArrayList<>();
    for (JavaFileObject file : fileManager.getJavaFileObjectsFromPaths(sources.compiled())) {
      SourceText draft = drafts.get(Path.of(file.toUri()));
      units.add(draft == null ? file : new Draft(file, draft));
    }
    return units;
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(OPTIONS);
    if (processorOutput == null) {
      options.add("-proc:none");
    } else if (Runtime.version().feature() >= FIRST_RELEASE_WITH_PROC_FULL) {
      options.add("-proc:full");
    }
    sources.options().stream()
        .filter(option -> !option.equals("-Werror") && !option.startsWith("-Xlint"))
        .forEach(options::add);
    return options;
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("logkeel");
    } catch (IOException e) {
      throw new ScanException(
          "no directory can be made in %s for what annotation processors generate: %s"
              .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()));
    }
  }
}
