package io.github.logkeel.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.log.LogCallProbe.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every overload of every API that Logkeel knows, and what it is parsed into. The expectations are
 * the files beside this test's resources, one per row; {@code mvn test -Dlogkeel.write-golden}
 * writes them anew, to be read line by line in the diff.
 */
final class LogCallsTest {

  private static final Path EXPECTED =
      Path.of("src/test/resources/io/github/logkeel/model/log/log-calls");

  static final List<LogApi> ROWS = LogApi.BUILT_IN;

  /** The line of the generated source file on which the first statement stands. */
  private static final int FIRST_LINE = 3;

  @ParameterizedTest
  @FieldSource("ROWS")
  void everyOverload(LogApi api) throws Exception {
    OverloadCalls overloads = new OverloadCalls(api);
    List<Call> calls =
        LogCallProbe.calls(overloads.source(), new LogCalls(ImmutableList.of()), LogCallText::of);

    assertThat(calls).extracting(Call::signature).containsAll(overloads.signatures());
    Path file = EXPECTED.resolve(api.name() + ".txt");
    List<String> actual = lines(overloads.statements(), calls);
    if (System.getProperty("logkeel.write-golden") != null) {
      Files.createDirectories(EXPECTED);
      Files.write(file, actual);
    }
    assertThat(actual)
        .as("lines of %s; -Dlogkeel.write-golden writes them anew", file)
        .containsExactlyElementsOf(Files.readAllLines(file));
  }

  @Test
  void noExpectationsOfOtherRows() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      assertThat(files)
          .map(file -> file.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              ROWS.stream().map(api -> api.name() + ".txt").toList());
    }
  }

  private static List<String> lines(List<String> statements, List<Call> calls) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      long number = (long) FIRST_LINE + i;
      String parsed =
          calls.stream()
              .filter(call -> call.line() == number)
              .flatMap(call -> call.shown().stream())
              .findFirst()
              .orElse("no log statement");
      lines.add(statements.get(i) + "  ->  " + parsed);
    }
    return lines;
  }
}
