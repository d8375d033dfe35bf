package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every method that a row names exists in the library, and is what its columns say. */
final class ContextApiTest {

  @TestFactory
  Stream<DynamicTest> everyMethodExists() {
    return Arrays.stream(ContextApi.values())
        .flatMap(
            api ->
                api.methods().stream()
                    .flatMap(
                        row ->
                            row.names().stream()
                                .map(
                                    name ->
                                        DynamicTest.dynamicTest(
                                            row.owner() + "." + name, () -> exists(row, name)))));
  }

  private static void exists(ContextMethods row, String name) throws ClassNotFoundException {
    List<Method> methods =
        Arrays.stream(Class.forName(row.owner()).getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .toList();
    assertThat(methods).isNotEmpty();
    boolean opens = row.role() == ContextRole.OPEN_SCOPE || row.role() == ContextRole.OPEN_ENTRY;
    assertThat(methods)
        .allSatisfy(
            method -> {
              if (row.subject() == ContextMethods.Subject.FIRST_ARGUMENT) {
                assertThat(method.getParameterCount()).isPositive();
              }
              if (opens && !method.isSynthetic()) {
                assertThat(AutoCloseable.class).isAssignableFrom(method.getReturnType());
              }
            });
  }
}
