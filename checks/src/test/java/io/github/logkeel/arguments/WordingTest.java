package io.github.logkeel.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.CheckTest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordingTest {

  @Test
  void manyNamesAreCutShort() {
    assertThat(Wording.keysMakeNoFields(List.of("a"))).isEqualTo("key `a` makes no field");
    assertThat(Wording.keysMakeNoFields(List.of("a", "b", "c", "d")))
        .isEqualTo("keys `a`, `b`, `c` and `d` make no fields");
    assertThat(Wording.keysMakeNoFields(List.of("a", "b", "c", "d", "e")))
        .isEqualTo("keys `a`, `b`, `c` and 2 more make no fields");
  }

  @Test
  void longExpressionsAreCutShort() {
    CheckTest.of(SurplusLogArgument.class)
        .identifies(
            """
            // BUG: Diagnostic contains: `customer.concat(host).concat("01234567")` is never
            log.info("placed", customer.concat(host).concat("01234567"));
            // BUG: Diagnostic contains: `customer.concat(host).concat("0123456...` is never
            log.info("placed", customer.concat(host).concat("012345678"));
            """);
  }
}
