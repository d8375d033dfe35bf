package io.github.logkeel.model.configuration;

import static io.github.logkeel.model.configuration.RecordLevel.INFO;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.location.PatternGrammar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code logging.*} of Spring Boot's (3.5.6) {@code application.properties} and {@code
 * application.yml}, one document after the other.
 */
final class SpringLayouts {

  private SpringLayouts() {}

  /**
   * What costs a walk over the stack.
   *
   * @param documents the values by their keys, in the order of the file
   */
  static ImmutableList<LocationUse> uses(
      List<Map<String, SourcedText>> documents, PatternGrammar grammar) {
    ImmutableList.Builder<LocationUse> uses = ImmutableList.builder();
    for (Map<String, SourcedText> document : documents) {
      Map<String, SourcedText> values = new HashMap<>();
      document.forEach((key, value) -> values.putIfAbsent(canonical(key), value));
      Optional<String> profiles =
          Optional.ofNullable(
                  values.getOrDefault(
                      "spring.config.activate.onprofile", values.get("spring.profiles")))
              .map(SourcedText::value);
      if (!Profiles.areOfDevelopment(profiles)) {
        Variables variables = new Variables(":");
        document.forEach(variables::define);
        for (String target : List.of("console", "file", "level")) {
          SourcedText pattern = values.get("logging.pattern." + target);
          if (pattern != null && isPrinted(target, values)) {
            PatternUses.in(
                    variables.resolve(pattern),
                    grammar,
                    ImmutableSet.of(),
                    "logging.pattern." + target)
                .ifPresent(uses::add);
          }
        }
      }
    }
    return uses.build();
  }

  /** Structured records have no pattern. */
  private static boolean isPrinted(String target, Map<String, SourcedText> values) {
    if (!lets(values.get("logging.level.root"))
        && values.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("logging.level."))
            .noneMatch(entry -> lets(entry.getValue()))) {
      return false;
    }
    return !values.containsKey("logging.structured.format." + target)
        && lets(values.get("logging.threshold." + target));
  }

  private static boolean lets(SourcedText level) {
    return level == null
        || RecordLevel.parse(level.value()).map(parsed -> parsed.lets(INFO)).orElse(true);
  }

  /** As Spring Boot binds it. */
  private static String canonical(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
