package io.github.logkeel.spy;

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
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;

/** What one compilation is given, in the form that {@link SpyProtocol} describes. */
final class CompilationRecord {
  private static final String PROC_OPTION = "-proc:";

  private final MavenSession session;
  private final MavenProject project;
  private final MojoParameters parameters;
  private final boolean ofTests;
  private final Properties record = new Properties();

  private CompilationRecord(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.project = session.getCurrentProject();
    this.parameters = new MojoParameters(session, execution);
    this.ofTests = execution.getGoal().equals("testCompile");
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
   * Writes the record unless the compilation is skipped.
   *
   * @param number of the compilation in this build; one module has several in ascending order
   */
  void writeTo(Path directory, int number) throws IOException {
    if (record.isEmpty()) {
      return;
    }
    String name =
        String.format("%05d-%05d.properties", session.getProjects().indexOf(project), number);
    try (Writer writer = Files.newBufferedWriter(directory.resolve(name), StandardCharsets.UTF_8)) {
      record.store(writer, null);
    }
  }

  private boolean isSkipped() throws ExpressionEvaluationException {
    // "proc=only" generates sources for a later compilation, which is the one to record.
    return parameters.isTrue(ofTests ? "skip" : "skipMain") || "only".equals(proc());
  }

  private void fill(RepositorySystem repositorySystem) throws Exception {
    put("module", project.getArtifactId() + (ofTests ? " (tests)" : ""));
    put("directory", project.getBasedir().getAbsolutePath());
    for (String name :
        Arrays.asList("source", "target", "release", "encoding", "parameters", "enablePreview")) {
      put(name, ownText(name));
    }
    List<String> processorPath = processorPath(repositorySystem);
    put("files", new SourceFiles(parameters, ofTests).list(!processorPath.isEmpty()));
    put("classPath", classPath());
    put("processorPath", processorPath);
    put("processors", parameters.texts("annotationProcessors"));
    put("arguments", arguments());
  }

  /** A parameter that may have another value for tests. */
  private String ownText(String name) throws ExpressionEvaluationException {
    String own = ofTests ? parameters.text(ofTests(name)) : null;
    return own == null ? parameters.text(name) : own;
  }

  private List<Xpp3Dom> ownElements(String name) {
    List<Xpp3Dom> own =
        ofTests ? parameters.elements(ofTests(name)) : Collections.<Xpp3Dom>emptyList();
    return own.isEmpty() ? parameters.elements(name) : own;
  }

  /** As {@code testRelease} goes before {@code release}. */
  private static String ofTests(String name) {
    return "test" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private List<String> classPath() throws DependencyResolutionRequiredException {
    return ofTests ? project.getTestClasspathElements() : project.getCompileClasspathElements();
  }

  /** Where javac looks for annotation processors; empty where it looks for none. */
  private List<String> processorPath(RepositorySystem repositorySystem) throws Exception {
    String proc = proc();
    if ("none".equals(proc)) {
      return Collections.emptyList();
    }
    List<String> processorPath = new ProcessorPath(repositorySystem, session, parameters).resolve();
    boolean asked = proc != null || !parameters.texts("annotationProcessors").isEmpty();
    return processorPath.isEmpty() && (asked || javacSearchesTheClassPath())
        ? classPath()
        : processorPath;
  }

  /**
   * What becomes of annotation processors, as javac's option says it; null where it is left open.
   */
  private String proc() throws ExpressionEvaluationException {
    String proc = parameters.text("proc");
    for (String argument : arguments()) {
      if (argument.startsWith(PROC_OPTION)) {
        proc = argument.substring(PROC_OPTION.length());
      }
    }
    return proc;
  }

  /** JDK 23 stopped running processors that nobody asked for (JDK-8321314). */
  private static boolean javacSearchesTheClassPath() {
    String version = System.getProperty("java.specification.version");
    return version.startsWith("1.") || Integer.parseInt(version) < 23;
  }

  /** The three ways of passing arguments, in the plugin's order. */
  private List<String> arguments() throws ExpressionEvaluationException {
    List<String> arguments = new ArrayList<>();
    for (Xpp3Dom element : ownElements("compilerArguments")) {
      arguments.addAll(argument(element.getName(), parameters.text(element)));
    }
    String single = ownText("compilerArgument");
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
