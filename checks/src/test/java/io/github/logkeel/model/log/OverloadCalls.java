package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.log.LogApi.Step;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Java statements that call every method a row of {@link LogApi} speaks of, found by reflection in
 * the jar of the API.
 */
final class OverloadCalls {

  /** Where a statement of a row starts, when that is not simply a variable of the owner's type. */
  private record Logger(String type, String initializer) {}

  private static final String LOG4J = "org.apache.logging.log4j.Logger";

  private static final String FORMATTER =
      " = org.apache.logging.log4j.LogManager.getFormatterLogger()";

  private static final ImmutableMap<LogApi, Logger> LOGGERS =
      ImmutableMap.of(
          LogApi.SLF4J_FLUENT, new Logger("org.slf4j.Logger", ""),
          LogApi.LOG4J_FORMATTER, new Logger(LOG4J, FORMATTER),
          LogApi.LOG4J_FLUENT, new Logger(LOG4J, ""),
          LogApi.LOG4J_FORMATTER_FLUENT, new Logger(LOG4J, FORMATTER),
          LogApi.FLOGGER, new Logger("com.google.common.flogger.FluentLogger", ""));

  private final LogApi api;
  private final ImmutableList<Method> methods;
  private final SampleArguments samples;
  private final Set<String> statements = new LinkedHashSet<>();
  private final ImmutableSet.Builder<String> signatures = ImmutableSet.builder();

  OverloadCalls(LogApi api) throws ReflectiveOperationException {
    this.api = api;
    ImmutableList.Builder<Method> declared = ImmutableList.builder();
    for (String owner : api.owners()) {
      declared.addAll(publicMethods(load(owner).getDeclaredMethods()));
    }
    methods = declared.build();
    samples = new SampleArguments(api.style(), methods);
    addOverloads();
    addLevels();
  }

  /** The statements, in an order that does not change. */
  ImmutableList<String> statements() {
    return ImmutableList.copyOf(statements);
  }

  /** The variables of the statements and their types, but for {@code log}. */
  ImmutableMap<String, String> variables() {
    return ImmutableMap.copyOf(samples.variables());
  }

  /** Declares a field {@code log}. */
  String field() {
    return logger().type + " log" + logger().initializer + ";";
  }

  /** The methods that the statements have to call, as {@link LogCallProbe.Call} writes them. */
  ImmutableSet<String> signatures() {
    return signatures.build();
  }

  /** A source file with one statement per line. */
  String source() {
    return Stream.of(
            Stream.of("class Calls { " + field()),
            Stream.of("void run(" + samples.parameters() + ") {"),
            statements.stream(),
            Stream.of("}}"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** Level verbs have the same overloads, but for JBoss: one stands for all. */
  private void addOverloads() {
    String levelVerb =
        api.levelVerbs().stream()
            .max(
                Comparator.comparing(this::countOverloads).thenComparing(v -> v.startsWith("info")))
            .orElse("");
    for (Method method : methods) {
      String name = method.getName();
      if (name.equals(levelVerb) || api.otherVerbs().contains(name)) {
        add(method, "");
      } else if (api.steps().getOrDefault(name, Step.LEVEL) != Step.LEVEL) {
        String text = api.steps().get(name) == Step.MESSAGE ? "" : samples.text(0);
        add(method, ".log(" + text + ")");
      }
    }
  }

  private void add(Method method, String rest) {
    signatures.add(SampleArguments.signature(method));
    for (String arguments : samples.argumentLists(method)) {
      statements.add(start(method) + "." + method.getName() + "(" + arguments + ")" + rest + ";");
    }
  }

  private void addLevels() throws ReflectiveOperationException {
    for (Method method : methods) {
      String call = start(method) + "." + method.getName();
      if (api.levelVerbs().contains(method.getName())) {
        statements.add(call + "(" + samples.text(0) + ");");
      } else if (api.otherVerbs().contains(method.getName()) && takesLevelAndText(method)) {
        for (String level : levels(method.getParameterTypes()[0])) {
          statements.add(call + "(" + level + ", " + samples.text(1) + ");");
        }
      }
    }
    for (Method method : publicMethods(load(logger().type).getMethods())) {
      if (api.steps().get(method.getName()) == Step.LEVEL) {
        Class<?>[] types = method.getParameterTypes();
        for (String level : types.length == 0 ? List.of("") : levels(types[0])) {
          String start = "log." + method.getName() + "(" + level + ")";
          statements.add(start + ".log(" + samples.text(0) + ");");
        }
      }
    }
  }

  private long countOverloads(String verb) {
    return methods.stream().filter(method -> method.getName().equals(verb)).count();
  }

  private Logger logger() {
    return LOGGERS.getOrDefault(api, new Logger(instanceOwner(), ""));
  }

  private String instanceOwner() {
    return methods.stream()
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .map(method -> method.getDeclaringClass().getCanonicalName())
        .findFirst()
        .orElseThrow();
  }

  private String start(Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      return method.getDeclaringClass().getCanonicalName();
    }
    return api.isFluent() ? "log.atInfo()" : "log";
  }

  private static boolean takesLevelAndText(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length >= 2
        && SampleArguments.isLevel(types[0])
        && types[1].isAssignableFrom(String.class)
        && (types.length == 2 || (types.length == 3 && method.isVarArgs()));
  }

  private static List<String> levels(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.getType() == type && Modifier.isStatic(field.getModifiers()))
        .map(field -> type.getCanonicalName() + "." + field.getName())
        .sorted()
        .toList();
  }

  private static Class<?> load(String type) throws ClassNotFoundException {
    return type.equals("java.lang.System.Logger") ? System.Logger.class : Class.forName(type);
  }

  private static List<Method> publicMethods(Method... methods) {
    Predicate<Method> written = method -> !method.isSynthetic();
    return Arrays.stream(methods)
        .filter(written.and(method -> Modifier.isPublic(method.getModifiers())))
        .sorted(
            Comparator.comparing(Method::getName)
                .thenComparing(Executable::getParameterCount)
                .thenComparing(SampleArguments::signature))
        .toList();
  }
}
