package io.github.logkeel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.StatementTree;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code live()} and {@code dead()} are statements from which a {@code use()} may be reached, or
 * not; {@code set()} makes all uses behind it irrelevant to what comes before.
 */
final class LivenessTest {

  @Test
  void sequence() {
    assertAnswers("live(); use(); dead(); set(); live(); use(); dead();");
    assertAnswers("{ live(); } { use(); } synchronized (this) { dead(); }");
    assertAnswers("synchronized (this) { live(); use(); }");
    assertAnswers("live(); { use(); } dead();");
    assertAnswers("dead(); { set(); } use();");
    assertAnswers("live(); synchronized (this) { use(); }");
    assertAnswers("dead(); synchronized (this) { set(); } use();");
  }

  @Test
  void branches() {
    assertAnswers("live(); if (a) use(); dead();");
    assertAnswers("live(); if (a) dead(); else use(); dead();");
    assertAnswers("live(); if (a) live(); else live(); use();");
    assertAnswers("live(); if (a) { set(); } use();");
    assertAnswers("dead(); if (a) { set(); } else { set(); } use();");
    assertAnswers("live(); if (a) { dead(); return; } use();");
    assertAnswers("if (a) { dead(); throw x; } use();");
  }

  @Test
  void loops() {
    assertAnswers("live(); while (a) use(); dead();");
    assertAnswers("while (a) { use(); live(); }");
    assertAnswers("do { use(); live(); } while (a); dead();");
    assertAnswers("for (;;) { use(); live(); }");
    assertAnswers("for (int i : a) { use(); live(); }");
    assertAnswers("for (int i : a) { set(); live(); use(); dead(); }");
    assertAnswers("live(); for (int i : a) { set(); } use();");
    assertAnswers("while (a) { use(); if (b) { dead(); break; } live(); } dead();");
    assertAnswers("while (a) { use(); if (b) { live(); continue; } live(); }");
    assertAnswers("while (a) { if (b) { live(); break; } dead(); set(); } use();");
    assertAnswers("while (a) { use(); { dead(); } { dead(); return; } }");
    assertAnswers("live(); do use(); while (a); dead();");
    assertAnswers("live(); for (;;) use();");
    assertAnswers("live(); for (int i : a) use();");
    assertAnswers("dead(); while (a) { f(); } dead();");
    assertAnswers("for (int i : a) { set(); use(); if (b) { dead(); continue; } dead(); }");
  }

  /** What leads out of the statements that are asked about leads to nothing. */
  @Test
  void jumpsOutOfAll() {
    assertAnswers("if (a) { dead(); break; } live(); use();");
    assertAnswers("if (a) { dead(); continue; } live(); use();");
    assertAnswers("if (a) { dead(); break x; } live(); use();");
  }

  @Test
  void labels() {
    assertAnswers("x: while (a) { use(); while (b) { dead(); break x; } live(); }");
    assertAnswers("x: while (a) { use(); while (b) { live(); continue x; } live(); }");
    assertAnswers("x: while (a) { use(); y: while (b) { live(); break y; } live(); }");
    assertAnswers("x: { if (a) { dead(); break x; } live(); use(); } dead();");
    assertAnswers("x: { if (a) { live(); break x; } dead(); set(); } use();");
    assertAnswers("live(); x: { use(); } dead();");
    assertAnswers("dead(); x: { set(); } use();");
    assertAnswers("dead(); x: { if (a) { dead(); break x; } f(); }");
    assertAnswers(
        "x: while (a) { use(); while (b) { set(); if (c) { live(); continue x; } dead(); } set();"
            + " }");
    assertAnswers(
        "while (a) { use(); while (b) { set(); if (c) { dead(); continue; } dead(); } set(); }");
  }

  @Test
  void switches() {
    assertAnswers("live(); switch (a) { case 1: use(); break; case 2: dead(); } dead();");
    assertAnswers("switch (a) { case 1: live(); case 2: use(); }");
    assertAnswers("switch (a) { case 1: dead(); break; case 2: use(); }");
    assertAnswers("dead(); switch (a) { case 1: f(); break; default: f(); } dead();");
    assertAnswers("switch (a) { case 1: live(); break; case 2: live(); } use();");
    assertAnswers(
        "live(); switch (a) { case 1 -> use(); case 2 -> dead(); default -> { dead(); } }");
    assertAnswers("live(); switch (a) { case 1 -> set(); default -> throw x; } use();");
    assertAnswers(
        "while (a) { use(); switch (b) { case 1: live(); continue; case 2: live(); break; } }");
    assertAnswers("while (a) { use(); switch (b) { case 1: dead(); return; default: live(); } }");
  }

  @Test
  void exceptions() {
    assertAnswers("try { live(); } catch (X x) { use(); }");
    assertAnswers("try { live(); return; } catch (X x) { use(); } dead();");
    assertAnswers("try { live(); throw x; } catch (X x) { use(); }");
    assertAnswers("try { set(); live(); } catch (X x) { use(); }");
    assertAnswers("dead(); try { set(); dead(); } finally { set(); } use();");
    assertAnswers("live(); try { set(); } catch (X x) { use(); }");
    assertAnswers("try { f(); } catch (X x) { dead(); } dead();");
    assertAnswers("try { f(); } catch (X x) { live(); } use();");
    assertAnswers("try { f(); } catch (X x) { dead(); throw x; } use();");
    assertAnswers("try { try { live(); } catch (X x) { live(); } } catch (Y y) { use(); }");
    assertAnswers("try { try { f(); } finally { live(); } } catch (Y y) { use(); }");
    assertAnswers("try (A a = b) { live(); use(); dead(); }");
  }

  @Test
  void finallyBlocks() {
    assertAnswers("try { live(); return; } finally { use(); } dead();");
    assertAnswers("try { live(); throw x; } finally { use(); }");
    assertAnswers("try { f(); } catch (X x) { live(); return; } finally { use(); }");
    assertAnswers("while (a) { try { live(); break; } finally { use(); } }");
    assertAnswers("x: while (a) { try { live(); continue x; } finally { use(); set(); } }");
    assertAnswers("try { dead(); return; } finally { f(); } ");
    assertAnswers("try { try { live(); return; } finally { f(); } } finally { use(); }");
    assertAnswers("try { f(); } finally { live(); } use();");
    assertAnswers("try { live(); if (a) return; } finally { f(); } use();");
  }

  private static void assertAnswers(String statements) {
    Map<StatementTree, Boolean> answers = new LinkedHashMap<>();
    Liveness.ask(
        Statements.parse(statements),
        (statement, after) -> {
          answers.merge(statement, after, Boolean::logicalOr);
          String text = statement.toString();
          return text.equals("use();") || (after && !text.equals("set();"));
        });
    assertThat(answers)
        .as(statements)
        .hasSizeGreaterThan(0)
        .allSatisfy(
            (statement, live) -> {
              String text = statement.toString();
              if (text.equals("live();") || text.equals("dead();")) {
                assertThat(live ? "live();" : "dead();").isEqualTo(text);
              }
            });
  }
}
