package io.github.logkeel.engine;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import javax.inject.Inject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class FindingKeyTest {

  private static final String ORDERS =
      """
      package shop;

      class Orders {
        private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

        void place(String id, int[] amounts) {
          log.info("order {} of {}", id);
        }
      }
      """;

  @Test
  void namesCheckMemberAndStatement() {
    assertThat(keyIn(ORDERS))
        .isEqualTo(
            "Keys shop.Orders#place(String,int[]) 2fa0266576fa"
                + " log . info ( \"order {} of {}\" , $1 ) ;");
  }

  @Test
  void excerptIsNoPartOfTheIdentity() {
    FindingKey key = new FindingKey("A", "shop.Orders", "00ff", "log");

    assertThat(key)
        .isEqualTo(new FindingKey("A", "shop.Orders", "00ff", "info"))
        .hasSameHashCodeAs(new FindingKey("A", "shop.Orders", "00ff", "info"))
        .isNotEqualTo(new FindingKey("B", "shop.Orders", "00ff", "log"))
        .isNotEqualTo(new FindingKey("A", "shop.Bills", "00ff", "log"))
        .isNotEqualTo(new FindingKey("A", "shop.Orders", "11ff", "log"))
        .doesNotHaveSameHashCodeAs(new FindingKey("A", "shop.Orders", "11ff", "log"))
        .isNotEqualTo("A");
  }

  @Test
  void excerptOfALongText() {
    String sixty = "0123456789".repeat(6);

    assertThat(FindingKey.ofText("A", "logback.xml", sixty).excerpt()).isEqualTo(sixty);
    assertThat(FindingKey.ofText("A", "logback.xml", sixty + "0").excerpt())
        .isEqualTo(sixty + "...");
    assertThat(FindingKey.ofText("A", "logback.xml", " %d\n  %line ").excerpt())
        .isEqualTo("%d %line");
  }

  /** What may change while the finding stays the same. */
  @Nested
  final class Survives {

    @Test
    void linesAndMembersAroundIt() {
      assertSame(
          ORDERS
              .replace("class Orders {", "/** Orders. */\nclass Orders {\n  private int count;")
              .replace("    log.info", "    count++;\n    log.info"));
    }

    @Test
    void formatAndComments() {
      assertSame(
          ORDERS.replace(
              "log.info(\"order {} of {}\", id)",
              "log\n  .info(\n // the id\n \"order {}\" + \" of\"\n + \" {}\", id)"));
    }

    @Test
    void textBlock() {
      assertSame(ORDERS.replace("\"order {} of {}\"", "\"\"\"\n    order {} of {}\"\"\""));
    }

    @Test
    void renamedVariable() {
      assertSame(ORDERS.replace("String id", "String order").replace(", id)", ", order)"));
    }

    @Test
    void renamedVariablesOfAllKinds() {
      String body =
          """
          String name = id;
          try (java.io.StringReader in = new java.io.StringReader(id)) {
            if ((Object) in instanceof java.io.Reader reader) {
              java.util.function.Consumer<String> task =
                  line -> log.info("{} {} {} {}", name, in, reader, line);
            }
          }\
          """;
      String caught = "try { id.trim(); } catch (RuntimeException e) { log.info(\"{}\", e); }";

      assertRenamed(body, "name", "in", "reader", "line");
      assertRenamed(caught, "e");
      assertRenamed(
          "log.info(\"{}\", (java.util.function.Function<String, String>) line -> line + id);",
          "line");
    }

    private void assertRenamed(String body, String... names) {
      String code = ORDERS.replace("log.info(\"order {} of {}\", id);", body);
      for (String name : names) {
        assertThat(keyIn(code.replaceAll("\\b" + name + "\\b", "renamed"))).isEqualTo(keyIn(code));
      }
    }

    @Test
    void membersOfAnonymousClass() {
      String anonymous = ORDERS.replace(", id)", ", new Object() { int one; }, id)");

      assertThat(keyIn(anonymous)).isEqualTo(keyIn(anonymous.replace("int one", "int two")));
      assertThat(keyIn(anonymous)).endsWith(", new Object ( ) {} , $1 ) ;");
    }

    @Test
    void codeInsideItsBlocks() {
      String block = ORDERS.replace(", id)", ", (Supplier<String>) () -> { return id; })");
      assertThat(keyIn(imported(block)))
          .isEqualTo(keyIn(imported(block.replace("return id;", "int n = 1; return id + n;"))));
    }

    @Test
    void lambdaAround() {
      String lambda = ORDERS.replace("log.info(", "Runnable task = () -> log.info(");
      assertThat(keyIn(lambda)).isEqualTo(keyIn(lambda.replace("Runnable task", "Runnable work")));
      assertThat(keyIn(lambda)).contains(" log . info (");
    }

    @Test
    void numberOfAnonymousClass() {
      String anonymous =
          ORDERS.replace(
              "    log.info(\"order {} of {}\", id);",
              "    new Thread() { @Override public void run() { log.info(\"{}\", id); } };");
      assertThat(keyIn(anonymous)).startsWith("Keys shop.Orders#place(String,int[]) ");
      assertThat(keyIn(anonymous.replace("    new Thread", "    new Object() {}; new Thread")))
          .isEqualTo(keyIn(anonymous));
    }

    private void assertSame(String changed) {
      assertThat(keyIn(changed)).isEqualTo(keyIn(ORDERS));
    }
  }

  /** What makes it another finding. */
  @Nested
  final class Differs {

    @Test
    void otherText() {
      assertOther(ORDERS.replace("order {}", "Order {}"));
    }

    @Test
    void textsThatAreNoSum() {
      assertOther(ORDERS.replace("\"order {} of {}\"", "\"order {}\", \" of {}\""));
      assertThat(keyIn(ORDERS.replace("\"order {} of {}\"", "\"order {}\" + 1 + \" of {}\"")))
          .endsWith(" log . info ( \"order {}\" + 1 + \" of {}\" , $1 ) ;");
      assertThat(keyIn(ORDERS.replace("\"order {} of {}\"", "id + \"order {}\" + \" of {}\"")))
          .endsWith(" log . info ( $1 + \"order {} of {}\" , $1 ) ;");
    }

    @Test
    void otherField() {
      assertOther(ORDERS.replace(", id)", ", log)"));
      assertThat(keyIn(ORDERS.replace(", id)", ", log)").replaceAll("\\blog\\b", "logger")))
          .contains(" logger . info ( \"order {} of {}\" , logger ) ;");
    }

    @Test
    void otherMethodCalled() {
      assertOther(ORDERS.replace("log.info", "log.warn"));
    }

    @Test
    void otherVariable() {
      assertThat(keyIn(ORDERS.replace(", id)", ", id, id)")))
          .isNotEqualTo(keyIn(ORDERS.replace(", id)", ", id, amounts)")));
    }

    @Test
    void otherMember() {
      assertOther(ORDERS.replace("int[] amounts", "int amounts"));
      assertOther(ORDERS.replace("void place", "void accept"));
      assertOther(ORDERS.replace("class Orders", "class Accounts"));
    }

    @Test
    void textInPlaceOfName() {
      assertThat(keyIn(ORDERS.replace(", id)", ", log)")))
          .isNotEqualTo(keyIn(ORDERS.replace(", id)", ", \"log\")")));
    }

    private void assertOther(String changed) {
      assertThat(keyIn(changed)).isNotEqualTo(keyIn(ORDERS));
    }
  }

  @Test
  void membersThatAreNoMethods() {
    String field =
        ORDERS
            .replace("  void place", "  Runnable work = () -> log.info(\"\");\n\n  /*")
            .replace(";\n  }\n}", ";\n  */\n}");
    assertThat(keyIn(field)).startsWith("Keys shop.Orders#work ");
    assertThat(
            keyIn(
                field.replace("Runnable work = () -> ", "static { ").replace("\"\");", "\"\"); }")))
        .startsWith("Keys shop.Orders#static ");
    assertThat(keyIn(field.replace("Runnable work = () -> ", "{ ").replace("\"\");", "\"\"); }")))
        .startsWith("Keys shop.Orders#instance ");
    assertThat(keyIn(ORDERS.replace("class Orders {", "class Orders { static class Line {") + "}"))
        .startsWith("Keys shop.Orders$Line#place(String,int[]) ");
  }

  private static String imported(String source) {
    return source.replace("package shop;", "package shop; import java.util.function.Supplier;");
  }

  private static String keyIn(String source) {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(Keys.class)).source("Orders.java", source).compile();
    assertThat(run.succeeded()).isTrue();
    String line = Iterables.getOnlyElement(run.diagnostics()).lines().findFirst().orElseThrow();
    return line.substring(line.indexOf("[Keys] ") + 7);
  }

  /** Reports the key of each log statement. */
  @BugPattern(summary = "A log statement", severity = WARNING)
  public static final class Keys extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    @Inject
    Keys(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      FindingKey key =
          FindingKey.of(
              canonicalName(), state.getPath().getCompilationUnit(), call.tree(), state.context);
      return describe(
          call.tree(), String.join(" ", key.check(), key.member(), key.statement(), key.excerpt()));
    }
  }
}
