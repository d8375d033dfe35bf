package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ScannerSupplier;
import io.github.logkeel.Snippet;
import io.github.logkeel.model.log.LogCall;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;

final class SharedLogCallsTest {

  private static final List<LogCall> SEEN_BY_FIRST = new ArrayList<>();
  private static final List<LogCall> SEEN_BY_SECOND = new ArrayList<>();

  @Test
  void allChecksOfACompilationJudgeTheSameParsedStatement() {
    CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(First.class, Second.class), getClass())
        .addSourceLines(
            "Snippet.java",
            Snippet.of(
                """
                log.info("order {}", orderId);
                log4j.info("order {}", orderId);
                """))
        .doTest();

    assertThat(SEEN_BY_FIRST).hasSize(2);
    assertThat(SEEN_BY_SECOND).hasSize(2);
    assertThat(SEEN_BY_SECOND.get(0)).isSameAs(SEEN_BY_FIRST.get(0));
    assertThat(SEEN_BY_SECOND.get(1)).isSameAs(SEEN_BY_FIRST.get(1));
  }

  @BugPattern(summary = "Looks only", severity = SeverityLevel.WARNING)
  public static final class First extends LogkeelCheck {

    private static final long serialVersionUID = 1L;

    @Inject
    First(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      SEEN_BY_FIRST.add(call);
      return Description.NO_MATCH;
    }
  }

  @BugPattern(summary = "Looks only", severity = SeverityLevel.WARNING)
  public static final class Second extends LogkeelCheck {

    private static final long serialVersionUID = 1L;

    @Inject
    Second(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      SEEN_BY_SECOND.add(call);
      return Description.NO_MATCH;
    }
  }
}
