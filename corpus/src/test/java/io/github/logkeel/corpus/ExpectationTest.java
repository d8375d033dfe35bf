package io.github.logkeel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectationTest {
  @Test
  void sameFindingsInAnyOrder() {
    Expectation expectation = new Expectation(List.of(at(2, "b()"), at(1, "a()")));
    assertThat(expectation.findings()).extracting(ExpectedFinding::line).containsExactly(1, 2);
    assertThat(expectation.difference(List.of(at(1, "a()"), at(2, "b()")))).isEmpty();
  }

  @Test
  void differenceIsInTheOrderOfTheFile() {
    assertThat(
            new Expectation(List.of(at(1, "a()"), at(3, "c()")))
                .difference(List.of(at(1, "a()"), at(2, "b()"), at(4, "d()"))))
        .containsExactly(
            "+ A.java:2:1 Check: b()",
            "- A.java:3:1 Check: c() (unread)",
            "+ A.java:4:1 Check: d()");
  }

  @Test
  void twoFindingsInOnePlace() {
    assertThat(
            new Expectation(List.of(at(1, "a()"))).difference(List.of(at(1, "a()"), at(1, "a()"))))
        .containsExactly("+ A.java:1:1 Check: a()");
  }

  @Test
  void verdictOfTheSamePlaceGoesFirst() {
    Expectation before = new Expectation(List.of(read(1, "a()", "one"), read(5, "a()", "two")));
    assertThat(before.updated(List.of(at(5, "a()"))).findings())
        .extracting(ExpectedFinding::why)
        .containsExactly("two");
    assertThat(before.updated(List.of(at(2, "a()"), at(6, "a()"), at(7, "b()"))).findings())
        .extracting(ExpectedFinding::why)
        .containsExactly("one", "two", "");
  }

  private static ExpectedFinding at(int line, String source) {
    return new ExpectedFinding("A.java", line, 1, "Check", source, Verdict.UNREAD, "");
  }

  private static ExpectedFinding read(int line, String source, String why) {
    return new ExpectedFinding("A.java", line, 1, "Check", source, Verdict.TRUE, why);
  }
}
