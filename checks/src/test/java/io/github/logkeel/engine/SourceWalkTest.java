package io.github.logkeel.engine;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.model.log.LogCall;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The walk that all checks share sees what Error Prone's own would have shown each of them. */
final class SourceWalkTest {

  @Test
  void reachesStatementsWhereverTheyStand() {
    assertThat(
            reports(
                """
                Object field = new Object() { { log.info("3"); } };
                Runnable task = () -> log.info("4");
                void body(int level) {
                  for (int i = 0; i < level; i++) { do { log.info("6"); } while (i > level); }
                  switch (level) { case 1 -> log.info("7"); default -> { log.info("7"); } }
                  try { log.info("8"); } catch (IllegalStateException e) { log.info("8"); }
                  class Local { void inner() { synchronized (log) { log.info("9"); } } }
                  Object value = level > 1 ? new Thread(() -> { log.info("10"); }) : (Object) null;
                }
                enum Kind { ONE { @Override void log() { log.info("12"); } }; void log() {} }
                """))
        .containsExactly(3, 4, 6, 7, 7, 8, 8, 9, 10, 12);
  }

  @Test
  void reachesStatementsInAllPartsOfExpressions() {
    assertThat(
            reports(
                """
                class Inner { Inner(Runnable task) {} }
                static Shop shop(Runnable task) { return new Shop(); }
                int size() { return 1; }
                Object called = shop(() -> log.info("6")).size();
                java.util.function.IntSupplier referred = shop(() -> log.info("7"))::size;
                Runnable cast = (Runnable & java.io.Serializable) () -> log.info("8");
                boolean tested = shop(() -> log.info("9")) instanceof Object;
                Runnable[] elements = {() -> log.info("10"), () -> { log.info("10"); }};
                int[] dimensions = new int[shop(() -> log.info("11")).size()];
                Object outer = shop(() -> log.info("12")).new Inner(() -> log.info("12"));
                java.util.function.Supplier<Runnable> inner = () -> () -> log.info("13");
                @Deprecated void method() { new Thread(() -> log.info("14")) {}.start(); }
                """))
        .containsExactly(6, 7, 8, 9, 10, 10, 11, 12, 12, 13, 14);
  }

  @Test
  void pathsOfDeepTrees() {
    for (int depth : List.of(10, 60, 61, 62, 63, 64, 65, 130)) {
      ErrorProneRun run =
          run(
              PathTeller.class,
              "void body() { "
                  + "{ ".repeat(depth)
                  + "log.info(\"deep\");"
                  + " }".repeat(depth)
                  + " log.info(\"shallow\"); }");

      assertThat(run.diagnostics())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).contains("as javac has it"));
    }
  }

  @Test
  void pathsAreThoseOfJavac() {
    ErrorProneRun run =
        run(
            PathTeller.class,
            """
            void body() {
              java.util.List.of(1).forEach(n -> { if (n > 0) { log.info("order {}", n); } });
            }
            """);

    assertThat(run.diagnostics()).singleElement().asString().contains("as javac has it");
  }

  @Nested
  final class Suppression {

    @Test
    void worksOnClassesMethodsAndVariables() {
      assertThat(
              reports(
                  """
                  @SuppressWarnings("LogStatement") void method() { log.info("3"); }
                  @SuppressWarnings("LogStatement") Runnable field = () -> log.info("4");
                  @SuppressWarnings("LogStatement") class Inner { void m() { log.info("5"); } }
                  @SuppressWarnings({"unused", "all"}) void every() { log.info("6"); }
                  @SuppressWarnings("Another") void other() { log.info("7"); }
                  void local() {
                    @SuppressWarnings("LogStatement") Runnable task = () -> log.info("9");
                    log.info("10");
                  }
                  """))
          .containsExactly(7, 10);
    }

    @Test
    void canBeIgnored() {
      assertThat(
              reports(
                  "@SuppressWarnings(\"LogStatement\") void method() { log.info(\"3\"); }",
                  "-XepIgnoreSuppressionAnnotations"))
          .containsExactly(3);
    }

    @Test
    void comesWithGeneratedCodeIfAsked() {
      String generated =
          "@javax.annotation.processing.Generated(\"x\") class Made { void m() { log.info(\"\"); }"
              + " }";

      assertThat(reports(generated)).containsExactly(3);
      assertThat(reports(generated, "-XepDisableWarningsInGeneratedCode")).isEmpty();
    }

    @Test
    void silencesFaults() {
      ErrorProneRun run =
          run(
              LogkeelCheckTest.Failing.class,
              """
              @SuppressWarnings("Failing") void method() { log.info("runtime"); }
              """);

      assertThat(run.diagnostics()).isEmpty();
    }

    @Test
    void ofOneFaultSilencesNoOther() {
      ErrorProneRun run =
          run(
              LogkeelCheckTest.Failing.class,
              """
              @SuppressWarnings("Failing") void method() { log.info("runtime"); }
              void other() { log.info("runtime"); }
              """);

      assertThat(run.diagnostics())
          .singleElement()
          .asString()
          .startsWith("WARNING Shop.java:4 Logkeel: Failing failed here");
    }
  }

  private static List<Integer> reports(String members, String... options) {
    return run(LogStatement.class, members, options).diagnostics().stream()
        .map(line -> Integer.valueOf(line.replaceFirst("(?s)WARNING Shop.java:(\\d+).*", "$1")))
        .toList();
  }

  private static ErrorProneRun run(
      Class<? extends LogkeelCheck> check, String members, String... options) {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(check))
            .options(options)
            .source(
                "Shop.java",
                """
                class Shop {
                static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
                %s
                }
                """
                    .formatted(members))
            .compile();
    assertThat(run.succeeded()).as("%s", run.diagnostics()).isTrue();
    return run;
  }

  /** Reports every log statement. */
  @BugPattern(summary = "A log statement", severity = WARNING)
  public static final class LogStatement extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    LogStatement(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      return describe(call.tree(), "a log statement");
    }
  }

  /** Compares the path it is given with the one that javac finds by a search. */
  @BugPattern(summary = "A path", severity = WARNING)
  public static final class PathTeller extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    PathTeller(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      TreePath found = TreePath.getPath(state.getPath().getCompilationUnit(), call.tree());
      return describe(
          call.tree(),
          trees(state.getPath()).equals(trees(found)) ? "as javac has it" : "another path");
    }

    private static List<Tree> trees(Iterable<Tree> path) {
      List<Tree> trees = new ArrayList<>();
      path.forEach(trees::add);
      return trees;
    }
  }
}
