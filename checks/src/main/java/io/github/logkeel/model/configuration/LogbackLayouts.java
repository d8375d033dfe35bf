package io.github.logkeel.model.configuration;

import static io.github.logkeel.model.configuration.RecordLevel.INFO;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import io.github.logkeel.model.location.PatternGrammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code logback.xml} as Logback 1.5.18 does, with the elements that Spring Boot adds. The
 * case of their names does not matter. Files that it includes are read for themselves.
 */
final class LogbackLayouts {

  /** Their text is a pattern, in an encoder, a layout or a provider of logstash's encoder. */
  private static final ImmutableSet<String> PATTERNS = ImmutableSet.of("pattern", "suffixpattern");

  /**
   * Switches, in lower case, of {@code AsyncAppender}, logstash's, ECS's and GELF's encoders and
   * OpenTelemetry's appender; logstash's provider is one by being there.
   */
  private static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of("includecallerdata", "includeorigin", "capturecodeattributes");

  private static final String PROVIDER = "callerData";

  /** Names in the expressions of {@code <if>}. */
  private static final Pattern DEVELOPMENT =
      Pattern.compile("(?i)equals\\w*\\(\\s*\"(?:dev|development|local|test|testing)\"");

  private final ConfigurationNode root;
  private final String text;
  private final Variables variables = new Variables(":-");
  private final Set<String> redefined = new HashSet<>();
  private final List<ConfigurationNode> appenders = new ArrayList<>();
  private final List<ConfigurationNode> loggers = new ArrayList<>();

  private LogbackLayouts(ConfigurationNode root, String text) {
    this.root = root;
    this.text = text;
    collect(root);
  }

  /** What costs a walk over the stack, in the order of the file. */
  static ImmutableList<LocationUse> uses(ConfigurationNode root, String text) {
    return new LogbackLayouts(root, text).uses();
  }

  private void collect(ConfigurationNode node) {
    for (ConfigurationNode child : node.children()) {
      switch (lower(child)) {
        case "property", "variable", "substitutionproperty" ->
            child
                .attribute("name")
                .ifPresent(
                    name ->
                        child
                            .attribute("value")
                            .ifPresent(value -> variables.define(name.value(), value)));
        case "springproperty" ->
            child
                .attribute("name")
                .ifPresent(
                    name ->
                        child
                            .attribute("defaultValue")
                            .ifPresent(value -> variables.define(name.value(), value)));
        case "conversionrule" ->
            child.attribute("conversionWord").ifPresent(word -> redefined.add(word.value()));
        case "springprofile" -> {
          if (!Profiles.areOfDevelopment(child.attribute("name").map(SourcedText::value))) {
            collect(child);
          }
        }
        case "if" -> collectBranches(child);
        case "appender" -> {
          appenders.add(child);
          child.childrenNamed("sift").forEach(this::collect);
        }
        case "root", "logger" -> loggers.add(child);
        default -> {}
      }
    }
  }

  private void collectBranches(ConfigurationNode condition) {
    boolean development =
        condition
            .attribute("condition")
            .filter(text -> DEVELOPMENT.matcher(text.value()).find())
            .isPresent();
    condition.children().stream()
        .filter(branch -> !development || branch.isNamed("else"))
        .forEach(this::collect);
  }

  private ImmutableList<LocationUse> uses() {
    ImmutableList.Builder<LocationUse> uses = ImmutableList.builder();
    Set<String> reached = reached();
    for (ConfigurationNode appender : appenders) {
      String name = variables.resolve(name(appender)).value();
      if ((reached.contains(name) || isFragment()) && letsInfoPass(appender)) {
        parts(appender).forEach(part -> use(part, name).ifPresent(uses::add));
      }
    }
    return uses.build();
  }

  /** An included file, whose appenders are named elsewhere. */
  private boolean isFragment() {
    return root.isNamed("included");
  }

  /** The appender without those in it that are judged by themselves. */
  private static Stream<ConfigurationNode> parts(ConfigurationNode node) {
    return node.children().stream()
        .filter(child -> !child.isNamed("sift") && !child.isNamed("filter"))
        .flatMap(child -> Stream.concat(Stream.of(child), parts(child)));
  }

  private Optional<LocationUse> use(ConfigurationNode part, String appender) {
    if (PATTERNS.contains(lower(part))) {
      return PatternUses.in(
          variables.resolve(part.text().strip()),
          PatternGrammar.LOGBACK,
          redefined,
          "the pattern of appender " + appender);
    }
    SourcedText value = part.text().strip();
    if (SWITCHES.contains(lower(part))
        && variables.resolve(value).value().equalsIgnoreCase("true")) {
      return Optional.of(
          flag(
              part,
              appender,
              value.value().equalsIgnoreCase("true")
                  ? ImmutableList.of(
                      new Edit(value.start(0), value.end(value.value().length() - 1), "false"))
                  : ImmutableList.of()));
    }
    if (part.isNamed(PROVIDER)) {
      return Optional.of(flag(part, appender, ImmutableList.of(Lines.removal(text, part.start()))));
    }
    return Optional.empty();
  }

