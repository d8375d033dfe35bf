package io.github.logkeel.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.ConfigurationTest;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.Snippet;
import io.github.logkeel.context.NullMdcMap;
import io.github.logkeel.runtime.TestClassPath;
import io.github.logkeel.schema.Registry;
import io.github.logkeel.schema.UnregisteredLogField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documentation tells the truth: its examples are run. */
final class RuleExamplesTest {

  private static final ImmutableList<Rule> RULES = Rule.all();

  @TestFactory
  Stream<DynamicTest> badExampleIsFlaggedByItsRuleOnly() {
    return forEachRule(
        rule ->
            assertThat(findings(rule, bad(rule)))
                .isNotEmpty()
                .allMatch(line -> line.contains("[" + rule.name() + "]")));
  }

  @TestFactory
  Stream<DynamicTest> firstRepairOfBadExampleGivesGoodOne() {
    return forEachRule(
        rule -> rule.type() != UnregisteredLogField.class, // its repair is a line of another file
        rule ->
            BugCheckerRefactoringTestHelper.newInstance(rule.type(), RuleExamplesTest.class)
                .setArgs(options(rule))
                .addInputLines("Snippet.java", Snippet.of(bad(rule)))
                .addOutputLines("Snippet.java", Snippet.of(good(rule)))
                .doTest(TestMode.TEXT_MATCH));
  }

  @TestFactory
  Stream<DynamicTest> goodExampleIsCleanUnderAllRules() {
    return forEachRule(rule -> assertThat(findings(rule, good(rule))).isEmpty());
  }

  /** A rule about configuration shows files of Logback. */
  @TestFactory
  Stream<DynamicTest> configurations() {
    return RULES.stream()
        .filter(rule -> rule.explanation().configuration("Bad").isPresent())
        .map(
            rule ->
                dynamicTest(
                    rule.name(),
                    () -> {
                      String bad = rule.explanation().configuration("Bad").orElseThrow();
                      String good = rule.explanation().configuration("Good").orElseThrow();
                      ConfigurationTest test = ConfigurationTest.of(allChecks());
                      assertThat(test.diagnostics("logback.xml", bad))
                          .isNotEmpty()
                          .allMatch(line -> line.contains("[" + rule.name() + "]"));
                      test.replaces("logback.xml", bad, good);
                      assertThat(test.diagnostics("logback.xml", good)).isEmpty();
                    }));
  }

  private interface RuleTest {
    void accept(Rule rule);
  }

  private static Stream<DynamicTest> forEachRule(RuleTest test) {
    return forEachRule(rule -> true, test);
  }

  private static Stream<DynamicTest> forEachRule(Predicate<Rule> wanted, RuleTest test) {
    return RULES.stream()
        .filter(wanted)
        .filter(rule -> rule.explanation().configuration("Bad").isEmpty())
        .map(rule -> dynamicTest(rule.name(), () -> test.accept(rule)));
  }

  private static String bad(Rule rule) {
    return rule.explanation().example("Bad").orElseThrow();
  }

  private static String good(Rule rule) {
    return rule.explanation().example("Good").orElseThrow();
  }

  private static List<Class<? extends BugChecker>> allChecks() {
    return RULES.stream().<Class<? extends BugChecker>>map(Rule::type).toList();
  }

  /** A mistake with libraries of the past, or by a registry, is one with these only. */
  private static String[] options(Rule rule) {
    if (rule.type() == NullMdcMap.class) {
      return new String[] {"-cp", TestClassPath.ofSlf4j1()};
    }
    List<String> options = new ArrayList<>();
    rule.explanation().registry().map(Registry::flag).ifPresent(options::add);
    rule.explanation().dump().map(Registry::dumpFlag).ifPresent(options::add);
    if (rule.type() == UnregisteredLogField.class) {
      options.add("-XepOpt:Logkeel:UnregisteredFields=true");
    }
    return options.toArray(String[]::new);
  }

  private static ImmutableList<String> findings(Rule rule, String statements) {
    return ErrorProneRun.withChecks(allChecks())
        .options(options(rule))
        .source("Snippet.java", Snippet.of(statements))
        .compile()
        .diagnostics();
  }
}
