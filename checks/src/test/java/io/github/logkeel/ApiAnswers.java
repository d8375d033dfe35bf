package io.github.logkeel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.model.log.LogApi;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * What each row of {@link LogApi} answers to a check: how the mistake looks there and what repairs
 * it, or why it cannot occur. A new row makes every check answer.
 */
public final class ApiAnswers {

  /** The mistake, and the statement that its first repair gives. */
  public record Repair(String before, String after) {}

  private final Class<? extends BugChecker> check;
  private final Map<LogApi, Repair> repairs = new LinkedHashMap<>();
  private boolean printsTheSame;
  private String[] args = {};
  private boolean printsNothing;
  private final Map<LogApi, String> reasons = new LinkedHashMap<>();

  private ApiAnswers(Class<? extends BugChecker> check) {
    this.check = check;
  }

  /** The answers to that check. */
  public static ApiAnswers of(Class<? extends BugChecker> check) {
    return new ApiAnswers(check);
  }

  /** The mistake is not seen in what is printed, and its repair must leave that as it is. */
  public ApiAnswers printingTheSame() {
    printsTheSame = true;
    return this;
  }

  /** The answers under these flags: for repairs that depend on the libraries at hand. */
  public ApiAnswers withArgs(String... newArgs) {
    args = newArgs;
    return this;
  }

  /** The statements are below the level of the backends; another test runs them. */
  public ApiAnswers printingNothing() {
    printsNothing = true;
    return this;
  }

  /** The mistake in that API, and the statement that its first repair gives. */
  public ApiAnswers repairs(LogApi api, String before, String after) {
    repairs.put(api, new Repair(before, after));
    return this;
  }

  /** Why that API has no such mistake, or why the check leaves it to another. */
  public ApiAnswers cannotOccur(LogApi api, String reason) {
    reasons.put(api, reason);
    return this;
  }

  /** The check that they answer. */
  public Class<? extends BugChecker> check() {
    return check;
  }

  /** Whether mistake and repair print the same. */
  public boolean printsTheSame() {
    return printsTheSame;
  }

  /** Whether mistake and repair are below the level that backends print. */
  public boolean printsNothing() {
    return printsNothing;
  }

  /** How the mistake looks and is repaired, in the APIs that can have it. */
  public ImmutableMap<LogApi, Repair> repairs() {
    return ImmutableMap.copyOf(repairs);
  }

  /**
   * One test for each API that can have the mistake, and one that no row is left without answer.
   */
  public DynamicContainer tests() {
    Set<LogApi> answered = new LinkedHashSet<>(repairs.keySet());
    answered.addAll(reasons.keySet());
    Stream<DynamicTest> complete =
        Stream.of(
            DynamicTest.dynamicTest(
                "every API answers",
                () -> assertThat(answered).containsExactlyInAnyOrderElementsOf(LogApi.BUILT_IN)));
    Stream<DynamicTest> each =
        repairs.entrySet().stream()
            .map(answer -> DynamicTest.dynamicTest(answer.getKey().name(), () -> prove(answer)));
    return DynamicContainer.dynamicContainer(check.getSimpleName(), Stream.concat(complete, each));
  }

  private void prove(Map.Entry<LogApi, Repair> answer) {
    CheckTest.of(check).withArgs(args).replaces(answer.getValue().before, answer.getValue().after);
  }
}
