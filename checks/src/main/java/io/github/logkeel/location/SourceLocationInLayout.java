package io.github.logkeel.location;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.model.configuration.LocationPrice;
import io.github.logkeel.model.configuration.LocationUse;
import java.util.Optional;
import javax.inject.Inject;

/** Flags a configuration that names file, method or line in each record. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Logging configuration that has the stack walked for every record",
    explanation =
        """
        ## What it finds

        Words for the class, the method, the file or the line in the patterns of `logback*.xml`,
        `log4j2*.xml`, `.properties`, `.yaml` and `.json`, and of `logging.pattern.*` in
        `application*.properties` and `.yml`; the switches of encoders, layouts and asynchronous
        appenders that do the same; `%2$s` in the format of `logging.properties`.

        The files are those at the root of the class output, where Maven puts them before javac
        runs, and in `config` below it. They are read once per compilation, as their libraries
        read them, and reported with their own line and column. Left alone are appenders that records
        of level info do not come to (by the levels of loggers, by filters, or since nothing refers
        to them), files and Spring profiles for tests and development (`logback-test.xml`,
        `application-dev.yml`), and `%caller` with an evaluator.

        A file that is malformed, too long, or full of entities is one warning, and the build goes
        on. Nothing outside the file is looked at.

        ## Why it hurts in production

        The library finds the place by walking the stack, for each record anew: with the stack 20 calls
        deep, about 70 times the price of the same line without it in Logback, more than 10 times in
        Log4j2 ([measured](performance.md)). The logger (`%logger`, `%c`) and the message say where a
        record comes from; a search for the message finds the line.

        ## Bad

        ```xml
        <configuration>
          <appender name="CONSOLE" class="ch.qos.logback.core.ConsoleAppender">
            <encoder>
              <pattern>%d %-5level %logger{36} [%file:%line] - %msg%n</pattern>
            </encoder>
          </appender>
          <root level="info">
            <appender-ref ref="CONSOLE"/>
          </root>
        </configuration>
        ```

        ## Good

        ```xml
        <configuration>
          <appender name="CONSOLE" class="ch.qos.logback.core.ConsoleAppender">
            <encoder>
              <pattern>%d %-5level %logger{36} - %msg%n</pattern>
            </encoder>
          </appender>
          <root level="info">
            <appender-ref ref="CONSOLE"/>
          </root>
        </configuration>
        ```

        ## What it cannot see

        What system properties, the environment and included files say: a variable that the file
        does not define stands for nothing, and its default counts. Files in other folders than the
        root of the class output, unless the flag names them, and those in jars. Log4j2 that a
        system property makes asynchronous as a whole, which prints no place and walks no stack.

        No repair is offered where nothing else is printed, where the text around would change
        its meaning, and for `%2$s`: `SimpleFormatter` walks the stack whatever its format says, so
        that only another formatter saves it.

        ## Flags

        `Logkeel:ConfigurationFolders` names more folders. Gradle keeps resources apart from
        the class output: give it `src/main/resources`.
        """,
    linkType = NONE,
    severity = SUGGESTION)
public final class SourceLocationInLayout extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public SourceLocationInLayout() {
    this(new Logkeel());
  }

  @Inject
  SourceLocationInLayout(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected boolean judgesConfigurations() {
    return true;
  }

  @Override
  protected Optional<String> judge(LocationUse use) {
    String message =
        use.price() == LocationPrice.JUL_SOURCE
            ? "%s in %s prints what %s walks the stack for, at every record: %s; only another"
                + " formatter saves it"
            : "%s in %s has %s walk the stack for every record: %s";
    return Optional.of(message.formatted(use.what(), use.where(), use.library(), use.price()));
  }
}