  private LocationUse flag(ConfigurationNode part, String appender, ImmutableList<Edit> repair) {
    return new LocationUse(
        part.start(),
        part.start() + 1 + part.name().length(),
        "`<" + part.name() + ">`",
        "appender " + appender,
        "Logback",
        LocationPrice.LOGBACK_FLAG,
        repair);
  }

  /** The names of the appenders that records of level info come to, also through others. */
  private Set<String> reached() {
    Set<String> reached = new HashSet<>();
    for (ConfigurationNode logger : loggers) {
      if (letsInfoThrough(logger)) {
        references(logger).forEach(reached::add);
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (ConfigurationNode appender : appenders) {
        if (reached.contains(variables.resolve(name(appender)).value()) && letsInfoPass(appender)) {
          for (String reference : references(appender).toList()) {
            grows |= reached.add(reference);
          }
          for (ConfigurationNode inner : parts(appender, "sift", "appender")) {
            reached.add(variables.resolve(name(inner)).value()); // and has its turn in this round
          }
        }
      }
    }
    return reached;
  }

  private static List<ConfigurationNode> parts(ConfigurationNode node, String outer, String inner) {
    return node.childrenNamed(outer).flatMap(child -> child.childrenNamed(inner)).toList();
  }

  private Stream<String> references(ConfigurationNode node) {
    return node.children().stream()
        .flatMap(
            child ->
                child.isNamed("appender-ref")
                    ? child
                        .attribute("ref")
                        .map(variables::resolve)
                        .map(SourcedText::value)
                        .stream()
                    : child.isNamed("springProfile")
                            && !Profiles.areOfDevelopment(
                                child.attribute("name").map(SourcedText::value))
                        ? references(child)
                        : child.isNamed("if") || child.isNamed("then") || child.isNamed("else")
                            ? references(child)
                            : Stream.empty());
  }

  /** Whether it, or a logger below it, is set to info or lower. */
  private boolean letsInfoThrough(ConfigurationNode logger) {
    String name = logger.isNamed("root") ? "" : name(logger).value();
    return level(logger).or(() -> rootLevel()).map(level -> level.lets(INFO)).orElse(true)
        || loggers.stream()
            .filter(other -> name.isEmpty() || name(other).value().startsWith(name + "."))
            .filter(
                other ->
                    !other
                        .attribute("additivity")
                        .map(SourcedText::value)
                        .equals(Optional.of("false")))
            .anyMatch(other -> level(other).filter(level -> level.lets(INFO)).isPresent());
  }

  private Optional<RecordLevel> rootLevel() {
    return loggers.stream().filter(l -> l.isNamed("root")).findFirst().flatMap(this::level);
  }

  private Optional<RecordLevel> level(ConfigurationNode node) {
    return node.attribute("level")
        .or(() -> node.child("level").flatMap(level -> level.value("value")))
        .flatMap(level -> RecordLevel.parse(variables.resolve(level).value()));
  }

  /** Asks the filters in turn, as Logback does. */
  private boolean letsInfoPass(ConfigurationNode appender) {
    for (ConfigurationNode filter : appender.childrenNamed("filter").toList()) {
      String type = filter.attribute("class").map(SourcedText::value).orElse("");
      Optional<RecordLevel> level =
          filter.value("level").flatMap(text -> RecordLevel.parse(variables.resolve(text).value()));
      if (level.isEmpty()) {
        continue;
      }
      if (type.endsWith(".ThresholdFilter") && !level.get().lets(INFO)) {
        return false;
      }
      if (type.endsWith(".LevelFilter")) {
        String reply = reply(filter, level.get() == INFO ? "onMatch" : "onMismatch");
        if (!reply.equals("NEUTRAL")) {
          return reply.equals("ACCEPT");
        }
      }
    }
    return true;
  }

  private static String reply(ConfigurationNode filter, String name) {
    return filter.value(name).map(SourcedText::value).orElse("NEUTRAL");
  }

  private static SourcedText name(ConfigurationNode node) {
    return node.attribute("name").orElseGet(() -> SourcedText.verbatim("", node.start()));
  }

  private static String lower(ConfigurationNode node) {
    return node.name().toLowerCase(Locale.ROOT);
  }
}
