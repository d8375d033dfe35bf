package io.github.logkeel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.FileObjects;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Variables that are effectively final, as javac sees them once it has analysed their flow. */
final class AssignmentsTest {

  private static final ImmutableList<String> CODE =
      ImmutableList.of(
          "int v = 1;",
          "final int v; v = 1;",
          "int v; v = 1;",
          "int v = 1; v = 2;",
          "int v; v = 1; v = 2;",
          "int v = 1; v += 2;",
          "int v = 1; v++;",
          "int v = 1; --v;",
          "int v = 1; (v) = 2;",
          "int v = 1; (v)++;",
          "int v = 1; (v) += 2;",
          "int v = 1; int other = -v;",
          "int v = 1; int other; other = 2; other++;",
          "int v; if (a) { v = 1; } else { v = 2; }",
          "int v; if (a) { v = 1; }",
          "int v; if (a) { v = 1; } v = 2;",
          "int v; if ((v = 1) > 0) { v = 2; }",
          "int v; int w = a ? (v = 1) : (v = 2);",
          "while (a) { int v; v = 1; }",
          "while (a) { int v = 1; v = 2; }",
          "int v; while (a) { v = 1; }",
          "int v; while (a) { v = 1; v = 2; }",
          "int v = 1; while (a) { run(a, many); }",
          "int v = 1; int w = a ? (v = 2) : 3;",
          "int v; do { v = 1; } while (a);",
          "int v; for (;;) { v = 1; }",
          "int v; for (int i = 0; i < 3; i++) { v = i; }",
          "int v; for (int other : many) { v = other; }",
          "for (int v : many) { }",
          "for (int v : many) { v = 1; }",
          "for (int v = 0; v < 3; v++) { }",
          "for (int v = 0; a; ) { }",
          "for (int other : many) { while (a) { int v; v = 1; } }",
          "try { run(a, many); } catch (RuntimeException v) { }",
          "try { run(a, many); } catch (RuntimeException v) { v = null; }",
          "try { run(a, many); } catch (IllegalStateException | NullPointerException v) { }",
          "try (java.io.Reader v = null) { } catch (java.io.IOException e) { }",
          "java.util.function.IntUnaryOperator f = v -> v;",
          "java.util.function.IntUnaryOperator f = v -> v = 1;",
          "new Object() { int u(int v) { return v; } };",
          "new Object() { int u(int v) { return v = 1; } };",
          "if (o instanceof String v) { }",
          "if (o instanceof String v) { v = null; }");

  /** Those that javac takes for effectively final and we do not. */
  private static final ImmutableList<String> MISSED =
      ImmutableList.of(
          "int v; switch (1) { case 1: v = 1; break; default: v = 2; }",
          "int v; if (a) { v = 1; return; } v = 2;",
          "int v; for (;;) { v = 1; break; }");

  @Test
  void agreesWithJavac() throws IOException {
    Answers answers = answers(CODE);

    assertThat(answers.ours).isEqualTo(answers.javacs);
  }

  @Test
  void errsOnTheSafeSide() throws IOException {
    Answers answers = answers(MISSED);

    assertThat(answers.javacs).containsValues(true).doesNotContainValue(false);
    assertThat(answers.ours).containsValues(false).doesNotContainValue(true);
  }

  @Test
  void fieldsAreFinalIfTheySaySo() throws IOException {
    assertThat(answers(List.of("} final int v = 1; {", "} int v = 1; {")).ours)
        .isEqualTo(Map.of("} final int v = 1; {", true, "} int v = 1; {", false));
  }

  private record Answers(Map<String, Boolean> ours, Map<String, Boolean> javacs) {}

  /** Whether {@code v} is final in each code. */
  private static Answers answers(List<String> codes) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String code : codes) {
      String type = "Source" + sources.size();
      sources.add(
          FileObjects.forSourceLines(
              type + ".java",
              "class " + type + " { Object o; void run(boolean a, int[] many) {",
              code,
              "} }"));
    }
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, sources);
    Iterator<String> code = codes.iterator();
    Answers answers = new Answers(new LinkedHashMap<>(), new LinkedHashMap<>());
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    new TreePathScanner<Void, String>() {
      @Override
      public Void visitCompilationUnit(CompilationUnitTree unit, String none) {
        return super.visitCompilationUnit(unit, code.next());
      }

      @Override
      public Void visitVariable(VariableTree tree, String code) {
        VarSymbol variable = ASTHelpers.getSymbol(tree);
        if (variable.getSimpleName().contentEquals("v")) {
          answers.ours.put(code, Assignments.isConsideredFinal(variable, getCurrentPath()));
          answers.javacs.put(code, ASTHelpers.isConsideredFinal(variable));
        }
        return super.visitVariable(tree, code);
      }
    }.scan(units, null);
    assertThat(answers.ours.keySet()).containsExactlyElementsOf(codes);
    return answers;
  }
}
