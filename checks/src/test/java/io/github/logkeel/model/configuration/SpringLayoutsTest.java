package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.location.PatternGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patterns of Spring Boot's properties print records of level info. */
final class SpringLayoutsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logging.pattern.console=%line                                          | console",
        "logging.pattern.file=%line                                             | file",
        "logging.pattern.level=%line                                            | level",
        "logging.pattern.other=%line                                            |",
        "logging.pattern.console=%msg                                           |",
        "LOGGING_PATTERN.con-sole=%line                                         |",
        "logging.pat-tern.console=%line                                         | console",
        // levels
        "logging.pattern.console=%line;logging.level.root=debug                 | console",
        "logging.pattern.console=%line;logging.level.root=${LEVEL}              | console",
        "logging.pattern.console=%line;logging.level.root=warn                  |",
        "logging.pattern.console=%line;logging.level.root=warn;logging.level.shop=info | console",
        "logging.pattern.console=%line;logging.level.root=warn;logging.level.shop=error |",
        "logging.pattern.console=%line;logging.level.root=warn;logging.other=info |",
        "logging.pattern.console=%line;logging.threshold.console=error          |",
        "logging.pattern.console=%line;logging.threshold.console=info           | console",
        "logging.pattern.console=%line;logging.threshold.file=error             | console",
        "logging.pattern.console=%line;logging.structured.format.console=ecs    |",
        "logging.pattern.console=%line;logging.structured.format.file=ecs       | console",
        // variables, also with a default
        "p=%line;logging.pattern.console=${p}                                   | console",
        "logging.pattern.console=${p:%line}                                     | console",
        "logging.pattern.console=${p}                                           |",
        // profiles
        "spring.profiles=dev;logging.pattern.console=%line                      |",
        "spring.profiles=prod;logging.pattern.console=%line                     | console",
        "spring.config.activate.on-profile=dev;logging.pattern.console=%line    |",
        "spring.config.activate.on-profile=prod;spring.profiles=dev;logging.pattern.console=%line"
            + "                                                                 | console",
      })
  void properties(String entries, String target) {
    assertThat(found(entries.replace(';', '\n')))
        .isEqualTo(target == null ? List.of() : List.of("logging.pattern." + target));
  }

  /** Each document of a file has its own profile, variables and levels. */
  @Test
  void documents() {
    assertThat(
            found(
                """
                logging.level.root=error
                p=%msg
                #---
                p=%line
                logging.pattern.console=${p}
                #---
                spring.config.activate.on-profile=dev
                logging.pattern.file=%line
                #---
                # nothing
                #---
                logging.pattern.file=${p}
                logging.pattern.level=%line
                """))
        .containsExactly("logging.pattern.console", "logging.pattern.level");
  }

  private static List<String> found(String text) {
    LoggingConfiguration.Reading reading =
        LoggingConfiguration.read("application.properties", text, PatternGrammar.LOGBACK);
    assertThat(reading.problem()).isEmpty();
    return reading.uses().stream().map(LocationUse::where).toList();
  }
}
