package io.github.logkeel.model.configuration;

import static io.github.logkeel.model.configuration.RecordLevel.INFO;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import io.github.logkeel.model.location.PatternGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the configuration of Log4j2 as version 2.25.2 does, from the tree that all formats give.
 */
final class Log4jLayouts {

  /** The switches of layouts that look up the place, whether they print it or not. */
  private static final ImmutableMap<String, String> LAYOUT_SWITCHES =
      ImmutableMap.<String, String>builder()
          .put("jsonlayout", "locationInfo")
          .put("xmllayout", "locationInfo")
          .put("yamllayout", "locationInfo")
          .put("htmllayout", "locationInfo")
          .put("jsontemplatelayout", "locationInfoEnabled")
          .put("ecslayout", "includeOrigin")
          .buildOrThrow();

  private static final String ASYNC_SWITCH = "includeLocation";

  private static final ImmutableSet<String> LOGGERS =
      ImmutableSet.of("logger", "asynclogger", "root", "asyncroot");

  private final ConfigurationNode root;
  private final Variables variables = new Variables(":-");
  private final List<ConfigurationNode> loggers = new ArrayList<>();
  private final Map<String, ConfigurationNode> appenders = new HashMap<>();

  private Log4jLayouts(ConfigurationNode root) {
    this.root = root;
    root.childrenNamed("properties")
        .flatMap(properties -> properties.childrenNamed("property"))
        .forEach(this::define);
    root.childrenNamed("loggers")
        .flatMap(ConfigurationNode::all)
        .filter(node -> LOGGERS.contains(lower(type(node))) && isUsed(node))
        .forEach(loggers::add);
    root.childrenNamed("appenders")
        .flatMap(group -> group.all().skip(1))
        .filter(node -> node.attribute("name").isPresent() && !type(node).equals("Property"))
        .forEach(node -> appenders.putIfAbsent(name(node), node));
  }

  /** What costs a walk over the stack, in the order of the file. */
  static ImmutableList<LocationUse> uses(ConfigurationNode root) {
    return new Log4jLayouts(root).uses();
  }

  /** One without a value is empty, which is not the same as one that is not defined. */
  private void define(ConfigurationNode property) {
    SourcedText value = property.attribute("value").orElseGet(() -> property.text().strip());
    property.attribute("name").ifPresent(name -> variables.define(name.value(), value));
  }

  private ImmutableList<LocationUse> uses() {
    List<LocationUse> uses = new ArrayList<>();
    for (ConfigurationNode logger : loggers) {
      if (isAsync(logger) && isTrue(logger, ASYNC_SWITCH) && letsInfoThrough(logger)) {
        uses.add(
            flag(
                logger,
                ASYNC_SWITCH,
                isRoot(logger) ? "the root logger" : "logger " + name(logger)));
      }
    }
    for (String name : reached(logger -> true)) {
      ConfigurationNode appender = appenders.get(name);
      if (lower(type(appender)).equals("async") && isTrue(appender, ASYNC_SWITCH)) {
        uses.add(flag(appender, ASYNC_SWITCH, "appender " + name));
      }
      for (ConfigurationNode part : appender.all().toList()) {
        String option = LAYOUT_SWITCHES.get(lower(type(part)));
        if (option != null && isTrue(part, option)) {
          uses.add(flag(part, option, "the layout of appender " + name));
        }
      }
    }
    for (String name : reached(this::looksUp)) {
      patterns(appenders.get(name)).forEach(pattern -> word(pattern, name).ifPresent(uses::add));
    }
    return ImmutableList.copyOf(uses);
  }

  private Optional<LocationUse> word(SourcedText pattern, String appender) {
    return PatternUses.in(
        variables.resolve(pattern),
        PatternGrammar.LOG4J,
        ImmutableSet.of(),
        "the pattern of appender " + appender);
  }

  /** The patterns of an appender that records of level info may be printed with. */
  private Stream<SourcedText> patterns(ConfigurationNode node) {
    Stream<SourcedText> own =
        switch (lower(type(node))) {
          case "patternlayout", "patternmatch" -> node.value("pattern").stream();
          case "levelpatternselector", "markerpatternselector", "scriptpatternselector" ->
              node.value("defaultPattern").stream();
          default -> Stream.empty();
        };
    return Stream.concat(
        own,
        node.children().stream()
            .filter(child -> !isOfHigherLevel(node, child))
            .flatMap(this::patterns));
  }

  private static boolean isOfHigherLevel(ConfigurationNode selector, ConfigurationNode match) {
    return lower(type(selector)).equals("levelpatternselector")
        && match
            .attribute("key")
            .flatMap(key -> RecordLevel.parse(key.value()))
            .filter(level -> !level.lets(INFO))
            .isPresent();
  }

  private LocationUse flag(ConfigurationNode node, String option, String where) {
    SourcedText value = node.attribute(option).orElseThrow();
    int end = value.value().length() - 1;
    return new LocationUse(
        value.start(0),
        value.end(end),
        "`" + option + "`",
        where,
        "Log4j2",
        LocationPrice.LOG4J_FLAG,
        value.value().equalsIgnoreCase("true")
            ? ImmutableList.of(new Edit(value.start(0), value.end(end), "false"))
            : ImmutableList.of());
  }

  private boolean isTrue(ConfigurationNode node, String option) {
    return node.attribute(option)
        .map(variables::resolve)
        .filter(value -> value.value().strip().equalsIgnoreCase("true"))
        .isPresent();
  }

  /** Whether the records of a logger know their place, or may look it up. */
  private boolean looksUp(ConfigurationNode logger) {
    return isAsync(logger)
        ? isTrue(logger, ASYNC_SWITCH)
        : logger
            .attribute(ASYNC_SWITCH)
            .filter(value -> variables.resolve(value).value().equalsIgnoreCase("false"))
            .isEmpty();
  }

