package io.github.logkeel.engine;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.tools.javac.code.DeferredCompletionFailureHandler;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.util.JCDiagnostic;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.arguments.LostCause;
import io.github.logkeel.arguments.SurplusLogArgument;
import io.github.logkeel.location.SourceLocationInLayout;
import io.github.logkeel.model.configuration.LocationUse;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.schema.Registry;
import io.github.logkeel.schema.RenamedLogField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the base class promises for every check: it never breaks a build by its own fault. */
final class LogkeelCheckTest {

  private static final String NO_LOG_STATEMENT = "class Quiet {}";

  @Nested
  final class FailOpen {

    @ParameterizedTest
    @CsvSource({
      "runtime, 'java.lang.IllegalStateException: out of order'",
      "stack, java.lang.StackOverflowError",
      "completion, com.sun.tools.javac.code.Symbol$CompletionFailure",
      "fix, java.lang.IllegalArgumentException"
    })
    void faultIsReportedOncePerFile(String message, String fault) {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Failing.class))
              .source("One.java", twoStatements("One", message))
              .source("Two.java", twoStatements("Two", message))
              .compile();

      assertThat(run.succeeded()).isTrue();
      assertThat(run.diagnostics()).hasSize(2);
      assertThat(run.diagnostics().get(0))
          .startsWith("WARNING One.java:4 Logkeel: Failing failed here with " + fault)
          .endsWith("and skips the rest of this file; please report it");
      assertThat(run.diagnostics().get(1))
          .startsWith("WARNING Two.java:4 Logkeel: Failing failed here with " + fault);
    }

    @Test
    void faultDoesNotFailBuildThatForbidsWarnings() {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Failing.class))
              .options("-Werror")
              .source("One.java", twoStatements("One", "runtime"))
              .compile();

      assertThat(run.succeeded()).isTrue();
      assertThat(run.diagnostics())
          .singleElement()
          .asString()
          .startsWith("NOTE One.java:4 Logkeel: Failing failed here with java.lang.Illegal");
    }

    @Test
    void patchModeGoesOn(@TempDir Path patches) throws IOException {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Failing.class))
              .options("-XepPatchChecks:Failing", "-XepPatchLocation:" + patches)
              .source("One.java", twoStatements("One", "fix"))
              .compile();

      assertThat(run.succeeded()).isTrue();
      assertThat(run.diagnostics())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("Failing failed here with java.lang.IllegalArgumentException"));
    }

    @Test
    void otherChecksGoOn() {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Failing.class, Talkative.class))
              .source("One.java", twoStatements("One", "runtime"))
              .compile();

      assertThat(run.diagnostics())
          .filteredOn(line -> line.contains("[Talkative]"))
          .satisfiesExactly(
              first -> assertThat(first).startsWith("WARNING One.java:4 "),
              second -> assertThat(second).startsWith("WARNING One.java:5 "));
    }

    private static String twoStatements(String name, String message) {
      return """
      class %s {
        private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        void place() {
          log.info("%s");
          log.info("%s");
        }
      }
      """
          .formatted(name, message, message);
    }
  }

  @Nested
  final class Configurations {
    @TempDir private Path classes;

    @Test
    void areJudgedOncePerCompilation() throws IOException {
      assertThat(diagnostics("<pattern>%line</pattern>", SourceLocationInLayout.class))
          .singleElement()
          .asString()
          .startsWith("NOTE logback.xml:1 [SourceLocationInLayout]");
    }

    @Test
    void areReadForThoseWhoJudgeThem() throws IOException {
      assertThat(diagnostics("<pattern>", Talkative.class)).isEmpty();
      assertThat(diagnostics("<pattern>", SourceLocationInLayout.class)).hasSize(1);
    }

    @Test
    void faultIsReportedOnce() throws IOException {
      assertThat(diagnostics("<pattern>%line</pattern>", FailingOnFiles.class))
          .singleElement()
          .isEqualTo(
              "WARNING One.java:1 Logkeel: FailingOnFiles failed here with"
                  + " java.lang.IllegalStateException and skips the configuration files; please"
                  + " report it");
    }

    private List<String> diagnostics(String pattern, Class<? extends LogkeelCheck> check)
        throws IOException {
      Files.writeString(
          classes.resolve("logback.xml"),
          "<included><appender><layout>%s</layout></appender></included>".formatted(pattern));
      return ErrorProneRun.withChecks(List.of(check))
          .options("-d", classes.toString())
          .source("One.java", "class One {}")
          .source("Two.java", "class Two {}")
          .compile()
          .diagnostics();
    }
  }

  @Nested
  final class Families {

    /** A check of family {@code arguments} that is of error level by default. */
    private static final String SURPLUS =
        """
        class One {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          void place(String id) {
            log.info("placed", id);
          }
        }
        """;

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "ERROR | -XepOpt:Logkeel:Families=handoff:OFF",
          "ERROR | -XepOpt:Logkeel:Families=arguments:error",
          "WARNING | -XepOpt:Logkeel:Families=context:ERROR, arguments:WARN",
          "NOTE | -XepOpt:Logkeel:Families=arguments:SUGGESTION",
          "WARNING | -XepOpt:Logkeel:Families=arguments:SUGGESTION"
              + " -XepAllSuggestionsAsWarnings",
          "WARNING | -XepOpt:Logkeel:Families=arguments:ERROR -XepAllErrorsAsWarnings",
          "ERROR | -XepOpt:Logkeel:Families=arguments:OFF -Xep:SurplusLogArgument:ERROR",
          "ERROR | -XepOpt:Logkeel:Families=arguments:WARN -Xep:SurplusLogArgument",
          "WARNING | -XepOpt:Logkeel:Families=arguments:ERROR -Xep:SurplusLogArgument:WARN",
          "WARNING | -XepOpt:Logkeel:Families=arguments:WARN -Xep:LostCause:ERROR"
        })
    void severity(String severity, String options) {
      assertThat(diagnostics(options))
          .singleElement()
          .asString()
          .startsWith(severity + " One.java:4 [SurplusLogArgument]");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "-XepOpt:Logkeel:Families=arguments:OFF",
          "-XepOpt:Logkeel:Families=arguments:ERROR -Xep:SurplusLogArgument:OFF",
          "-XepOpt:Logkeel:Families=arguments:WARN -XepDisableAllWarnings"
        })
    void switchedOff(String options) {
      assertThat(diagnostics(options)).isEmpty();
    }

    @Test
    void suppressionHolds() {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(SurplusLogArgument.class))
              .options("-XepOpt:Logkeel:Families=arguments:ERROR")
              .source("One.java", "@SuppressWarnings(\"SurplusLogArgument\")\n" + SURPLUS)
              .compile();

      assertThat(run.diagnostics()).isEmpty();
    }

    /** A name whose time is over: an error, though old names are warnings otherwise. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "WARNING | -XepOpt:Logkeel:AsOf=2027-01-31",
          "ERROR | -XepOpt:Logkeel:AsOf=2027-02-01",
          "WARNING | -XepOpt:Logkeel:AsOf=2027-02-01 -XepAllErrorsAsWarnings",
          "WARNING | -XepOpt:Logkeel:AsOf=2027-02-01 -XepOpt:Logkeel:Families=schema:WARN",
          "ERROR | -XepOpt:Logkeel:AsOf=2027-01-31 -XepOpt:Logkeel:Families=schema:ERROR",
          "WARNING | -XepOpt:Logkeel:AsOf=2027-02-01 -Xep:RenamedLogField:WARN"
        })
    void severityOfOneFinding(String severity, String options) {
      String registry =
          Registry.flag(
              """
              file_format: definition/2
              attributes:
                - {key: request.id, type: string}
                - key: rid
                  type: string
                  deprecated: {reason: renamed, renamed_to: request.id}
                  annotations: {log_fields: {sunset: "2027-01-31"}}
              """);
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(RenamedLogField.class))
              .options((registry + " " + options).split(" "))
              .source(
                  "One.java",
                  SURPLUS.replace(
                      "log.info(\"placed\", id);", "log.atInfo().addKeyValue(\"rid\", id).log();"))
              .compile();

      assertThat(run.diagnostics())
          .singleElement()
          .asString()
          .startsWith(severity + " One.java:4 [RenamedLogField]");
    }

    private List<String> diagnostics(String options) {
      return ErrorProneRun.withChecks(List.of(SurplusLogArgument.class, LostCause.class))
          .options(options.replace(", ", ",").split(" "))
          .source("One.java", SURPLUS)
          .compile()
          .diagnostics();
    }
  }

  @Nested
  final class WrongFlags {

    @Test
    void wrongValueNamesFlagAndWhatIsAllowed() {
      assertThat(errorsWith("-XepOpt:Logkeel:Backend=foo"))
          .containsExactly(
              "ERROR Quiet.java:1 -XepOpt:Logkeel:Backend=foo: not a value of this flag; allowed is"
                  + " logback, log4j, slf4j-simple, slf4j-jdk14, unknown");
    }

    @Test
    void unknownFlagNamesThoseThatThereAre() {
      assertThat(errorsWith("-XepOpt:Logkeel:Bakend=logback"))
          .containsExactly(
              "ERROR Quiet.java:1 -XepOpt:Logkeel:Bakend: no such flag; Logkeel has "
                  + Options.ALL.stream().map(Options.Flag::name).collect(joining(", ")));
    }

    @Test
    void malformedListSaysHowAnEntryIsWritten() {
      assertThat(errorsWith("-XepOpt:Logkeel:LogMethods=com.acme.Audit#info"))
          .containsExactly(
              "ERROR Quiet.java:1 -XepOpt:Logkeel:LogMethods=com.acme.Audit#info: not a value of"
                  + " this flag; allowed is a comma-separated list of <class>#<method>:<message"
                  + " index>:<first argument index>:<braces|printf|messageformat|none>");
    }

    @Test
    void eachWrongFlagIsReported() {
      assertThat(errorsWith("-XepOpt:Logkeel:Backend=foo", "-XepOpt:Logkeel:Bakend=logback"))
          .hasSize(2);
    }

    @Test
    void rightFlagsAreSilent() {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Talkative.class))
              .options("-XepOpt:Logkeel:Backend=logback", "-XepOpt:Other:Backend=foo")
              .source("Quiet.java", NO_LOG_STATEMENT)
              .compile();

      assertThat(run.succeeded()).isTrue();
      assertThat(run.diagnostics()).isEmpty();
    }

    /** Two checks and two files, so that a report per check or per file would show. */
    private static ImmutableList<String> errorsWith(String... flags) {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Failing.class, Talkative.class))
              .options(flags)
              .source("Quiet.java", NO_LOG_STATEMENT)
              .source("Still.java", "class Still {}")
              .compile();
      assertThat(run.succeeded()).isFalse();
      return run.diagnostics();
    }
  }

  /** Fails at every log statement, in the way its message says. */
  @BugPattern(summary = "A check with a fault", severity = WARNING)
  public static final class Failing extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    Failing(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      return switch (call.message().orElseThrow().text()) {
        case "runtime" -> throw new IllegalStateException("out of order");
        case "stack" -> judge(call, state);
        case "completion" ->
            throw new CompletionFailure(
                state.getSymtab().objectType.tsym,
                () ->
                    JCDiagnostic.Factory.instance(state.context)
                        .fragment(JCDiagnostic.Factory.class.getName()),
                DeferredCompletionFailureHandler.instance(state.context));
        case "fix" -> describe(call.tree(), "a fix with itself at odds", overlapping(call));
        default -> Description.NO_MATCH;
      };
    }

    private static Optional<SuggestedFix> overlapping(LogCall call) {
      return Optional.of(
          SuggestedFix.builder()
              .replace(call.tree(), "one")
              .replace(call.tree().getArguments().get(0), "another")
              .build());
    }
  }

  /** Fails at every part of a configuration. */
  @BugPattern(summary = "A check of configurations with a fault", severity = WARNING)
  public static final class FailingOnFiles extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    FailingOnFiles(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected boolean judgesConfigurations() {
      return true;
    }

    @Override
    protected Optional<String> judge(LocationUse use) {
      throw new IllegalStateException();
    }
  }

  /** Reports every log statement. */
  @BugPattern(summary = "A log statement", severity = WARNING)
  public static final class Talkative extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    Talkative(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      return describe(call.tree(), "a log statement");
    }
  }
}
