package io.github.logkeel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.JavacTasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be named at {@code here()}. */
final class VariablesInScopeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int a = 1; here(); int b = 2;                                | a p f g o",
        "int a = 1; { int b = 2; } { int c = 3; here(); }             | c a p f g o",
        "int f = 1; here();                                           | f p g o",
        "for (int i = 0; i < 2; i++) here();                          | i p f g o",
        "for (int i = 0; here(); i++) { }                             | i p f g o",
        "for (int i : new int[here() ? 1 : 0]) { }                    | p f g o",
        "for (int i : new int[1]) here();                             | i p f g o",
        "try { here(); } catch (RuntimeException e) { }               | p f g o",
        "try { p++; } catch (RuntimeException e) { here(); }          | e p f g o",
        "try (AutoCloseable c = null) { here(); } finally { }         | c p f g o",
        "try (AutoCloseable c = null) { p++; } finally { here(); }    | p f g o",
        "try (AutoCloseable c = null; AutoCloseable d = here() ? c : null) { } | c p f g o",
        "switch (p) { case 1: int a = 1; here(); break; default: }    | a p f g o",
        "switch (p) { case 1 -> here(); default -> { } }              | p f g o",
        "Runnable r = () -> { int a = 1; a = 2; here(); };            | a p f g o",
        "int a = 1; a = 2; Runnable r = () -> here();                 | p f g o",
        "int a = 1; Runnable r = () -> here();                        | a p f g o",
        "java.util.function.IntPredicate r = i -> here();             | i p f g o",
        "int a = 1; new Object() { int b; void m() { here(); } };     | b a p f g o",
        "int b = 1; new Object() { int b; void m() { here(); } };     | b p f g o",
        "int f = 1; f = 2; Runnable r = () -> here();                 | p g o",
        "if (o instanceof String s) here();                           | s p f g o",
        "if (o instanceof String s) { } here();                       | p f g o",
        "if (!(o instanceof String s)) return; here();                | s p f g o",
        "if (o instanceof String f) here();                           | f p g o",
        "if (o instanceof String f) { Runnable r = () -> here(); }    | p g o"
      })
  void readable(String code, String names) throws IOException {
    assertThat(namesAt(code, VariablesInScope::readable)).isEqualTo(names);
  }

  @Test
  void importedFieldsComeLast() throws IOException {
    assertThat(
            namesAt(
                "import static java.io.File.separatorChar;",
                "int a = 1; here();",
                VariablesInScope::readable))
        .isEqualTo("a p f g o separatorChar");
  }

  @Test
  void localRecordReadsNoLocalVariable() throws IOException {
    String code = "int a = 1; record Job(int n) { void m(int b) { here(); } }";

    assertThat(namesAt(code, VariablesInScope::readable).split(" ", -1))
        .contains("b")
        .doesNotContain("a", "p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int a = 1; a = 2; Runnable r = () -> here(); | a p f g o",
        "int f = 1; here();                           | f p f g o",
        "if (o instanceof String s) { } here();       | s p f g o"
      })
  void all(String code, String names) throws IOException {
    assertThat(namesAt(code, VariablesInScope::all)).isEqualTo(names);
  }

  private interface Question {
    ImmutableSet<VarSymbol> of(VisitorState state);
  }

  private static String namesAt(String code, Question question) throws IOException {
    return namesAt("", code, question);
  }

  private static String namesAt(String imports, String code, Question question) throws IOException {
    JavacTask task =
        JavacTasks.of(
            imports,
            "class Base { protected int g; protected Object o; private int h; }",
            "class Source extends Base { int f; boolean here() { return" + " true; }",
            "boolean other() { return o instanceof Integer g && g > 0; }",
            "void run(int p) {",
            code,
            "} }");
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    VisitorState state =
        VisitorState.createForUtilityPurposes(((BasicJavacTask) task).getContext());
    List<String> names = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect().toString().equals("here")) {
          question
              .of(state.withPath(getCurrentPath()))
              .forEach(variable -> names.add(variable.getSimpleName().toString()));
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(units, null);
    return String.join(" ", names);
  }
}
