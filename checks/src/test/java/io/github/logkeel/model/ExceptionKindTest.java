package io.github.logkeel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.github.logkeel.JavacTasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExceptionKindTest {

  /** Exceptions of the program. */
  private static final String OWN =
      """
      class OrderException extends Exception {
        OrderException(String text, IllegalStateException cause) { super(text, cause); }
      }
      class NotEnough extends Exception { NotEnough(String text, int orders) { super(text); } }
      class Plain extends Exception { Plain(int[] orders, Object last) { super(""); } }
      class Lost extends java.io.FileNotFoundException { Lost(Throwable cause) { super(""); } }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throwable                                  | ANYTHING",
        "Error                                      | ANYTHING",
        "Exception                                  | ANYTHING",
        "RuntimeException                           | ANYTHING",
        "java.io.IOException                        | FAILURE",
        "IllegalStateException                      | FAILURE",
        "OrderException                             | FAILURE",
        "NumberFormatException                      | SELF_EXPLAINING",
        "java.net.ConnectException                  | SELF_EXPLAINING",
        "java.io.FileNotFoundException              | SELF_EXPLAINING",
        "Lost                                       | SELF_EXPLAINING",
        "NotEnough                                  | SELF_EXPLAINING",
        "Plain                                      | SELF_EXPLAINING",
        "NumberFormatException | IllegalStateException | FAILURE",
        "IllegalStateException | NumberFormatException | FAILURE",
        "NumberFormatException | ArithmeticException   | SELF_EXPLAINING",
        "NumberFormatException | Error                 | ANYTHING",
      })
  void kinds(String line) throws IOException {
    int last = line.lastIndexOf('|');

    assertThat(kindOf(line.substring(0, last).strip()))
        .isEqualTo(ExceptionKind.valueOf(line.substring(last + 1).strip()));
  }

  private static ExceptionKind kindOf(String types) throws IOException {
    JavacTask task =
        JavacTasks.of(
            OWN,
            "class Source { void run() {",
            "  try { run(); } catch (" + types + " e) { }",
            "} }");
    List<ExceptionKind> kinds = new ArrayList<>();
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree tree, Void unused) {
        kinds.add(ExceptionKind.of(tree.getParameter()));
        return null;
      }
    }.scan(units, null);
    assertThat(kinds).hasSize(1);
    return kinds.get(0);
  }
}
