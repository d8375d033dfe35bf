package io.github.logkeel.gate;

import static io.github.logkeel.gate.TestFindings.BASE;
import static io.github.logkeel.gate.TestFindings.finding;
import static io.github.logkeel.gate.TestFindings.results;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class GithubReportTest {
  @Test
  void whatHasAMeaningInACommandIsEscaped() {
    StringWriter out = new StringWriter();

    new GithubReport(new PrintWriter(out), BASE.getParent())
        .print(
            results(
                finding("a,b/100%: A.java", "x\n  y", "y", "50 % lost: a, b\r\nsecond line\n")));

    assertThat(out.toString())
        .isEqualTo(
            """
            ::warning file=shop/a%2Cb/100%25%3A A.java,line=2,col=3,title=LostCause::50 %25 lost: a, b%0D%0Asecond line
            1 finding in 1 file: 1 warning; 0 with a repair
            """);
  }
}
