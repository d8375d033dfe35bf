package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.logkeel.engine.FindingKey;
import io.github.logkeel.gate.Repair.Edit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

final class ScanTest {
  private static final Checks CHECKS =
      Checks.aboutLogging(
          ImmutableSet.of(
              BugCheckerInfo.create(TestChecks.ProgramEnd.class),
              BugCheckerInfo.create(TestChecks.Failing.class),
              BugCheckerInfo.create(TestChecks.FailingOnLogs.class)));

  @TempDir private Path directory;

  @Test
  void findingWithItsPlaceAndRepairs() {
    String text =
        """
        class End {
          void run() {
            if (true) System.exit(1);
          }
        }
        """;
    Path file = Cli.write(directory, "End.java", text);
    int start = text.indexOf("System");
    int end = text.indexOf(";");

    Finding finding =
        new Finding(
            new SourceText(file, StandardCharsets.UTF_8, text),
            start,
            end,
            SeverityLevel.WARNING,
            "ProgramEnd",
            false,
            "The program ends here",
            List.of(
                new Repair(
                    List.of(new Edit(start, end, "Objects.hash()")),
                    List.of("import java.util.Objects"),
                    List.of()),
                Repair.of(new Edit(start, end, "return"))),
            new FindingKey("ProgramEnd", "End#run()", "354b3977bbb3", "System . exit ( 1 ) ;"));
    assertThat(scan(List.of(file)).findings()).containsExactly(finding);
    assertThat(finding)
        .returns(file, Finding::file)
        .returns(3, Finding::line)
        .returns(15, Finding::column)
        .returns(14, Finding::length)
        .returns("    if (true) System.exit(1);", Finding::sourceLine);
  }

  @Test
  void allClassesOfAFileAndSuppression() {
    Path file =
        Cli.write(
            directory,
            "Many.java",
            """
            class Many {
              void run() { System.exit(1); }
              class Inner {
                @SuppressWarnings("ProgramEnd")
                void run() { System.exit(2); }
              }
            };
            interface Second {
              Runnable RUN = () -> System.exit(3);
            }
            """);
    Path generated =
        Cli.write(
            directory,
            "Made.java",
            """
            @javax.annotation.processing.Generated("by a tool")
            class Made {
              void run() { System.exit(4); }
            }
            """);

    assertThat(scan(List.of(file, generated)).findings())
        .extracting(Finding::line)
        .containsExactly(2, 9);
  }

  @Test
  void checkThatFailsIsReportedOnceAndTheOthersGoOn() {
    Path file =
        Cli.write(
            directory,
            "Trap.java",
            """
            class Trap {
              class TrapToo {}
              void run() { System.exit(1); }
            }
            """);

    ScanResult result = scan(List.of(file));

    assertThat(result.problems())
        .containsExactly(
            file
                + ":1: Failing gave no verdict on a place in this file:"
                + " java.lang.IllegalStateException: cannot look at it");
    assertThat(result.findings()).extracting(Finding::check).containsExactly("ProgramEnd");
  }

  @Test
  void memoryThatIsNotEnough() {
    Path file = Cli.write(directory, "Huge.java", "class Huge {}");

    assertThatThrownBy(() -> scan(List.of(file)))
        .isInstanceOf(ScanException.class)
        .hasMessageStartingWith("test needs more memory than ")
        .hasMessageContaining("JAVA_TOOL_OPTIONS=-Xmx");
  }

  @Test
  void checkOfOursThatFailsSaysSoItself() {
    Path file =
        Cli.write(
            directory,
            "Late.java",
            """
            class Late {
              static final System.Logger log = System.getLogger("late");
              void pay() { log.log(System.Logger.Level.INFO, "paid"); }
            }
            """);

    assertThat(scan(List.of(file)).problems())
        .singleElement()
        .asString()
        .startsWith("Late.java:3: Logkeel: FailingOnLogs failed here")
        .contains("cannot judge it");
  }

  @Test
  void nothingIsJudgedUnlessAllSourcesCompile() {
    Path end = Cli.write(directory, "End.java", "class End { void run() { System.exit(1); } }");
    Path wrong = Cli.write(directory, "Wrong.java", "class Wrong { int run() {} }");

    assertThatThrownBy(() -> scan(List.of(end, wrong)))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.details()).containsExactly("Wrong.java:1: missing return statement"))
        .hasMessageContaining("does not compile (1 error)");
  }

  @Test
  void optionsOfTheBuildThatWouldStopTheScanAreLeftOut() {
    Path file = Cli.write(directory, "Old.java", "class Old { Integer i = new Integer(1); }");
    SourceSet strict =
        sources(List.of(file), List.of(), List.of("-Xlint:all", "-Werror", "-parameters"));

    assertThat(new Scan(CHECKS, List.of()).run(strict).findings()).isEmpty();
  }

  @Test
  void loggersThatLombokMakes() {
    Path file =
        Cli.write(
            directory,
            "Made.java",
            """
            import lombok.extern.slf4j.Slf4j;

            @Slf4j
            class Made {
              void run() {
                log.getName();
                System.exit(1);
              }
            }
            """);

    SourceSet sources = sources(List.of(file), List.of(Cli.jarOf(Slf4j.class)), List.of());

    assertThat(new Scan(CHECKS, List.of()).run(sources).findings())
        .extracting(Finding::line)
        .containsExactly(7);
  }

  @Test
  void processorThatThrows() {
    assertThatThrownBy(() -> scanWith(TestProcessors.Throwing.class))
        .isInstanceOf(ScanException.class)
        .hasMessageStartingWith("an annotation processor failed in test: ")
        .hasMessageContaining("no schema found");
  }

  @Test
  void processorSeesNoLibraryOfThisProgram() {
    assertThat(scanWith(TestProcessors.Nosy.class).findings()).isEmpty();
  }

  private ScanResult scanWith(Class<? extends Processor> processor) {
    Path file = Cli.write(directory, "Right.java", "class Right {}");
    return new Scan(CHECKS, List.of())
        .run(
            sources(
                List.of(file),
                List.of(Cli.jarOf(processor)),
                List.of("-processor", processor.getName())));
  }

  private ScanResult scan(List<Path> files) {
    return new Scan(CHECKS, List.of()).run(sources(files, List.of(), List.of()));
  }

  private SourceSet sources(List<Path> files, List<Path> processors, List<String> options) {
    return new SourceSet(
        "test",
        directory,
        files,
        List.of(Cli.jarOf(Logger.class), Cli.jarOf(Slf4j.class)),
        processors,
        options,
        StandardCharsets.UTF_8);
  }
}
