package io.github.logkeel.runtime;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.JavaFileObjects;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Runs a few Java statements against a real logging backend, so that a rule's claim about them is
 * proven by what they print.
 */
final class Proof {
  static {
    // What it says of its providers, once, would be among what a program prints.
    org.slf4j.LoggerFactory.getILoggerFactory();
  }

  private Proof() {}

  /**
   * Compiles and runs the statements with the jars and the configuration of the backend alone.
   *
   * @param statements may use {@code log}, {@code ex} (an exception with the message "boom") and
   *     the types of {@code java.util} and {@code java.util.function}, and may throw anything
   * @throws AssertionError if they do not compile
   */
  static Run run(Backend backend, String statements) {
    return runEach(backend, List.of(statements)).get(0);
  }

  /**
   * Does the same with several groups of statements, one after the other in the same program, which
   * is much faster. Only one program runs at a time: standard output, the system properties and the
   * JDK's logging are changed meanwhile.
   *
   * @return what each group printed
   */
  static synchronized List<Run> runEach(Backend backend, List<String> groups) {
    try {
      Path classes = Files.createTempDirectory("logkeel-proof");
      try {
        return Program.runs(output(backend, Program.source(backend, groups), classes));
      } finally {
        delete(classes);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("cannot run on " + backend, e);
    }
  }

  /**
   * Compiles a whole program of class {@code Program} and runs it in a JVM of its own.
   *
   * @return everything that the program and the JVM print
   */
  static String runProgram(Backend backend, String source, String... jvmOptions) {
    try {
      Path classes = Files.createTempDirectory("logkeel-proof");
      try {
        List<File> classPath = new ArrayList<>(backend.jars());
        compile(source, classPath, classes);
        classPath.add(classes.toFile());
        classPath.add(resources(backend));
        return runInOwnJvm(classPath, jvmOptions);
      } finally {
        delete(classes);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot run on " + backend, e);
    }
  }

  private static String output(Backend backend, String source, Path classes)
      throws IOException, ReflectiveOperationException {
    List<File> jars = backend.jars();
    compile(source, jars, classes);
    List<File> classPath = new ArrayList<>(jars);
    classPath.add(classes.toFile());
    classPath.add(resources(backend));
    return backend.needsOwnJvm() ? runInOwnJvm(classPath) : runInThisJvm(backend, classPath);
  }

  private static void compile(String source, List<File> classPath, Path classes)
      throws IOException {
    Compilation compilation =
        javac()
            .withClasspath(classPath)
            .withOptions("-proc:none")
            .compile(JavaFileObjects.forSourceString("Program", source));
    CompilationSubject.assertThat(compilation).succeeded();
    for (JavaFileObject compiled : compilation.generatedFiles()) {
      try (InputStream bytes = compiled.openInputStream()) {
        Files.copy(bytes, classes.resolve(Path.of(compiled.getName()).getFileName()));
      }
    }
  }

  private static File resources(Backend backend) {
    URL directory = Proof.class.getResource("/runtime/" + backend.resources() + "/");
    return new File(URI.create(directory.toString()));
  }

  private static String runInThisJvm(Backend backend, List<File> classPath)
      throws IOException, ReflectiveOperationException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ClassLoader contextClassLoader = Thread.currentThread().getContextClassLoader();
    // Nothing of the test's class path is visible: it holds every backend at once.
    try (URLClassLoader loader =
            new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
        PrintStream captured = new PrintStream(output, true, UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      Thread.currentThread().setContextClassLoader(loader);
      backend.systemProperties().forEach(System::setProperty);
      loader.loadClass("Program").getMethod("main", String[].class).invoke(null, (Object) null);
    } finally {
      backend.systemProperties().keySet().forEach(System::clearProperty);
      Thread.currentThread().setContextClassLoader(contextClassLoader);
      System.setErr(err);
      System.setOut(out);
      LogManager.getLogManager().readConfiguration();
    }
    return output.toString(UTF_8);
  }

  private static URL[] urls(List<File> classPath) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (File entry : classPath) {
      urls.add(entry.toURI().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private static String runInOwnJvm(List<File> classPath, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator)));
    command.add("Program");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.onExit().join();
    return output;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
