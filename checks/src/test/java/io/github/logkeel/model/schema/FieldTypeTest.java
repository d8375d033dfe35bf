package io.github.logkeel.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import io.github.logkeel.JavacTasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "byte                                   | int",
        "short                                  | int",
        "int                                    | int",
        "Long                                   | int",
        "java.math.BigInteger                   | int",
        "java.util.concurrent.atomic.AtomicLong | int",
        "float                                  | double",
        "Double                                 | double",
        "java.math.BigDecimal                   | double",
        "boolean                                | boolean",
        "char                                   | string",
        "String                                 | string",
        "StringBuilder                          | string",
        "CharSequence                           | string",
        "java.util.concurrent.TimeUnit          | string",
        "java.util.UUID                         | string",
        "java.net.URI                           | string",
        "Object                                 |",
        "Number                                 |",
        "N                                      | int",
        "java.util.Map<String, String>          |",
        "int[]                                  | int[]",
        "String[]                               | string[]",
        "Object[]                               |",
        "int[][]                                |",
        "java.util.List<String>                 | string[]",
        "java.util.Set<? extends Integer>       | int[]",
        "java.util.List                         |",
        "java.util.List<?>                      |",
        "java.util.List<int[]>                  |",
        "Missing                                |",
      })
  void ofStaticTypes(String written, String type) throws IOException {
    assertThat(answer(written + " v", (v, state) -> FieldType.of(ASTHelpers.getType(v), state)))
        .map(FieldType::toString)
        .isEqualTo(Optional.ofNullable(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object v = 1                                              | int",
        "Object v = \"a\" + 1                                      | string",
        "Object v = null                                           |",
        "java.util.function.Supplier<Integer> v = () -> 1          | int",
        "java.util.function.Supplier<Integer> v = () -> { return 1; } |",
        "java.util.function.Supplier<String> s = null, v = s       | string",
        "java.util.function.Supplier s = null, v = s               |",
      })
  void ofValues(String declaration, String type) throws IOException {
    assertThat(answer(declaration, (v, state) -> FieldType.ofValue(v.getInitializer(), state)))
        .map(FieldType::toString)
        .isEqualTo(Optional.ofNullable(type));
  }

  @ParameterizedTest
  @CsvSource({
    "string, string", "int, int", "double, double", "boolean, boolean", "any, any", "map, any",
    "undefined, any", "int[], int[]", "any[], any[]", "text,", "[],", "'',"
  })
  void words(String word, String type) {
    assertThat(FieldType.parse(word)).map(FieldType::toString).isEqualTo(Optional.ofNullable(type));
  }

  @ParameterizedTest
  @CsvSource({
    "int, int, true",
    "int, int[], true",
    "double, int, true",
    "int, double, false",
    "string, int, false",
    "any, string, true",
    "boolean, any, true"
  })
  void acceptedTypes(String field, String value, boolean accepted) {
    assertThat(FieldType.parse(field).orElseThrow().accepts(FieldType.parse(value).orElseThrow()))
        .isEqualTo(accepted);
  }

  @Test
  void noType() throws IOException {
    assertThat(answer("int v", (v, state) -> FieldType.of(null, state))).isEmpty();
  }

  private static Optional<FieldType> answer(
      String declaration, BiFunction<VariableTree, VisitorState, Optional<FieldType>> question)
      throws IOException {
    JavacTask task =
        JavacTasks.of("class Source { <N extends Integer> void run() {", declaration + ";", "} }");
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    VisitorState state =
        VisitorState.createForUtilityPurposes(((BasicJavacTask) task).getContext());
    List<Optional<FieldType>> answers = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getName().contentEquals("v")) {
          answers.add(question.apply(tree, state));
        }
        return null;
      }
    }.scan(units, null);
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }
}
