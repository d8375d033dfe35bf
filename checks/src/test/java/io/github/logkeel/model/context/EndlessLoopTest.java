package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.FileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first loop of each code. */
final class EndlessLoopTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { work(); }",
        "do { work(); } while (true);",
        "for (;;) { work(); }",
        "while (ALWAYS) { work(); }",
        "while (running) { work(); }",
        "while ((running)) { work(); }",
        "while (this.running) { work(); }",
        "while (!stopped) { return; }",
        "while (a && running) { work(); }",
        "while (running && a) { work(); }",
        "while (!running == a) { work(); }",
        "while (isActive()) { work(); }",
        "while (!Thread.currentThread().isInterrupted()) { work(); }",
        "while (closed.get()) { work(); }",
        "do { work(); } while (!(stopped || a));",
        "while (true) { if (a) continue; work(); }",
        "while (true) { while (a) { break; } }",
        "while (true) { do { break; } while (a); }",
        "while (true) { for (int i = 0; i < 3; i++) { break; } }",
        "while (true) { for (int i : many) { break; } }",
        "while (true) { switch (many.length) { case 1: work(); break; default: } }",
        "while (true) { out: for (int i : many) { while (a) { break out; } } }",
        "while (true) { out: { if (a) break out; work(); } }",
        "while (true) { next: for (int i : many) { do { continue next; } while (a); } }",
        "again: while (true) { for (int i : many) { continue again; } }",
        "while (true) { try { rest(); } catch (InterruptedException e) { return; } }",
        "while (true) { Runnable r = () -> { return; }; r.run(); }",
        "while (true) { new Object() { int one() { return 1; } }; }",
      })
  void endsWithTheProgram(String code) throws IOException {
    assertThat(isEndless(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (a) { work(); }",
        "while (a && !!a) { work(); }",
        "while (a && true) { work(); }",
        "while (waiting) { work(); }",
        "boolean running = a; while (running) { work(); }",
        "while (next()) { work(); }",
        "while (get()) { work(); }",
        "while (filled.get()) { work(); }",
        "while (closed.compareAndSet(a, true)) { work(); }",
        "while (many[0] > 0) { work(); }",
        "while (true) { if (a) return; }",
        "while (true) { if (a) throw new IllegalStateException(); }",
        "while (true) { if (a) break; }",
        "while (true) { { { break; } } }",
        "while (true) { while (a) { work(); } break; }",
        "out: while (true) { for (int i : many) { break out; } }",
        "out: { while (true) { break out; } }",
        "out: do { for (;;) { continue out; } } while (a);",
        "while (true) { try { rest(); } catch (InterruptedException e) { } return; }",
        "while (true) { try { work(); } catch (RuntimeException e) { return; } }",
      })
  void endsWithItsWork(String code) throws IOException {
    assertThat(isEndless(code)).isFalse();
  }

  private static boolean isEndless(String code) throws IOException {
    JavaFileObject source =
        FileObjects.forSourceLines(
            "Source.java",
            "import java.util.concurrent.atomic.AtomicBoolean;",
            "class Source { volatile boolean running, stopped, waiting; AtomicBoolean closed,"
                + " filled;",
            "static final boolean ALWAYS = true; boolean isActive() { return running; }",
            "boolean next() { return running; } boolean get() { return running; } void work() { }",
            "void rest() throws InterruptedException { } void run(boolean a, int[] many) {",
            code,
            "} }");
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, List.of("-proc:none"), null, List.of(source));
    Iterable<? extends CompilationUnitTree> units = task.parse();
    task.analyze();
    assertThat(problems.getDiagnostics())
        .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
    List<Boolean> answers = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
        answers.add(EndlessLoop.is(loop, loop.getCondition(), loop.getStatement()));
        return super.visitWhileLoop(loop, null);
      }

      @Override
      public Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
        answers.add(EndlessLoop.is(loop, loop.getCondition(), loop.getStatement()));
        return super.visitDoWhileLoop(loop, null);
      }

      @Override
      public Void visitForLoop(ForLoopTree loop, Void unused) {
        answers.add(EndlessLoop.is(loop, loop.getCondition(), loop.getStatement()));
        return super.visitForLoop(loop, null);
      }
    }.scan(units, null);
    return answers.get(0);
  }
}
