package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.flogger.FluentLogger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Which verdicts of Error Prone's own checks count in a scan, and which do not. */
final class ErrorProneCheckTest {
  @TempDir private Path directory;

  @Test
  void unfinishedLogStatements() {
    assertThat(
            findings(
                """
                class Judged {
                  static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("x");
                  static final com.google.common.flogger.FluentLogger flog =
                      com.google.common.flogger.FluentLogger.forEnclosingClass();

                  void run(String id) {
                    log.atInfo().addKeyValue("id", id);
                    log.atInfo().addKeyValue("id", id).log("run");
                    flog.atInfo().withCause(null);
                    Runnable later = () -> log.atInfo();
                  }
                }
                """))
        .containsExactly("7 CheckReturnValue", "9 CheckReturnValue", "10 CheckReturnValue");
  }

  @Test
  void otherResultsAreNotOurs() {
    assertThat(
            findings(
                """
                class Judged {
                  @com.google.errorprone.annotations.CheckReturnValue
                  int size() { return 1; }

                  void run() {
                    size();
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void scopesThatNobodyCanClose() {
    assertThat(
            findings(
                """
                import io.opentelemetry.api.trace.Span;
                import io.opentelemetry.context.Scope;

                class Judged {
                  private Scope kept;

                  void run(Span span) {
                    span.makeCurrent();
                    kept = span.makeCurrent();
                    Scope scope = span.makeCurrent();
                    try {
                      hashCode();
                    } finally {
                      scope.close();
                    }
                  }

                  Scope open(Span span) {
                    return span.makeCurrent();
                  }
                }
                """))
        .containsExactly("8 MustBeClosedChecker");
  }

  @Test
  void repairsThatHideTheMistakeAreNotOffered() {
    assertThat(
            scan("""
            class Judged {
              void run(io.opentelemetry.api.trace.Span span, org.slf4j.Logger log) {
                span.makeCurrent();
                log.atInfo();
              }
            }
            """)
                .findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.repairs()).isEmpty());
  }

  @Test
  void formatsOfLogStatements() {
    assertThat(
            findings(
                """
                class Judged {
                  static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("x");

                  void run(String id) {
                    log.info(String.format("%s of %s", id));
                    log.atInfo().log(String.format("%s of %s", id) + id);
                    System.out.println(String.format("%s of %s", id));
                    log.info("{}", new Object() {
                      String text() { return String.format("%s of %s", id); }
                    });
                  }
                }
                """))
        .containsExactly("5 FormatString", "6 FormatString");
  }

  @Test
  void floggerStatements() {
    assertThat(
            findings(
                """
                class Judged {
                  static final com.google.common.flogger.FluentLogger log =
                      com.google.common.flogger.FluentLogger.forEnclosingClass();

                  void run(String id, Exception e) {
                    log.atInfo().log("%s of %s", id);
                    log.atInfo().log("{0}", id);
                    log.atInfo().log("run %s", e);
                  }
                }
                """))
        .contains("6 FloggerFormatString", "7 FloggerMessageFormat");
  }

  private List<String> findings(String source) {
    return scan(source).findings().stream().map(f -> f.line() + " " + f.check()).toList();
  }

  private ScanResult scan(String source) {
    SourceSet sources =
        new SourceSet(
            "test",
            directory,
            List.of(Cli.write(directory, "Judged.java", source)),
            List.of(
                Cli.jarOf(Logger.class),
                Cli.jarOf(FluentLogger.class),
                Cli.jarOf(Span.class),
                Cli.jarOf(Scope.class),
                Cli.jarOf(com.google.errorprone.annotations.CheckReturnValue.class)),
            List.of(),
            List.of(),
            StandardCharsets.UTF_8);
    ScanResult result = new Scan(Checks.aboutLogging(ImmutableSet.of()), List.of()).run(sources);
    assertThat(result.problems()).isEmpty();
    return result;
  }
}
