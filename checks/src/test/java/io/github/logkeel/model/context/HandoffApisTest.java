package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.FileObjects;
import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type and method that a row names exists in its library; versions are in the build file. */
final class HandoffApisTest {

  /** What the oldest JDK that the tests run on does not have. */
  static final ImmutableMap<String, Integer> SINCE =
      ImmutableMap.of(
          "java.lang.Thread.startVirtualThread", 21,
          "java.lang.Thread.Builder", 21,
          "java.util.concurrent.StructuredTaskScope", 21);

  private static final Elements LIBRARIES =
      ((JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null,
                      null,
                      null,
                      List.of("-proc:none"),
                      null,
                      List.of(FileObjects.forSourceLines("Empty.java", "class Empty {}"))))
          .getElements();

  static Stream<HandoffApi> rows() {
    return HandoffApis.BUILT_IN.stream().filter(HandoffApisTest::isAtHand);
  }

  static boolean isAtHand(HandoffApi row) {
    return row.methods().stream()
        .allMatch(
            method ->
                Math.max(
                        SINCE.getOrDefault(row.owner(), 0),
                        SINCE.getOrDefault(row.owner() + "." + method, 0))
                    <= Runtime.version().feature());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowNamesWhatExists(HandoffApi row) {
    TypeElement type = type(row.owner());
    if (row.methods().contains(HandoffApi.ANY)) {
      assertThat(type.getKind().isClass()).isTrue();
      return;
    }
    if (row.methods().contains(HandoffApi.CONSTRUCTOR)) {
      assertThat(ElementFilter.constructorsIn(type.getEnclosedElements())).isNotEmpty();
      return;
    }
    assertThat(
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(
                    method ->
                        row.parameters().isEmpty()
                            || method.getParameters().stream()
                                .map(each -> simpleName(each.asType().toString()))
                                .toList()
                                .equals(row.parameters()))
                .map(method -> method.getSimpleName().toString())
                .collect(Collectors.toSet()))
        .containsAll(row.methods());
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  @Test
  void typesOfTasksExist() {
    assertThat(HandoffApis.SHAPES.keySet()).allSatisfy(HandoffApisTest::type);
  }

  @Test
  void noRowIsWrittenTwice() {
    assertThat(HandoffApis.BUILT_IN).doesNotHaveDuplicates();
  }

  @Test
  void readsTheFlag() {
    assertThat(HandoffApi.parse("com.acme.Background#run").owner())
        .isEqualTo("com.acme.Background");
    assertThat(HandoffApi.parse("com.acme.Background#run").methods()).isEqualTo(Set.of("run"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "run", "com.acme.Background#", "#run", "com.acme.Background.run()"})
  void refusesOtherValues(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> HandoffApi.parse(value));
  }

  private static TypeElement type(String name) {
    TypeElement type = LIBRARIES.getTypeElement(name);
    assertThat(type).as(name).isNotNull();
    return type;
  }
}
