package io.github.logkeel.spy;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.DirectoryScanner;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;

/** What one compilation is given, in the form that {@link SpyProtocol} describes. */
final class CompilationRecord {
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final MojoParameters parameters;
  private final Properties record = new Properties();

  private CompilationRecord(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.project = session.getCurrentProject();
    this.execution = execution;
    this.parameters = new MojoParameters(session, execution);
  }

  /**
   * Records a compilation that is about to start: its class path is resolved, its sources exist.
   */
  static CompilationRecord of(
      MavenSession session, MojoExecution execution, RepositorySystem repositorySystem)
      throws Exception {
    CompilationRecord compilation = new CompilationRecord(session, execution);
    if (!compilation.isSkipped()) {
      compilation.fill(repositorySystem);
    }
    return compilation;
  }

  /**
   * Writes the record unless the compilation is skipped; modules sort in the order of the build.
   */
  void writeTo(Path directory) throws IOException {
    if (record.isEmpty()) {
      return;
    }
    String name =
        String.format(
            "%05d-%s.properties",
            session.getProjects().indexOf(project),
            execution.getExecutionId().replaceAll("[^\\w.-]", "_"));
    try (Writer writer = Files.newBufferedWriter(directory.resolve(name), StandardCharsets.UTF_8)) {
      record.store(writer, null);
    }
  }

  private boolean isSkipped() throws ExpressionEvaluationException {
    // "proc=only" generates sources for a later compilation, which is the one to record.
    return parameters.isTrue("skipMain") || "only".equals(parameters.text("proc"));
  }

  private void fill(RepositorySystem repositorySystem) throws Exception {
    put("module", project.getArtifactId());
    put("directory", project.getBasedir().getAbsolutePath());
    for (String name :
        Arrays.asList(
            "source", "target", "release", "encoding", "proc", "parameters", "enablePreview")) {
      put(name, parameters.text(name));
    }
    List<String> processorPath = processorPath(repositorySystem);
    put("files", files(!processorPath.isEmpty()));
    put("classPath", project.getCompileClasspathElements());
    put("processorPath", processorPath);
    put("processors", parameters.texts("annotationProcessors"));
    put("arguments", arguments());
  }

  /** Where javac looks for annotation processors; empty where it looks for none. */
  private List<String> processorPath(RepositorySystem repositorySystem) throws Exception {
    String proc = parameters.text("proc");
    if ("none".equals(proc)) {
      return Collections.emptyList();
    }
    List<String> processorPath = new ProcessorPath(repositorySystem, session, parameters).resolve();
    boolean asked = proc != null || !parameters.texts("annotationProcessors").isEmpty();
    return processorPath.isEmpty() && (asked || javacSearchesTheClassPath())
        ? project.getCompileClasspathElements()
        : processorPath;
  }

  /** JDK 23 stopped running processors that nobody asked for (JDK-8321314). */
  private static boolean javacSearchesTheClassPath() {
    String version = System.getProperty("java.specification.version");
    return version.startsWith("1.") || Integer.parseInt(version) < 23;
  }

  /** The Java files below the source roots that the includes and excludes leave. */
  private List<String> files(boolean processorsRun) throws ExpressionEvaluationException {
    File generatedByProcessors = parameters.file("generatedSourcesDirectory");
    TreeSet<String> files = new TreeSet<>();
    for (String root : parameters.texts("compileSourceRoots")) {
      File directory = new File(root);
      boolean generatedAnew = processorsRun && directory.equals(generatedByProcessors);
      if (directory.isDirectory() && !generatedAnew) {
        files.addAll(scan(directory));
      }
    }
    return new ArrayList<>(files);
  }

  private List<String> scan(File root) throws ExpressionEvaluationException {
    List<String> includes = parameters.texts("includes");
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(root);
    scanner.setIncludes(
        includes.isEmpty() ? new String[] {"**/*.java"} : includes.toArray(new String[0]));
    scanner.setExcludes(parameters.texts("excludes").toArray(new String[0]));
    scanner.scan();
    List<String> files = new ArrayList<>();
    for (String file : scanner.getIncludedFiles()) {
      if (file.endsWith(".java")) {
        files.add(new File(root, file).getAbsolutePath());
      }
    }
    return files;
  }

  /** The three ways of passing arguments, in the plugin's order. */
  private List<String> arguments() throws ExpressionEvaluationException {
    List<String> arguments = new ArrayList<>();
    for (Xpp3Dom element : parameters.elements("compilerArguments")) {
      arguments.addAll(argument(element.getName(), parameters.text(element)));
    }
    String single = parameters.text("compilerArgument");
    if (single != null) {
      arguments.add(single);
    }
    arguments.addAll(parameters.texts("compilerArgs"));
    return arguments;
  }

  private static List<String> argument(String name, String value) {
    String option = name.startsWith("-") ? name : "-" + name;
    if (value == null) {
      return Collections.singletonList(option);
    }
    return option.startsWith("-A")
        ? Collections.singletonList(option + "=" + value)
        : Arrays.asList(option, value);
  }

  private void put(String key, String value) {
    if (value != null) {
      record.setProperty(key, value);
    }
  }

  private void put(String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      record.setProperty(key + "." + i, values.get(i));
    }
  }
}
