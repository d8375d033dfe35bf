package io.github.logkeel.context;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.CarrierAnswers;
import io.github.logkeel.mutation.ChecksInTurn;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** How each mistake of this family looks with each carrier, and how it is repaired there. */
public final class EveryCarrierTest {

  /** Why a library has no such mistake that only has entries. */
  static final String NO_SPAN = "carries entries, no span";

  /** Why a library has no such mistake that has no entries. */
  static final String NO_ENTRY = "carries spans, no entries that are put and taken away by key";

  /** Why a library has no such mistake that has nothing to close. */
  static final String NO_SCOPE = "has nothing that is to be closed";

  /** The answers of all rows, check by check. */
  public static ImmutableList<CarrierAnswers> all() {
    return ImmutableList.of(
        CurrentSpanOutsideScopeTest.everyCarrier(),
        IgnoredContextTest.everyCarrier(),
        LogOutsideScopeTest.everyCarrier(),
        MdcEntryLeakTest.everyCarrier(),
        MdcWipedTest.everyCarrier(),
        NullMdcMapTest.everyCarrier(),
        UnrestoredMdcEntryTest.everyCarrier(),
        DetachedContextTest.everyCarrier(),
        ScopeNotClosedTest.everyCarrier(),
        SpanNotCurrentTest.everyCarrier(),
        UnendedSpanTest.everyCarrier());
  }

  @TestFactory
  Stream<DynamicContainer> everyCarrierAnswers() {
    return all().stream()
        .filter(answers -> ChecksInTurn.has(answers.check()))
        .map(CarrierAnswers::tests);
  }
}
