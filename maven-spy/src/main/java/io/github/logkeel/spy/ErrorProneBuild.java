package io.github.logkeel.spy;

import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What is different for a module whose own build runs Error Prone.
 *
 * <p>Its findings would stop the build before ours could be asked for, so here the module is
 * compiled without it. The class files go to a directory of their own, {@code target/logkeel}: in
 * {@code target/classes} they would pass for up to date and the user's next build would skip the
 * checks.
 */
final class ErrorProneBuild {
  private static final String PLUGIN_ARGUMENT = "-Xplugin:ErrorProne";

  private ErrorProneBuild() {}

  /** Sends the output of a module that uses Error Prone to {@code target/logkeel}. */
  static void keepApart(MavenProject project) {
    Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
    if (compiler == null || !usesErrorProne(compiler)) {
      return;
    }
    File directory = new File(project.getBuild().getDirectory(), "logkeel");
    project.getBuild().setDirectory(directory.getPath());
    project.getBuild().setOutputDirectory(new File(directory, "classes").getPath());
    project.getBuild().setTestOutputDirectory(new File(directory, "test-classes").getPath());
  }

  private static boolean usesErrorProne(Plugin compiler) {
    return mentionsErrorProne(compiler.getConfiguration())
        || compiler.getExecutions().stream()
            .map(PluginExecution::getConfiguration)
            .anyMatch(ErrorProneBuild::mentionsErrorProne);
  }

  private static boolean mentionsErrorProne(Object configuration) {
    return configuration != null && configuration.toString().contains(PLUGIN_ARGUMENT);
  }

  /** Takes Error Prone out of the compiler arguments of a compilation that is about to start. */
  static void removePlugin(MavenSession session, MojoExecution execution)
      throws ExpressionEvaluationException {
    MojoParameters parameters = new MojoParameters(session, execution);
    Xpp3Dom configuration = new Xpp3Dom(execution.getConfiguration());
    removeChildren(configuration, parameters);
    Xpp3Dom arguments = configuration.getChild("compilerArgs");
    if (arguments != null) {
      removeChildren(arguments, parameters);
    }
    execution.setConfiguration(configuration);
  }

  private static void removeChildren(Xpp3Dom parent, MojoParameters parameters)
      throws ExpressionEvaluationException {
    for (int i = parent.getChildCount() - 1; i >= 0; i--) {
      String argument = parameters.text(parent.getChild(i));
      if (argument != null && argument.startsWith(PLUGIN_ARGUMENT)) {
        parent.removeChild(i);
      }
    }
  }
}
