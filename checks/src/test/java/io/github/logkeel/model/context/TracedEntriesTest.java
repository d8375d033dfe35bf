package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.FileObjects;
import com.sun.source.util.JavacTask;
import io.github.logkeel.model.context.TracedEntry.Sign;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every type and method that a row names exists in its library; the versions are in the build file.
 */
final class TracedEntriesTest {

  /** Why the library of a row is not on the class path of the tests. */
  private static final ImmutableMap<String, String> NOT_AT_HAND =
      ImmutableMap.of(
          "io.helidon.webserver.http.Handler", "4.2.2 is for JDK 21 and later",
          "kamon.annotation.api.Trace", "its artifact is not on Maven Central",
          "com.appoptics.api.ext.LogMethod", "its artifact is not on Maven Central",
          "com.tracelytics.api.ext.LogMethod", "the former name of AppOptics");

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

  private static Stream<TracedEntry> rows() {
    return TracedEntries.BUILT_IN.stream().filter(row -> !NOT_AT_HAND.containsKey(row.type()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowNamesWhatExists(TracedEntry row) {
    TypeElement type = type(row.type());
    boolean isAnnotation =
        ImmutableSet.of(Sign.HTTP, Sign.ANNOTATION, Sign.CLASS_ANNOTATION).contains(row.sign());
    assertThat(type.getKind() == ElementKind.ANNOTATION_TYPE).isEqualTo(isAnnotation);

    Set<String> methods =
        Set.copyOf(
            ElementFilter.methodsIn(LIBRARIES.getAllMembers(type)).stream()
                .map(method -> method.getSimpleName().toString())
                .toList());
    assertThat(methods).containsAll(row.methods());
    if (!row.lastParameter().isEmpty()) {
      type(row.lastParameter());
    }
  }

  @Test
  void rowsThatAreNotCheckedAreStillThere() {
    assertThat(TracedEntries.BUILT_IN)
        .extracting(TracedEntry::type)
        .containsAll(NOT_AT_HAND.keySet());
  }

  @Test
  void noRowIsWrittenTwice() {
    assertThat(TracedEntries.BUILT_IN).doesNotHaveDuplicates();
  }

  @Test
  void otherTypesExist() {
    Iterable<String> types =
        Iterables.concat(
            TracedEntries.PATHS,
            TracedEntries.CLIENTS,
            TracedEntries.LIFECYCLE_EVENTS,
            TracedEntries.LIFECYCLE);

    assertThat(types).allSatisfy(TracedEntriesTest::type);
  }

  private static Stream<CallerThread> methodsThatRunCodeAtOnce() {
    return CallerThread.ON_CALLER.stream()
        .filter(row -> !row.owner().equals("java.lang.ScopedValue.Carrier")); // since JDK 21
  }

  @ParameterizedTest
  @MethodSource("methodsThatRunCodeAtOnce")
  void ownerExists(CallerThread row) {
    TypeElement type = LIBRARIES.getTypeElement(row.owner());
    if (type == null) {
      assertThat(LIBRARIES.getPackageElement(row.owner()).getEnclosedElements()).isNotEmpty();
      return;
    }
    assertThat(ElementFilter.methodsIn(type.getEnclosedElements()))
        .extracting(ExecutableElement::getSimpleName)
        .extracting(Object::toString)
        .containsAll(row.methods());
  }

  @Test
  void readsTheFlag() {
    assertThat(TracedEntry.parse("com.acme.Job#work"))
        .isEqualTo(TracedEntry.override("com.acme.Job", "work"));
    assertThat(TracedEntry.parse("com.acme.OnMessage").sign()).isEqualTo(Sign.ANNOTATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OnMessage", "com.acme.Job#", "#work", "com.acme.Job.work()", "a..B"})
  void refusesOtherValues(String value) {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> TracedEntry.parse(value));
  }

  private static TypeElement type(String name) {
    TypeElement type = LIBRARIES.getTypeElement(name);
    assertThat(type).as(name).isNotNull();
    return type;
  }
}
