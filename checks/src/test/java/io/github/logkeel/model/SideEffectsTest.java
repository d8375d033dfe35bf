package io.github.logkeel.model;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.VariableTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.VariableTree;
import org.junit.jupiter.api.Test;

final class SideEffectsTest {

  /** Tells the variables whose value may do more than be one. */
  @BugPattern(summary = "may do more", severity = SeverityLevel.WARNING)
  public static final class Finder extends BugChecker implements VariableTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchVariable(VariableTree tree, VisitorState state) {
      return tree.getInitializer() != null && SideEffects.mayHave(tree.getInitializer(), state)
          ? describeMatch(tree)
          : Description.NO_MATCH;
    }
  }

  private static void judge(String lines) {
    CompilationTestHelper.newInstance(Finder.class, SideEffectsTest.class)
        .addSourceLines(
            "Source.java",
            """
            import java.util.ArrayList;
            import java.util.Iterator;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.atomic.AtomicInteger;
            import java.util.function.Function;
            import java.util.function.Supplier;
            import java.util.stream.Stream;

            class Source {
              record Order(long number, Object owner) {
                String place() {
                  System.gc();
                  return "";
                }

                String place(int times) {
                  System.gc();
                  return "";
                }
              }

              static class Customer {
                private String title;

                Customer() {}

                String title() {
                  return title;
                }

                String next() {
                  title = "";
                  return title;
                }
              }

              private AtomicInteger counter;
              private Iterator<String> field;

              void run(int n, int[] array, Order order, Customer customer, List<Object> list,
                  Iterator<String> iterator, Supplier<String> supplier, Stream<String> stream,
                  CompletableFuture<String> future, Source other) {
            """
                + lines.indent(4)
                + "  }\n}\n")
        .doTest();
  }

  @Test
  void methods() {
    judge(
        """
        Object a1 = list.size();
        Object a2 = list.isEmpty();
        Object a3 = order.number();
        Object a4 = order.place();
        Object a5 = customer.title();
        Object a6 = counter.get();
        Object a7 = "a".concat("b").trim();
        Object a8 = List.of(n);
        // BUG: Diagnostic contains: may do more
        Object b1 = counter.getAndIncrement();
        // BUG: Diagnostic contains: may do more
        Object b2 = counter.incrementAndGet();
        // BUG: Diagnostic contains: may do more
        Object b3 = customer.next();
        // BUG: Diagnostic contains: may do more
        Object b4 = order.place(1);
        // BUG: Diagnostic contains: may do more
        Object b5 = List.of(1, counter.incrementAndGet());
        // BUG: Diagnostic contains: may do more
        Object b6 = List.of(counter.incrementAndGet(), 1);
        // BUG: Diagnostic contains: may do more
        Object b7 = customer.next().trim();
        """);
  }

  @Test
  void functionsAndObjects() {
    judge(
        """
        Function<Customer, String> a1 = Customer::title;
        Supplier<Object> a2 = Customer::new;
        Supplier<Object> a3 = list::size;
        Object a4 = new ArrayList<>(list);
        // BUG: Diagnostic contains: may do more
        Function<Customer, String> b1 = Customer::next;
        // BUG: Diagnostic contains: may do more
        Supplier<Object> b2 = list.remove(0)::toString;
        // BUG: Diagnostic contains: may do more
        Object b3 = new Customer();
        // BUG: Diagnostic contains: may do more
        Object b4 = new ArrayList<Object>() {};
        // BUG: Diagnostic contains: may do more
        Object b5 = new ArrayList<>(counter.incrementAndGet());
        """);
  }

  @Test
  void operators() {
    judge(
        """
        Object a1 = n + 1;
        Object a2 = -n;
        Object a3 = array[n];
        Object a4 = n > 1 ? n : 2;
        // BUG: Diagnostic contains: may do more
        Object b1 = n = 1;
        // BUG: Diagnostic contains: may do more
        Object b2 = n += 1;
        // BUG: Diagnostic contains: may do more
        Object b3 = n++;
        // BUG: Diagnostic contains: may do more
        Object b4 = --n;
        // BUG: Diagnostic contains: may do more
        Object b5 = array[n--];
        // BUG: Diagnostic contains: may do more
        Object b6 = -(++n);
        """);
  }

  @Test
  void whatIsUsedUp() {
    judge(
        """
        Object a1 = n;
        Object a2 = customer;
        Object a3 = other.counter;
        Object a4 = Math.PI;
        // BUG: Diagnostic contains: may do more
        Object b1 = iterator;
        // BUG: Diagnostic contains: may do more
        Object b2 = other.field;
        // BUG: Diagnostic contains: may do more
        Object b3 = supplier.get();
        // BUG: Diagnostic contains: may do more
        Object b4 = stream.toList();
        // BUG: Diagnostic contains: may do more
        Object b5 = future.isDone();
        // BUG: Diagnostic contains: may do more
        Object b6 = new Source[] {other}[n++].counter;
        """);
  }
}
