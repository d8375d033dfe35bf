package io.github.logkeel.arguments;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.ApiAnswers;
import io.github.logkeel.mutation.ChecksInTurn;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** How each mistake of this family looks in each logging API, and how it is repaired there. */
public final class EveryApiTest {

  /** Why an API without arguments has no such mistake. */
  static final String NO_ARGUMENTS = "prints its message as it stands and takes no arguments";

  /** Why the check leaves the mistake to Error Prone. */
  static final String CORE = "Error Prone's own FloggerFormatString reports it";

  /** The answers of all rows, check by check. */
  public static ImmutableList<ApiAnswers> all() {
    return ImmutableList.of(
        EagerLogArgumentTest.everyApi(),
        ForeignLogPlaceholderTest.everyApi(),
        InterpolatedMessageTest.everyApi(),
        LogMessageAsLoggerClassTest.everyApi(),
        LogPlaceholderForThrowableTest.everyApi(),
        LooseKeyValueTest.everyApi(),
        LostCauseTest.everyApi(),
        MalformedLogKeyTest.everyApi(),
        MalformedLogTemplateTest.everyApi(),
        MismatchedLogGuardTest.everyApi(),
        MissingLogArgumentTest.everyApi(),
        MissingLogMessageTest.everyApi(),
        NestedLogFieldTest.everyApi(),
        NullLogSupplierTest.everyApi(),
        RepeatedFieldKeyTest.everyApi(),
        ReusedLogBuilderTest.everyApi(),
        SurplusLogArgumentTest.everyApi(),
        ThrowableAsLogTextTest.everyApi(),
        UnfinishedLogStatementTest.everyApi(),
        UnloggedExceptionTest.everyApi(),
        UnresolvedLogSupplierTest.everyApi(),
        ValueInLogTemplateTest.everyApi());
  }

  @TestFactory
  Stream<DynamicContainer> everyApiAnswers() {
    return all().stream()
        .filter(answers -> ChecksInTurn.has(answers.check()))
        .map(ApiAnswers::tests);
  }
}