  private interface LoggerTest {
    boolean test(ConfigurationNode logger);
  }

  /** The names of the appenders that records of level info come to from some loggers. */
  private Set<String> reached(LoggerTest which) {
    Set<String> reached = new LinkedHashSet<>();
    for (ConfigurationNode logger : loggers) {
      if (which.test(logger)
          && letsInfoThrough(logger)
          && letsInfoPass(root)
          && letsInfoPass(logger)) {
        reached.addAll(references(logger, "appenderref"));
      }
    }
    for (int before = -1; before < reached.size(); ) {
      before = reached.size();
      for (String name : List.copyOf(reached)) {
        ConfigurationNode appender = appenders.get(name);
        if (appender != null && letsInfoPass(appender) && !hidesPlace(appender)) {
          reached.addAll(references(appender, "appenderref"));
        }
      }
    }
    reached.removeIf(name -> !appenders.containsKey(name) || !letsInfoPass(appenders.get(name)));
    return reached;
  }

  /** Behind an asynchronous appender the place is not to be found any more. */
  private boolean hidesPlace(ConfigurationNode appender) {
    return lower(type(appender)).equals("async") && !isTrue(appender, ASYNC_SWITCH);
  }

  private List<String> references(ConfigurationNode node, String type) {
    return node.children().stream()
        .filter(child -> lower(type(child)).equals(type) && isUsed(child))
        .filter(this::letsInfoPass)
        .filter(child -> level(child).map(level -> level.lets(INFO)).orElse(true))
        .flatMap(child -> child.attribute("ref").stream())
        .map(ref -> variables.resolve(ref).value())
        .toList();
  }

  /** Whether it, or a logger below it, is set to info or lower. */
  private boolean letsInfoThrough(ConfigurationNode logger) {
    String name = isRoot(logger) ? "" : name(logger);
    Optional<RecordLevel> own = level(logger);
    if (own.isEmpty() && isRoot(logger)) {
      own = Optional.of(logger.attribute("level").isPresent() ? INFO : RecordLevel.ERROR);
    }
    Optional<RecordLevel> inherited =
        loggers.stream().filter(Log4jLayouts::isRoot).findFirst().flatMap(this::level);
    return own.or(() -> inherited).map(level -> level.lets(INFO)).orElse(true)
        || loggers.stream()
            .filter(other -> name.isEmpty() || name(other).startsWith(name + "."))
            .filter(
                other ->
                    other.attribute("additivity").filter(a -> a.value().equals("false")).isEmpty())
            .anyMatch(other -> level(other).filter(level -> level.lets(INFO)).isPresent());
  }

  private Optional<RecordLevel> level(ConfigurationNode node) {
    return node.attribute("level").flatMap(this::level);
  }

  private Optional<RecordLevel> level(SourcedText text) {
    return RecordLevel.parse(variables.resolve(text).value());
  }

  /** Asks the filters in turn, as Log4j2 does. */
  private boolean letsInfoPass(ConfigurationNode node) {
    List<ConfigurationNode> filters =
        node.children().stream()
            .flatMap(
                child ->
                    lower(type(child)).equals("filters")
                        ? child.children().stream()
                        : Stream.of(child))
            .toList();
    for (ConfigurationNode filter : filters) {
      Optional<Boolean> matches = matchesInfo(filter);
      if (matches.isPresent()) {
        String reply =
            filter
                .attribute(matches.get() ? "onMatch" : "onMismatch")
                .map(SourcedText::value)
                .orElse(matches.get() ? "NEUTRAL" : "DENY")
                .toUpperCase(Locale.ROOT);
        if (!reply.equals("NEUTRAL")) {
          return reply.equals("ACCEPT");
        }
      }
    }
    return true;
  }

  /** Empty for what is no filter by levels. */
  private Optional<Boolean> matchesInfo(ConfigurationNode filter) {
    return switch (lower(type(filter))) {
      case "thresholdfilter" -> level(filter).map(level -> level.lets(INFO));
      case "levelmatchfilter" -> level(filter).map(level -> level == INFO);
      case "levelrangefilter" -> {
        Optional<RecordLevel> most = filter.attribute("minLevel").flatMap(this::level);
        Optional<RecordLevel> least = filter.attribute("maxLevel").flatMap(this::level);
        yield Optional.of(
            most.map(level -> level.compareTo(INFO) >= 0).orElse(true)
                && least.map(level -> level.compareTo(INFO) <= 0).orElse(true));
      }
      default -> Optional.empty();
    };
  }

  /** Inside Spring Boot's {@code <SpringProfile>} of production, or outside. */
  private boolean isUsed(ConfigurationNode node) {
    return root.all()
        .filter(profile -> profile.isNamed("SpringProfile"))
        .filter(
            profile -> Profiles.areOfDevelopment(profile.attribute("name").map(SourcedText::value)))
        .flatMap(ConfigurationNode::all)
        .noneMatch(node::equals);
  }

  private static boolean isAsync(ConfigurationNode logger) {
    return lower(type(logger)).startsWith("async");
  }

  private static boolean isRoot(ConfigurationNode logger) {
    return lower(type(logger)).endsWith("root");
  }

  /** The plugin: in the strict form of XML, and in lists of JSON, it is an attribute. */
  private static String type(ConfigurationNode node) {
    return node.attribute("type").map(SourcedText::value).orElse(node.name());
  }

  private static String lower(String type) {
    return type.toLowerCase(Locale.ROOT);
  }

  private String name(ConfigurationNode node) {
    return node.attribute("name").map(value -> variables.resolve(value).value()).orElse("");
  }
}
