package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.log.LogApi.Step;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements of a row of {@link LogApi} as a grammar has them: with <code>${text:SLF4J}</code>
 * where a text in that style stands, <code>${value}</code>, <code>${reference}</code>, <code>
 * ${failure}</code> and <code>${supplied}</code> for other arguments, and <code>${_}</code> where
 * there may be white space and comments.
 */
public final class GeneratedCalls {

  /** {@link SampleArguments} numbers texts and values by their parameters. */
  private static final Pattern TEXT = Pattern.compile("\"t\\d+ [^\"]*\"");

  private static final Pattern VALUE = Pattern.compile("\\bv\\d+\\b");
  private static final Pattern THROWABLE = Pattern.compile("\\bex\\b");
  private static final Pattern PRIMITIVE = Pattern.compile("\\b[a-z]+Value\\b");
  private static final Pattern NUMBERED = Pattern.compile(VALUE + "|" + THROWABLE);
  private final LogApi api;
  private final OverloadCalls calls;

  /** Looks the methods of a row up in its library. */
  public GeneratedCalls(LogApi api) throws ReflectiveOperationException {
    this.api = api;
    this.calls = new OverloadCalls(api);
  }

  /** What declares the logger and each variable, as static fields. */
  public ImmutableList<String> fields() {
    return Stream.concat(
            Stream.of("private static " + named(calls.field(), "log")),
            calls.variables().entrySet().stream()
                .filter(variable -> !NUMBERED.matcher(variable.getKey()).matches())
                .map(variable -> "private static %s %s;".formatted(type(variable), name(variable))))
        .collect(ImmutableList.toImmutableList());
  }

  /** A statement for each overload and each level; in a chain with a place for more steps. */
  public ImmutableList<String> statements() {
    return calls.statements().stream()
        .map(statement -> statement.replaceFirst("\\.(?=log\\w*\\([^()]*\\);$)", steps() + "."))
        .map(this::generalized)
        .collect(ImmutableList.toImmutableList());
  }

  private String steps() {
    return api.isFluent() ? "\\${steps:" + api + "}" : "";
  }

  /** The steps that a chain may have, without those that start it. */
  public ImmutableSet<String> chainSteps() {
    return calls.statements().stream()
        .filter(statement -> api.isFluent() && statement.startsWith("log.atInfo()."))
        .map(statement -> statement.substring("log.atInfo()".length()))
        .filter(rest -> api.steps().getOrDefault(verb(rest), Step.LEVEL) != Step.LEVEL)
        .map(rest -> rest.replaceFirst("\\.log\\([^()]*\\);$", ""))
        .map(this::generalized)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String verb(String rest) {
    return rest.substring(1, rest.indexOf('('));
  }

  /** Its own placeholders, the first ones most often. */
  public List<String> placeholders() {
    return api.style() == TemplateStyle.NONE
        ? List.of("{}", "%s")
        : Stream.of(0, 0, 0, 1, 2).map(api.style()::placeholder).toList();
  }

  private String generalized(String statement) {
    String general = TEXT.matcher(statement).replaceAll("\\${text:" + api + "}");
    // Beside a primitive another one would be of two overloads, and in place of the only value a
    // throwable, too.
    boolean isPlain = PRIMITIVE.matcher(statement).find() || !TEXT.matcher(statement).find();
    String value = isPlain ? "reference" : "value";
    general = VALUE.matcher(general).replaceAll("\\${" + value + "}");
    general = THROWABLE.matcher(general).replaceAll("\\${failure}");
    for (Map.Entry<String, String> variable : calls.variables().entrySet()) {
      general = named(general, variable);
    }
    return named(general, "log")
        .replaceAll("\\((?=[^)])", "(\\${_}")
        .replaceAll(", ", "\\${_},\\${_} ")
        .replaceAll("(?<=[^(])\\)", "\\${_})");
  }

  private String named(String text, Map.Entry<String, String> variable) {
    String name = name(variable);
    boolean isSupplier = type(variable).matches("(?:[\\w.]+\\.)?Supplier<(?:\\?|.*String)>");
    return variable(variable.getKey())
        .matcher(text)
        .replaceAll(isSupplier ? "\\${supplied:" + name + "}" : name);
  }

  private String named(String text, String name) {
    return variable(name).matcher(text).replaceAll(name + "_" + api);
  }

  private static Pattern variable(String name) {
    return Pattern.compile("(?<![\\w.:])(?<!\\$\\{)" + name + "(?![\\w(])");
  }

  private String name(Map.Entry<String, String> variable) {
    return variable.getKey() + "_" + api;
  }

  private static String type(Map.Entry<String, String> variable) {
    return variable.getValue().replace("<java.util.UUID>", "<Object>");
  }
}
