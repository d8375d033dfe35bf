package io.github.logkeel.conventions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.util.Comparator;
import java.util.ServiceLoader;

/**
 * A check as its user sees it.
 *
 * @param type its class
 * @param pattern what its annotation says
 * @param explanation its page
 */
record Rule(Class<? extends BugChecker> type, BugPattern pattern, Explanation explanation) {

  /** Stands in the explanation of a check if, and only if, some of its findings have no repair. */
  private static final String NO_REPAIR = "No repair is offered";

  /** All checks that a user gets, by family and name. */
  static ImmutableList<Rule> all() {
    return Streams.stream(ServiceLoader.load(BugChecker.class))
        .filter(check -> check.getClass().getName().startsWith("io.github.logkeel."))
        .map(check -> of(check.getClass()))
        .sorted(Comparator.comparing(Rule::family).thenComparing(Rule::name))
        .collect(ImmutableList.toImmutableList());
  }

  private static Rule of(Class<? extends BugChecker> type) {
    BugPattern pattern = type.getAnnotation(BugPattern.class);
    return new Rule(type, pattern, Explanation.parse(pattern.explanation()));
  }

  /** As in {@code @SuppressWarnings}. */
  String name() {
    return type.getSimpleName();
  }

  /** The last part of its package. */
  String family() {
    String family = type.getPackageName();
    return family.substring(family.lastIndexOf('.') + 1);
  }

  /** Whether its page says that a finding may come without a repair. */
  boolean repairsOnlySometimes() {
    return pattern.explanation().replaceAll("\\s+", " ").contains(NO_REPAIR);
  }

  @Override
  public String toString() {
    return name();
  }
}
