package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.configuration.ConfigurationNode.Attribute;
import io.github.logkeel.model.configuration.PropertiesReader.Entry;
import io.github.logkeel.model.location.PatternGrammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that configure logging: which they are, and what in them costs a walk over the stack.
 */
public final class LoggingConfiguration {

  /**
   * What a file says.
   *
   * @param uses in the order of the file
   * @param problem why it cannot be read, and what to do; empty if it can
   */
  public record Reading(ImmutableList<LocationUse> uses, Optional<String> problem) {}

  private static final Pattern LOGBACK = Pattern.compile("logback(?!-access).*\\.xml");
  private static final Pattern LOG4J =
      Pattern.compile("log4j2.*\\.(?:xml|properties|ya?ml|jsn|json)");
  private static final Pattern SPRING = Pattern.compile("application.*\\.(?:properties|ya?ml)");
  private static final String JUL = "logging.properties";
  private static final String JUL_FORMAT = "java.util.logging.SimpleFormatter.format";

  private LoggingConfiguration() {}

  /** Whether a file configures the logging of a program in production, by its name. */
  public static boolean isOne(String fileName) {
    return !Profiles.isFileOfDevelopment(fileName)
        && (LOGBACK.matcher(fileName).matches()
            || LOG4J.matcher(fileName).matches()
            || SPRING.matcher(fileName).matches()
            || fileName.equals(JUL));
  }

  /**
   * Reads a file.
   *
   * @param fileName without its path
   * @param springGrammar the language of patterns that Spring Boot hands on
   */
  public static Reading read(String fileName, String text, PatternGrammar springGrammar) {
    try {
      return new Reading(distinct(uses(fileName, text, springGrammar)), Optional.empty());
    } catch (UnreadableConfigurationException e) {
      return new Reading(ImmutableList.of(), Optional.of(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading(
          ImmutableList.of(), Optional.of("Logkeel failed on it with " + e + ": please report it"));
    }
  }

  private static List<LocationUse> uses(String fileName, String text, PatternGrammar springGrammar)
      throws UnreadableConfigurationException {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (fileName.equals(JUL)) {
      return jul(PropertiesReader.read(text));
    }
    if (LOGBACK.matcher(fileName).matches()) {
      return LogbackLayouts.uses(XmlReader.read(text), text);
    }
    if (SPRING.matcher(fileName).matches()) {
      return SpringLayouts.uses(
          extension.equals("properties")
              ? documents(PropertiesReader.read(text))
              : YamlReader.read(text).stream().map(LoggingConfiguration::flat).toList(),
          springGrammar);
    }
    return switch (extension) {
      case "xml" -> Log4jLayouts.uses(XmlReader.read(text));
      case "properties" -> Log4jLayouts.uses(Log4jProperties.tree(PropertiesReader.read(text)));
      case "json", "jsn" -> log4j(YamlReader.readJson(text));
      default -> log4j(YamlReader.read(text));
    };
  }

  private static List<LocationUse> log4j(ImmutableList<ConfigurationNode> documents) {
    return documents.stream()
        .limit(1)
        .flatMap(document -> document.childrenNamed("configuration"))
        .flatMap(root -> Log4jLayouts.uses(root).stream())
        .toList();
  }

  /** No repair: {@code SimpleFormatter} looks for the place whatever its format says. */
  private static List<LocationUse> jul(ImmutableList<Entry> entries) {
    Map<String, SourcedText> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.put(entry.key(), entry.value()));
    SourcedText format = values.get(JUL_FORMAT);
    boolean errorsOnly =
        Optional.ofNullable(values.get(".level"))
            .flatMap(level -> RecordLevel.parse(level.value()))
            .filter(level -> !level.lets(RecordLevel.INFO))
            .isPresent();
    return format == null || errorsOnly
        ? List.of()
        : PatternUses.in(format, PatternGrammar.JUL, ImmutableSet.of(), "SimpleFormatter").stream()
            .toList();
  }

  private static List<Map<String, SourcedText>> documents(ImmutableList<Entry> entries) {
    List<Map<String, SourcedText>> documents = new ArrayList<>();
    for (Entry entry : entries) {
      while (documents.size() <= entry.document()) {
        documents.add(new LinkedHashMap<>());
      }
      documents.get(entry.document()).put(entry.key(), entry.value());
    }
    return documents;
  }

  private static Map<String, SourcedText> flat(ConfigurationNode document) {
    Map<String, SourcedText> values = new LinkedHashMap<>();
    flatten("", document, values);
    return values;
  }

  private static void flatten(
      String prefix, ConfigurationNode node, Map<String, SourcedText> values) {
    for (Attribute attribute : node.attributes()) {
      values.put(prefix + attribute.name(), attribute.value());
    }
    for (ConfigurationNode child : node.children()) {
      flatten(prefix + child.name() + ".", child, values);
    }
  }

  /** A pattern that several appenders share is one finding. */
  private static ImmutableList<LocationUse> distinct(List<LocationUse> uses) {
    Set<Integer> starts = new HashSet<>();
    return uses.stream()
        .sorted(Comparator.comparingInt(LocationUse::start))
        .filter(use -> starts.add(use.start()))
        .collect(ImmutableList.toImmutableList());
  }
}
