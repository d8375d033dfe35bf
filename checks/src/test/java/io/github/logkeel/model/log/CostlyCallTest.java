package io.github.logkeel.model.log;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.VariableTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.VariableTree;
import org.junit.jupiter.api.Test;

final class CostlyCallTest {

  /** Tells the costly calls that values of variables are. */
  @BugPattern(summary = "costs", severity = SeverityLevel.WARNING)
  public static final class Finder extends BugChecker implements VariableTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchVariable(VariableTree tree, VisitorState state) {
      if (tree.getInitializer() == null) {
        return Description.NO_MATCH;
      }
      return CostlyCall.of(tree.getInitializer(), state)
          .map(
              call ->
                  "%s costs %s: %s."
                      .formatted(
                          state.getSourceForNode(call.tree()),
                          call.form(),
                          call.value().map(state::getSourceForNode).orElse("no value")))
          .map(message -> buildDescription(tree).setMessage(message).build())
          .orElse(Description.NO_MATCH);
    }
  }

  private static void judge(String lines) {
    CompilationTestHelper.newInstance(Finder.class, CostlyCallTest.class)
        .addSourceLines(
            "Source.java",
            """
            import java.util.Arrays;
            import java.util.List;
            import java.util.Map;
            import java.util.Objects;

            class Source {
              static class Plain {}

              static class Named {
                private String name;

                @Override
                public String toString() {
                  return name;
                }
              }

              static class Told {
                static String toString(Told told) {
                  return told + "";
                }

                @Override
                public String toString() {
                  return String.join(",", "a");
                }
              }

              static class Failure extends Exception {
                @Override
                public String toString() {
                  return String.join(",", "a") + super.toString();
                }
              }

              static class Part extends Told {
                String text() {
                  // BUG: Diagnostic contains: super.toString() costs WORK: no value.
                  String text = super.toString();
                  return text;
                }
              }

              static class Other {
                public String toString(int depth) {
                  return String.join(",", "a");
                }
              }

              <T extends List<String>> void run(List<String> items, Map<String, String> map, T some,
                  Plain plain, Named named, Told told, Failure failure, Other other, Object object,
                  Object[] array, char[] chars, Number number, int[] numbers, String text,
                  Told[] all) {
            """
                + lines.indent(4)
                + "  }\n}\n")
        .doTest();
  }

  @Test
  void textsOfTheirOwn() {
    judge(
        """
        Object a1 = plain.toString();
        Object a2 = named.toString();
        Object a3 = failure.toString();
        Object a4 = other.toString();
        Object a5 = other.toString(1);
        Object a6 = object.toString();
        Object a7 = number.toString();
        Object a8 = toString();
        Object a9 = super.toString();
        Object a10 = Told.toString(told);
        Object a11 = text.toString();
        Object a12 = told;
        Object a13 = array.toString();
        // BUG: Diagnostic contains: told.toString() costs TEXT: told.
        Object b1 = told.toString();
        // BUG: Diagnostic contains: (told.toString()) costs TEXT: told.
        Object b2 = (told.toString());
        // BUG: Diagnostic contains: items.toString() costs TEXT: items.
        Object b3 = items.toString();
        // BUG: Diagnostic contains: map.toString() costs TEXT: map.
        Object b4 = map.toString();
        // BUG: Diagnostic contains: some.toString() costs TEXT: some.
        Object b5 = some.toString();
        """);
  }

  @Test
  void textsThatMethodsMake() {
    judge(
        """
        Object a1 = String.valueOf(plain);
        Object a2 = String.valueOf(chars);
        Object a3 = String.valueOf(1);
        Object a4 = String.valueOf(chars, 0, 1);
        Object a6 = Objects.toString(items, "none");
        Object a7 = Objects.toString(failure);
        Object a8 = Objects.hash(items);
        // BUG: Diagnostic contains: String.valueOf(items) costs TEXT: items.
        Object b1 = String.valueOf(items);
        // BUG: Diagnostic contains: Objects.toString(named) costs TEXT: named.
        Object b0 = Objects.toString(named);
        // BUG: Diagnostic contains: Objects.toString(told) costs TEXT: told.
        Object b2 = Objects.toString(told);
        // BUG: Diagnostic contains: Arrays.toString(numbers) costs ELEMENTS: numbers.
        Object b3 = Arrays.toString(numbers);
        // BUG: Diagnostic contains: Arrays.deepToString(array) costs ELEMENTS: array.
        Object b4 = Arrays.deepToString(array);
        """);
  }

  @Test
  void work() {
    judge(
        """
        Object a1 = new StringBuilder("a").toString();
        Object a2 = items.stream();
        Object a3 = items.size();
        Object a4 = new com.fasterxml.jackson.databind.ObjectMapper();
        // BUG: Diagnostic contains: costs PARTS: no value.
        Object b1 = String.join(",", items);
        // BUG: Diagnostic contains: costs PARTS: no value.
        Object b2 = String.format("%s", items);
        // BUG: Diagnostic contains: costs PARTS: no value.
        Object b3 = java.text.MessageFormat.format("{0}", items);
        // BUG: Diagnostic contains: costs WORK: no value.
        Object b4 = items.stream().count();
        // BUG: Diagnostic contains: costs WORK: no value.
        Object b5 = items.stream().toList();
        // BUG: Diagnostic contains: costs WORK: no value.
        Object b6 = java.util.HexFormat.of().formatHex(new byte[0]);
        """);
  }
}
