package io.github.logkeel.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every convention about checks: that ours keep it, and that it notices one that does not. */
final class RuleConventionsTest {

  static ImmutableList<Rule> rules() {
    return Rule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nameIsTheMistake(Rule rule) {
    assertThat(RuleConventions.name(rule.name())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AvoidLostCause", "LostCauseCheck", "Lost", "lostCause", "LogMDCLeak_2"})
  void otherNamesAreNoticed(String name) {
    assertThat(RuleConventions.name(name)).isNotEmpty();
  }

  @Test
  void noNameIsTakenByErrorProne() {
    ImmutableSet<String> taken =
        BuiltInCheckerSuppliers.allChecks().getAllChecks().values().stream()
            .flatMap(check -> check.allNames().stream())
            .collect(ImmutableSet.toImmutableSet());

    assertThat(taken).contains("FloggerFormatString");
    assertThat(rules())
        .flatExtracting(rule -> BugCheckerInfo.create(rule.type()).allNames())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(taken);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void summaryIsOneLine(Rule rule) {
    assertThat(RuleConventions.summary(rule.pattern().summary())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Value lost.", "value lost", "`Value` lost", "Value\nlost"})
  void otherSummariesAreNoticed(String summary) {
    assertThat(RuleConventions.summary(summary)).isNotEmpty();
    assertThat(RuleConventions.summary("V".repeat(101))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void explanationIsComplete(Rule rule) {
    assertThat(RuleConventions.explanation(rule.explanation())).isEmpty();
    assertThat(RuleConventions.flags(rule.explanation())).isEmpty();
  }

  @Test
  void otherExplanationsAreNoticed() {
    String complete =
        """
        ## What it finds

        It.

        ## Why it hurts in production

        So.

        ## Bad

        ```java
        bad();
        ```

        ## Good

        ```java
        good();
        ```

        ## What it cannot see

        That.
        """;
    assertThat(problems(complete)).isEmpty();
    assertThat(problems(complete + "\n## Flags\n\n`Logkeel:Backend` tells.\n")).isEmpty();

    assertThat(problems(complete.replace("```java", "```xml"))).isEmpty();

    assertThat(problems(complete.replace("## Good", "## Better"))).isNotEmpty();
    assertThat(problems(complete.replace("It.", ""))).containsExactly("What it finds is empty");
    assertThat(problems(complete.replaceFirst("java", "text")))
        .containsExactly("Bad has no java block");
    assertThat(problems(complete + "\n## Flags\n\n`Logkeel:Bakend` tells.\n"))
        .containsExactly("there is no flag Logkeel:Bakend");
    assertThat(problems(complete + "`Logkeel:Backend` tells."))
        .containsExactly("Logkeel:Backend is not under Flags");
  }

  private static ImmutableList<String> problems(String markdown) {
    Explanation explanation = Explanation.parse(markdown);
    return ImmutableList.<String>builder()
        .addAll(RuleConventions.explanation(explanation))
        .addAll(RuleConventions.flags(explanation))
        .build();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void classHasTheShapeOfACheck(Rule rule) {
    assertThat(RuleConventions.shape(rule.type())).isEmpty();
  }

  @Test
  void otherShapesAreNoticed() {
    assertThat(RuleConventions.shape(Misshapen.class))
        .containsExactly(
            "class is not public",
            "class is not final",
            "class is not right below the base",
            "linkType is not NONE",
            "name is not that of the class",
            "there are not two constructors",
            "there is no public constructor without parameters",
            "there is no @Inject constructor that takes Logkeel");
  }

  @SuppressWarnings("BugPatternNaming") // one of the things to be noticed
  @BugPattern(name = "Other", summary = "None", severity = BugPattern.SeverityLevel.WARNING)
  static class Misshapen extends BugChecker {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void testIsComplete(Rule rule) {
    Path test = SourceFile.TEST_ROOT.resolve(rule.type().getName().replace('.', '/') + "Test.java");

    assertThat(test).exists();
    assertThat(RuleConventions.test(SourceFile.read(test), rule.repairsOnlySometimes())).isEmpty();
  }

  @Test
  void otherTestsAreNoticed() {
    String complete = "  @Test\n  void identification() {\n  @Test\n  void replacement() {\n";

    assertThat(RuleConventions.test(complete, false)).isEmpty();
    assertThat(RuleConventions.test(complete, true)).hasSize(1);
    assertThat(RuleConventions.test(complete + "test.offersNoRepairFor(", false)).hasSize(1);
    assertThat(RuleConventions.test("", false)).hasSize(2);
  }

  @Test
  void everyCheckIsInTheServiceFile() {
    assertThat(SourceFile.main())
        .filteredOn(SourceConventions::isCheck)
        .extracting(file -> file.path().replace(".java", "").replace('/', '.'))
        .containsExactlyInAnyOrderElementsOf(
            rules().stream().map(rule -> rule.type().getName()).toList());
  }
}
