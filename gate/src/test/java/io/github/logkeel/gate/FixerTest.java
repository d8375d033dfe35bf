package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.bugpatterns.BugChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixerTest {
  private static final String METHODS =
      """
        static void log(int... n) {}
        static void sound() {}
        static void unnamed() {}
        static int named() { return 0; }
        static void tick() {}
        static void tock() {}
        static void grow(int... n) {}
      """;

  @TempDir private Path directory;

  @Test
  void repairsOfOneStatementComeOneAfterTheOther() {
    FileRepairs file =
        only(
            fix(
                write("A", "log(); log(2); log();"),
                RepairChecks.First.class,
                RepairChecks.Second.class));

    assertThat(bodyOf(file)).isEqualTo("log(1, 2); log(1, 2); log(1, 2);");
    assertThat(file.repaired()).hasSize(5);
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void repairsThatOnlyGoTogetherOneByOne() {
    FileRepairs file =
        only(fix(write("A", "unnamed(); unnamed(); unnamed();"), RepairChecks.Naming.class));

    assertThat(bodyOf(file))
        .isEqualTo("int name1 = named(); int name2 = named(); int name3 = named();");
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void repairThatWouldNotCompileIsLeftOutAlone() {
    FixResult result =
        fix(
            write("A", "log(2); sound();"),
            write("B", "log(2);"),
            RepairChecks.First.class,
            RepairChecks.Breaking.class);

    assertThat(result.files())
        .extracting(FixerTest::bodyOf)
        .containsExactly("log(1, 2); sound();", "log(1, 2);");
    assertThat(result.files().get(0).remarks())
        .containsExactly("Breaking in line 9 would not compile");
    assertThat(result.files().get(0).uncompilable())
        .extracting(Finding::check)
        .containsExactly("Breaking");
    assertThat(result.files().get(1).remarks()).isEmpty();
    assertThat(result.left()).extracting(Finding::check).containsExactly("Breaking");
  }

  @Test
  void repairsThatUndoEachOther() {
    FixResult result =
        fix(
            write("A", "tick(); log(2);"),
            RepairChecks.Tick.class,
            RepairChecks.Tock.class,
            RepairChecks.First.class);

    assertThat(only(result).remarks())
        .singleElement()
        .asString()
        .matches("T[io]ck in line 9 and T[io]ck in line 9 undo each other");
    assertThat(only(result).undone())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("Tick", "Tock");
    assertThat(bodyOf(only(result))).matches("t[io]ck\\(\\); log\\(1, 2\\);");
  }

  @Test
  void repairThatFindsNoEnd() {
    FixResult result =
        fix(
            write("A", "grow(1);"),
            write("B", "log(2);"),
            RepairChecks.Growing.class,
            RepairChecks.First.class);

    assertThat(result.files())
        .extracting(FixerTest::bodyOf)
        .containsExactly("grow(1);", "log(1, 2);");
    assertThat(result.files().get(0).remarks())
        .containsExactly("its repairs are not done after 30 rounds");
  }

  @Test
  void filesThatMustNotChange() {
    Path left = write("A", "log(2);");
    Path right = write("B", "log(2);");
    Scan scan = scan(RepairChecks.First.class);

    FixResult result =
        new Fixer(scan, finding -> true, source -> source.file().equals(right))
            .run(sources(List.of(left, right)));

    assertThat(result.files()).extracting(file -> file.original().file()).containsExactly(right);
    assertThat(result.left()).extracting(Finding::file).containsExactly(left);
  }

  @Test
  void importsComeAndGo() {
    Path file =
        Cli.write(
            directory,
            "End.java",
            """
            package shop;

            import static java.lang.System.exit;

            class End {
              void run() {
                exit(1);
              }
            }
            """);

    FileRepairs repaired = only(fix(file, TestChecks.ProgramEnd.class));

    assertThat(repaired.current().text())
        .isEqualTo(
            """
            package shop;

            import java.util.Objects;

            class End {
              void run() {
                Objects.hash();
              }
            }
            """);
  }

  @Test
  void roundsAreSeen() {
    List<String> rounds = new ArrayList<>();
    new Fixer(
            scan(RepairChecks.First.class, RepairChecks.Second.class),
            finding -> true,
            source -> true,
            (found, repaired) -> rounds.add(checks(found) + " after " + checks(repaired)))
        .run(sources(List.of(write("A", "log();"))));

    assertThat(rounds)
        .containsExactly("[First, Second] after []", "[Second] after [First]", "[] after [Second]");
  }

  private static List<String> checks(List<Finding> findings) {
    return findings.stream().map(Finding::check).toList();
  }

  @Test
  void nothingIsWritten() throws Exception {
    Path file = write("A", "log();");
    String before = Files.readString(file);

    assertThat(only(fix(file, RepairChecks.First.class)).isChanged()).isTrue();
    assertThat(file).hasContent(before);
  }

  private Path write(String type, String body) {
    return Cli.write(
        directory,
        type + ".java",
        "class %s {\n%s  void run() { %s }\n}\n".formatted(type, METHODS, body));
  }

  private static String bodyOf(FileRepairs file) {
    String text = file.current().text();
    return text.substring(text.indexOf("run() { ") + 8, text.lastIndexOf(" }\n"));
  }

  private static FileRepairs only(FixResult result) {
    assertThat(result.files()).hasSize(1);
    return result.files().get(0);
  }

  @SafeVarargs
  private FixResult fix(Path file, Class<? extends BugChecker>... checks) {
    return fix(List.of(file), checks);
  }

  @SafeVarargs
  private FixResult fix(Path file, Path other, Class<? extends BugChecker>... checks) {
    return fix(List.of(file, other), checks);
  }

  @SafeVarargs
  private FixResult fix(List<Path> files, Class<? extends BugChecker>... checks) {
    return new Fixer(scan(checks), finding -> true, source -> true).run(sources(files));
  }

  @SafeVarargs
  private static Scan scan(Class<? extends BugChecker>... checks) {
    return new Scan(
        Checks.aboutLogging(
            Stream.of(checks).map(BugCheckerInfo::create).collect(ImmutableSet.toImmutableSet())),
        List.of());
  }

  private SourceSet sources(List<Path> files) {
    return new SourceSet("test", directory, files, List.of(), List.of(), List.of(), UTF_8);
  }
}
