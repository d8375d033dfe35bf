package io.github.logkeel.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetoursTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f();",
        "if (a) f(); else g();",
        "{ f(); }",
        "for (int i : a) { f(); }",
        "try { f(); } catch (X x) { g(); }",
        "switch (a) { case 1 -> f(); default -> g(); }"
      })
  void statementsThatComeToTheirEnd(String statement) {
    assertThat(Statements.parse(statement)).singleElement().matches(Detours::noneIn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return;",
        "if (a) return;",
        "if (a) { f(); } else { throw x; }",
        "for (int i : a) { if (b) break; f(); }",
        "for (int i : a) { if (b) continue; f(); }",
        "while (a) f();",
        "do f(); while (a);",
        "for (;;) f();"
      })
  void statementsThatMayNot(String statement) {
    assertThat(Statements.parse(statement)).singleElement().matches(tree -> !Detours.noneIn(tree));
  }
}
