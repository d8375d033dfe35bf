package io.github.logkeel.conventions;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.engine.Options;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * What all checks have in common, each convention a function from one part of a check to what is
 * wrong with it; nothing if the list is empty.
 */
final class RuleConventions {

  private static final int LONGEST_SUMMARY = 100;

  private static final ImmutableList<String> HEADINGS =
      ImmutableList.of(
          "What it finds", "Why it hurts in production", "Bad", "Good", "What it cannot see");

  private static final String FLAGS_HEADING = "Flags";

  private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");
  private static final Pattern OUR_FLAG = Pattern.compile("\\bLogkeel:\\w+");

  /** Words of a remedy or a command, or that say nothing: a name is the mistake itself. */
  private static final ImmutableSet<String> NO_PART_OF_A_MISTAKE =
      ImmutableSet.of(
          "Avoid",
          "Ban",
          "Banned",
          "Check",
          "Checker",
          "Consider",
          "Disallow",
          "Do",
          "Dont",
          "Ensure",
          "Forbid",
          "Forbidden",
          "Must",
          "Never",
          "No",
          "Prefer",
          "Require",
          "Rule",
          "Should",
          "Use",
          "Verify");

  private RuleConventions() {}

  /** A name is a noun phrase of two to five words for the mistake. */
  static ImmutableList<String> name(String name) {
    List<String> words = WORD.matcher(name).results().map(MatchResult::group).toList();
    Problems problems = new Problems();
    problems.addIf(!String.join("", words).equals(name), name + " is not in upper camel case");
    problems.addIf(words.size() < 2 || words.size() > 5, name + " has not two to five words");
    words.stream()
        .filter(NO_PART_OF_A_MISTAKE::contains)
        .forEach(word -> problems.add(word + " is no part of a mistake's name"));
    return problems.list();
  }

  /** A summary states the mistake in one short line of plain text. */
  static ImmutableList<String> summary(String summary) {
    Problems problems = new Problems();
    problems.addIf(summary.isBlank(), "there is no summary");
    problems.addIf(summary.length() > LONGEST_SUMMARY, "summary is longer than 100 characters");
    problems.addIf(!summary.matches("(?s)\\p{Upper}.*"), "summary starts without a capital");
    problems.addIf(summary.endsWith("."), "summary ends with a period");
    problems.addIf(CharMatcher.anyOf("`*_[]\n").matchesAnyOf(summary), "summary has markup");
    return problems.list();
  }

  /** An explanation has the fixed headings in order, text below each, and two examples. */
  static ImmutableList<String> explanation(Explanation explanation) {
    Problems problems = new Problems();
    ImmutableList<String> withFlags =
        ImmutableList.<String>builder().addAll(HEADINGS).add(FLAGS_HEADING).build();
    problems.addIf(
        !explanation.headings().equals(HEADINGS) && !explanation.headings().equals(withFlags),
        "headings are " + explanation.headings());
    explanation.sections().stream()
        .filter(section -> section.body().isEmpty())
        .forEach(section -> problems.add(section.heading() + " is empty"));
    for (String heading : List.of("Bad", "Good")) {
      problems.addIf(
          explanation.example(heading).or(() -> explanation.configuration(heading)).isEmpty(),
          heading + " has no java block");
    }
    return problems.list();
  }

  /** A flag is only named where it exists, and in the section for flags. */
  static ImmutableList<String> flags(Explanation explanation) {
    Set<String> known =
        Options.ALL.stream().map(Options.Flag::name).collect(Collectors.toUnmodifiableSet());
    Problems problems = new Problems();
    for (Explanation.Section section : explanation.sections()) {
      OUR_FLAG
          .matcher(section.body())
          .results()
          .map(MatchResult::group)
          .forEach(
              flag -> {
                problems.addIf(!known.contains(flag), "there is no flag " + flag);
                problems.addIf(
                    !section.heading().equals(FLAGS_HEADING), flag + " is not under Flags");
              });
    }
    return problems.list();
  }

  /** A check is a public final class right below the base, made by ServiceLoader or injection. */
  static ImmutableList<String> shape(Class<? extends BugChecker> type) {
    Problems problems = new Problems();
    problems.addIf(!Modifier.isPublic(type.getModifiers()), "class is not public");
    problems.addIf(!Modifier.isFinal(type.getModifiers()), "class is not final");
    problems.addIf(type.getSuperclass() != LogkeelCheck.class, "class is not right below the base");
    BugPattern pattern = type.getAnnotation(BugPattern.class);
    problems.addIf(pattern.linkType() != BugPattern.LinkType.NONE, "linkType is not NONE");
    problems.addIf(!pattern.name().isEmpty(), "name is not that of the class");
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    problems.addIf(constructors.length != 2, "there are not two constructors");
    problems.addIf(
        Arrays.stream(constructors).noneMatch(RuleConventions::isForServiceLoader),
        "there is no public constructor without parameters");
    problems.addIf(
        Arrays.stream(constructors).noneMatch(RuleConventions::isForInjection),
        "there is no @Inject constructor that takes Logkeel");
    return problems.list();
  }

  /** The source of a check's test has the two test methods, and a repair-less case if need be. */
  static ImmutableList<String> test(String source, boolean repairsOnlySometimes) {
    Problems problems = new Problems();
    for (String method : List.of("identification", "replacement")) {
      problems.addIf(
          !source.contains("@Test\n  void " + method + "() {"), "test has no " + method + "()");
    }
    boolean showsNoRepair = source.contains(".offersNoRepairFor");
    problems.addIf(
        showsNoRepair && !repairsOnlySometimes,
        "test has findings without a repair, but the explanation has no \"No repair is offered\"");
    problems.addIf(
        !showsNoRepair && repairsOnlySometimes,
        "explanation says \"No repair is offered\", but the test has no such case");
    return problems.list();
  }

  private static boolean isForServiceLoader(Constructor<?> constructor) {
    return Modifier.isPublic(constructor.getModifiers()) && constructor.getParameterCount() == 0;
  }

  private static boolean isForInjection(Constructor<?> constructor) {
    return constructor.isAnnotationPresent(Inject.class)
        && List.of(constructor.getParameterTypes()).equals(List.of(Logkeel.class));
  }

  /** Collects what is wrong. */
  private static final class Problems {
    private final List<String> found = new ArrayList<>();

    private void add(String problem) {
      found.add(problem);
    }

    private void addIf(boolean wrong, String problem) {
      if (wrong) {
        found.add(problem);
      }
    }

    private ImmutableList<String> list() {
      return ImmutableList.copyOf(found);
    }
  }
}
