package io.github.logkeel.model.log;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.LiteralTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import org.junit.jupiter.api.Test;

final class MdcEntriesTest {

  /** Tells what is in the MDC under "id" where a number stands. */
  @BugPattern(summary = "entry", severity = SeverityLevel.WARNING)
  public static final class Finder extends BugChecker implements LiteralTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchLiteral(LiteralTree tree, VisitorState state) {
      return tree.getKind() == Tree.Kind.INT_LITERAL
          ? MdcEntries.find("id", state)
              .map(
                  entry ->
                      buildDescription(tree)
                          .setMessage(
                              "is "
                                  + entry.value().map(state::getSourceForNode).orElse("any value"))
                          .build())
              .orElse(Description.NO_MATCH)
          : Description.NO_MATCH;
    }
  }

  private static void judge(String imported, String statements) {
    CompilationTestHelper.newInstance(Finder.class, MdcEntriesTest.class)
        .addSourceLines(
            "Source.java",
            """
            import %s;

            class Source {
              void value(int given) {}

              int given() {
                return Math.abs(given());
              }

              void run(String id, String other, java.util.Map<String, String> map) throws Exception {
            """
                    .formatted(imported)
                + statements.indent(4)
                + "  }\n}\n")
        .doTest();
  }

  @Test
  void statementsBefore() {
    judge(
        "org.slf4j.MDC",
        """
        value(1);
        MDC.put("other", other);
        value(1);
        MDC.put(other, id);
        value(1);
        MDC.put("id", id);
        // BUG: Diagnostic contains: is id
        value(1);
        MDC.put("other", other);
        // BUG: Diagnostic contains: is id
        value(1);
        MDC.put("id", other);
        // BUG: Diagnostic contains: is other
        value(1);
        if (id.isEmpty()) {
          // BUG: Diagnostic contains: is other
          value(1);
          MDC.put("id", "none");
          // BUG: Diagnostic contains: is "none"
          value(1);
        }
        // BUG: Diagnostic contains: is any value
        value(1);
        MDC.put("id", other);
        MDC.put(id, other);
        // BUG: Diagnostic contains: is any value
        value(1);
        MDC.put("id", other);
        Runnable later = () -> value(1);
        new Object() {
          int field = 1;

          void run() {
            value(1);
          }
        };
        MDC.remove("other");
        // BUG: Diagnostic contains: is other
        value(1);
        MDC.remove(other);
        value(1);
        MDC.put("id", id);
        MDC.remove("id");
        value(1);
        MDC.put("id", id);
        if (id.isEmpty()) {
          MDC.clear();
        }
        value(1);
        MDC.put("id", id);
        MDC.setContextMap(map);
        value(1);
        MDC.put("id", id);
        map.remove("id");
        map.clear();
        // BUG: Diagnostic contains: is id
        value(1);
        map.put("id", other);
        // BUG: Diagnostic contains: is id
        value(1);
        """);
  }

  @Test
  void attempts() {
    judge(
        "org.slf4j.*",
        """
        try (MDC.MDCCloseable entry = MDC.putCloseable("id", id)) {
          // BUG: Diagnostic contains: is id
          value(1);
        } catch (RuntimeException e) {
          value(1);
        } finally {
          value(1);
        }
        MDC.put("id", other);
        try {
          // BUG: Diagnostic contains: is other
          value(1);
          MDC.put("id", id);
        } catch (RuntimeException e) {
          // BUG: Diagnostic contains: is any value
          value(1);
        } finally {
          MDC.clear();
        }
        value(1);
        MDC.put("id", other);
        try (MDC.MDCCloseable entry = MDC.putCloseable("other", other)) {
          // BUG: Diagnostic contains: is other
          value(1);
        } catch (RuntimeException e) {
          // BUG: Diagnostic contains: is other
          value(1);
        }
        // BUG: Diagnostic contains: is other
        value(1);
        try (MDC.MDCCloseable entry = MDC.putCloseable("id", id)) {
          // BUG: Diagnostic contains: is id
          value(1);
        } catch (RuntimeException e) {
          value(1);
        }
        value(1);
        MDC.put("id", other);
        try {
          MDC.clear();
        } finally {
          value(1);
        }
        try (MDC.MDCCloseable entry = MDC.putCloseable("id", id)) {
          entry.close();
          value(1);
        }
        MDC.MDCCloseable entry = MDC.putCloseable("id", id);
        // BUG: Diagnostic contains: is id
        value(1);
        """);
  }

  @Test
  void otherWaysToTheStatement() {
    judge(
        "org.slf4j.MDC",
        """
        MDC.put("id", id);
        try {
          value(given());
        } catch (RuntimeException e) {
          MDC.clear();
        } finally {
          value(1);
        }
        MDC.put("id", id);
        switch (other) {
          case "a":
            // BUG: Diagnostic contains: is id
            value(1);
            MDC.put("id", other);
          case "b":
            // BUG: Diagnostic contains: is any value
            value(1);
            MDC.remove("id");
            value(1);
            break;
          case "c":
            value(1);
            MDC.put("id", other);
            // BUG: Diagnostic contains: is other
            value(1);
            break;
          default:
        }
        MDC.put("id", id);
        for (String each : map.values()) {
          // BUG: Diagnostic contains: is any value
          value(1);
          MDC.put("id", each);
        }
        MDC.put("id", id);
        while (id.isEmpty()) {
          value(1);
          MDC.remove("id");
        }
        MDC.put("id", id);
        for (String each : map.values()) {
          // BUG: Diagnostic contains: is id
          value(1);
        }
        MDC.MDCCloseable entry = MDC.putCloseable("id", id);
        try (entry) {
          // BUG: Diagnostic contains: is id
          value(1);
        } catch (RuntimeException e) {
          value(1);
        }
        value(1);
        """);
  }

  /** A variable that is set again since, or may be, has perhaps not the value that was put. */
  @Test
  void variablesThatMayHaveAnotherValue() {
    judge(
        "org.slf4j.MDC",
        """
        String changed = id;
        MDC.put("id", changed);
        // BUG: Diagnostic contains: is any value
        value(1);
        changed = other;
        MDC.put("id", constant);
        // BUG: Diagnostic contains: is constant
        value(1);
        MDC.put("id", this.constant);
        // BUG: Diagnostic contains: is this.constant
        value(1);
        MDC.put("id", Source.NAME);
        // BUG: Diagnostic contains: is Source.NAME
        value(1);
        MDC.put("id", field);
        // BUG: Diagnostic contains: is any value
        value(1);
        MDC.put("id", next.constant);
        // BUG: Diagnostic contains: is any value
        value(1);
        }
        static final String NAME = "shop";
        final String constant = NAME.trim();
        String field;
        Source next;
        void end() {
        """);
  }

  @Test
  void filesWithoutMdc() {
    judge(
        "java.util.List",
        """
        org.slf4j.MDC.put("id", id);
        value(1);
        """);
  }
}
