package io.github.logkeel.engine;

import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestSourcesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checks/src/main/java/shop/Order.java",
        "src/main/java/shop/test/Order.java",
        "shop/Order.java",
        "src/main/java/shop/OrderTest.java",
        "src/latest.d/shop/Order.java"
      })
  void program(String path) {
    assertJudged(path, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checks/src/test/java/shop/Order.java",
        "src/integrationTest/java/shop/Order.java",
        "src/testFixtures/java/shop/Order.java",
        "src/it/java/shop/Order.java",
        "src/jmh/java/shop/Order.java",
        "javatests/shop/Order.java"
      })
  void tests(String path) {
    assertJudged(path, false);
  }

  @Test
  void compilationOfTestsOnly() {
    assertJudged("shop/Order.java", false, "-XepCompilingTestOnlyCode");
  }

  @Test
  void flag() {
    assertJudged("src/test/java/Order.java", true, "-XepOpt:Logkeel:StyleInTests=true");
    assertJudged("src/test/java/Order.java", false, "-XepOpt:Logkeel:StyleInTests=false");
  }

  private void assertJudged(String path, boolean judged, String... args) {
    String comment = judged ? "// BUG: Diagnostic contains: judged\n" : "";
    CompilationTestHelper.newInstance(StyleRule.class, getClass())
        .setArgs(args)
        .addSourceLines(path, comment + "class Order {}")
        .doTest();
  }

  /** Reports every class of a file that rules of style judge. */
  @BugPattern(summary = "judged", severity = BugPattern.SeverityLevel.WARNING)
  public static final class StyleRule extends BugChecker implements ClassTreeMatcher {

    private static final long serialVersionUID = 1L;

    private final transient Logkeel logkeel;

    public StyleRule() {
      this(ErrorProneFlags.empty());
    }

    @javax.inject.Inject
    StyleRule(ErrorProneFlags flags) {
      logkeel = new Logkeel(flags);
    }

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      return logkeel.judgesStyleIn(state) ? describeMatch(tree) : Description.NO_MATCH;
    }
  }
}
