package io.github.logkeel.spy;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The parameters of one goal as it is about to run: the POM's configuration over the properties
 * over the plugin's defaults, expressions evaluated.
 *
 * <p>A parameter the plugin's version does not have is absent, never an error.
 */
final class MojoParameters {
  private final Xpp3Dom configuration;
  private final PluginParameterExpressionEvaluator evaluator;

  MojoParameters(MavenSession session, MojoExecution execution) {
    configuration = execution.getConfiguration();
    evaluator = new PluginParameterExpressionEvaluator(session, execution);
  }

  /** The parameter as text, or null where it is absent or empty. */
  String text(String name) throws ExpressionEvaluationException {
    return text(configuration.getChild(name));
  }

  boolean isTrue(String name) throws ExpressionEvaluationException {
    return Boolean.parseBoolean(text(name));
  }

  /** The parameter as a file, relative to the module's directory; null where it is absent. */
  File file(String name) throws ExpressionEvaluationException {
    String path = text(name);
    return path == null ? null : evaluator.alignToBaseDirectory(new File(path));
  }

  /** The elements of a list, set or array; empty where the parameter is absent. */
  List<String> texts(String name) throws ExpressionEvaluationException {
    Xpp3Dom parameter = configuration.getChild(name);
    if (parameter == null) {
      return Collections.emptyList();
    }
    List<String> texts = new ArrayList<>();
    if (parameter.getChildCount() > 0) {
      for (Xpp3Dom child : parameter.getChildren()) {
        addIfPresent(texts, text(child));
      }
      return texts;
    }
    Object value = evaluate(parameter);
    if (value instanceof Collection) {
      for (Object element : (Collection<?>) value) {
        texts.add(element.toString());
      }
    } else if (value != null) {
      texts.addAll(Arrays.asList(value.toString().split(",")));
    }
    return texts;
  }

  /** The elements below a parameter, for those with a structure of their own. */
  List<Xpp3Dom> elements(String name) {
    Xpp3Dom parameter = configuration.getChild(name);
    return parameter == null
        ? Collections.<Xpp3Dom>emptyList()
        : Arrays.asList(parameter.getChildren());
  }

  /** The text of an element, evaluated, or null where it is absent or empty. */
  String text(Xpp3Dom element) throws ExpressionEvaluationException {
    Object value = element == null ? null : evaluate(element);
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  private Object evaluate(Xpp3Dom element) throws ExpressionEvaluationException {
    Object value = evaluate(element.getValue());
    return value == null ? evaluate(element.getAttribute("default-value")) : value;
  }

  private Object evaluate(String expression) throws ExpressionEvaluationException {
    return expression == null ? null : evaluator.evaluate(expression.trim());
  }

  private static void addIfPresent(List<String> texts, String text) {
    if (text != null) {
      texts.add(text);
    }
  }
}
