package io.github.logkeel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.model.context.ContextApi;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * What each row of {@link ContextApi} answers to a check: how the mistake looks there and what
 * repairs it, with what both print, or why it cannot occur. A new row makes every check answer.
 */
public final class CarrierAnswers {

  /** The mistake and its first repair, and what these print on the real libraries. */
  public record Repair(String before, String printsBefore, String after, String printsAfter) {}

  private final Class<? extends BugChecker> check;
  private String[] args = {};
  private final Map<ContextApi, Repair> repairs = new LinkedHashMap<>();
  private final Map<ContextApi, String> reasons = new LinkedHashMap<>();

  private CarrierAnswers(Class<? extends BugChecker> check) {
    this.check = check;
  }

  /** The answers to that check. */
  public static CarrierAnswers of(Class<? extends BugChecker> check) {
    return new CarrierAnswers(check);
  }

  /** Has the statements serve a request, for a check that asks whether they do. */
  public CarrierAnswers servingRequests() {
    args = new String[] {"-XepOpt:Logkeel:TracedEntries=Snippet#run"};
    return this;
  }

  /** The mistake with that library, and the statements that its first repair gives. */
  public CarrierAnswers repairs(
      ContextApi api, String before, String printsBefore, String after, String printsAfter) {
    repairs.put(api, new Repair(before, printsBefore, after, printsAfter));
    return this;
  }

  /** Why that library has no such mistake, or why the check leaves it to another. */
  public CarrierAnswers cannotOccur(ContextApi api, String reason) {
    reasons.put(api, reason);
    return this;
  }

  /** The check that they answer. */
  public Class<? extends BugChecker> check() {
    return check;
  }

  /** How the mistake looks and is repaired, with the libraries that can have it. */
  public ImmutableMap<ContextApi, Repair> repairs() {
    return ImmutableMap.copyOf(repairs);
  }

  /**
   * One test for each library that can have the mistake, and one that none is left without answer.
   */
  public DynamicContainer tests() {
    Set<ContextApi> answered = new LinkedHashSet<>(repairs.keySet());
    answered.addAll(reasons.keySet());
    Stream<DynamicTest> complete =
        Stream.of(
            DynamicTest.dynamicTest(
                "every carrier answers",
                () ->
                    assertThat(answered)
                        .containsExactlyInAnyOrderElementsOf(Arrays.asList(ContextApi.values()))));
    Stream<DynamicTest> each =
        repairs.entrySet().stream()
            .map(
                answer ->
                    DynamicTest.dynamicTest(
                        answer.getKey().name(),
                        () ->
                            CheckTest.of(check)
                                .withArgs(args)
                                .replaces(answer.getValue().before, answer.getValue().after)));
    return DynamicContainer.dynamicContainer(check.getSimpleName(), Stream.concat(complete, each));
  }
}
