package io.github.logkeel.model.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.FileObjects;
import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type and method that a row names exists in its library; versions are in the build file. */
final class LocationApisTest {

  /** What is not on the tests' class path, each looked up by hand. */
  private static final ImmutableSet<String> ELSEWHERE =
      ImmutableSet.of(
          // until JDK 8, and in jdk.unsupported until JDK 10
          "sun.reflect.Reflection.getCallerClass",
          // not exported by java.base
          "jdk.internal.reflect.Reflection.getCallerClass",
          // log4j-core 3.0.0-beta3
          "org.apache.logging.log4j.core.layout.PatternLayout.Builder.setPattern");

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

  static Stream<LocationApi> rows() {
    return LocationApis.BUILT_IN.stream()
        .filter(
            row ->
                row.methods().stream()
                    .noneMatch(method -> ELSEWHERE.contains(row.owner() + "." + method)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowNamesWhatExists(LocationApi row) {
    assertThat(
            ElementFilter.methodsIn(type(row.owner()).getEnclosedElements()).stream()
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
    if (!row.receiver().isEmpty()) {
      type(row.receiver());
    }
  }

  @Test
  void noRowIsWrittenTwice() {
    assertThat(LocationApis.BUILT_IN).doesNotHaveDuplicates();
  }

  @Test
  void patternsHaveALanguage() {
    assertThat(LocationApis.BUILT_IN)
        .filteredOn(row -> row.kind() == LocationApi.Kind.PATTERN)
        .allMatch(row -> row.grammar().isPresent());
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static TypeElement type(String name) {
    TypeElement type = LIBRARIES.getTypeElement(name);
    assertThat(type).as(name).isNotNull();
    return type;
  }
}
