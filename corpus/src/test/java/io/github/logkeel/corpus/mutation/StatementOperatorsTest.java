package io.github.logkeel.corpus.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a log statement, and which statements are left alone. */
final class StatementOperatorsTest {
  private static final String CLASS =
      """
      class Orders {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Orders.class);
        private static final org.apache.logging.log4j.Logger log4j =
            org.apache.logging.log4j.LogManager.getLogger();
        static final org.jboss.logging.Logger jboss = org.jboss.logging.Logger.getLogger(Orders.class);
        static final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("orders");
        static final org.apache.commons.logging.Log commons =
            org.apache.commons.logging.LogFactory.getLog(Orders.class);
        String id;
        Object any;
        int n;
        java.util.List<String> items;
        Exception e;
      %s}
      """;

  /** A statement, and what the operator makes of it; null if it leaves it alone. */
  private record Case(String operator, String before, String after) {}

  private final List<Case> cases = new ArrayList<>();

  @TempDir private Path directory;

  @Test
  void arguments() throws IOException {
    plant("drop-argument", "log.info(\"{} of {}\", n, id);", "log.info(\"{} of {}\", n);");
    plant("drop-argument", "jboss.infof(\"%s of %s\", n, id);", "jboss.infof(\"%s of %s\", n);");
    leave("drop-argument", "log.info(\"{}\", id);", "log.info(\"{} of {}\", n, id, e);");
    leave("drop-argument", "log.info(\"{} of {}\", n);", "log.info(\"{} 100% {}\", n, id);");
    plant("drop-only-argument", "log.info(\"order {}\", id);", "log.info(\"order {}\");");
    leave("drop-only-argument", "log.info(\"0x{}\", n);", "log.info(\"a {}\", id, e);");
    plant("drop-placeholder", "log.info(\"{} of {}\", n, id);", "log.info(\"{} of \", n, id);");
    leave("drop-placeholder", "log.info(\"a {}\", any);", "log.info(\"a {}\", \"b\");");
    verify();
  }

  @Test
  void throwables() throws IOException {
    plant("placeholder-for-throwable", "log.error(\"a\", e);", "log.error(\"a: {}\", e);");
    plant("placeholder-for-throwable", "log4j.error(\"a\", e);", "log4j.error(\"a: {}\", e);");
    leave("placeholder-for-throwable", "log4j.error(\"a {}\", id, e);", "log.error(\"a\");");
    plant(
        "drop-argument-before-throwable", "log.error(\"a {}\", id, e);", "log.error(\"a {}\", e);");
    plant(
        "throwable-before-argument", "log.error(\"a {}\", id, e);", "log.error(\"a {}\", e, id);");
    leave(
        "throwable-before-argument", "log.error(\"a {}\", any, e);", "log.error(\"a {}\", e, e);");
    plant(
        "throwable-behind-text",
        "jboss.errorf(e, \"a %s\", id);",
        "jboss.errorf(\"a %s\", id, e);");
    plant("error-for-errorf", "jboss.errorf(e, \"a %s\", id);", "jboss.error(\"a %s\", id, e);");
    verify();
  }

  @Test
  void templates() throws IOException {
    plant("foreign-placeholders", "log.info(\"{} a {}\", n, id);", "log.info(\"%s a %s\", n, id);");
    plant("foreign-placeholders", "jboss.infof(\"a %s\", id);", "jboss.infof(\"a {}\", id);");
    plant(
        "foreign-placeholders",
        "jul.log(java.util.logging.Level.INFO, \"{1} a {0}\", new Object[] {n, id});",
        "jul.log(java.util.logging.Level.INFO, \"{} a {}\", new Object[] {n, id});");
    plant("unknown-conversion", "jboss.infof(\"a %s\", id);", "jboss.infof(\"a %y\", id);");
    String jul = "jul.log(java.util.logging.Level.INFO, \"%s\", id);";
    plant("unclosed-brace", jul.formatted("a {0}"), jul.formatted("a {0"));
    plant("apostrophe", jul.formatted("a {0}"), jul.formatted("can't a {0}"));
    plant("concatenate", "log.info(\"order {}\", id);", "log.info(\"order \" + id);");
    plant("concatenate", "log.info(\"{} orders\", n + 1);", "log.info((n + 1) + \" orders\");");
    leave("concatenate", "log.info(\"{}: {}\", id, n);", "log.info(\"{}\", id);");
    leave("concatenate", "log.info(\"order {}\", \"1\");");
    plant(
        "concatenate-first",
        "log.info(\"order {} of {}\", id, n);",
        "log.info(\"order \" + id + \" of {}\", n);");
    plant("concatenate-first", "jboss.infof(\"order %s\", id);", "jboss.infof(\"order \" + id);");
    leave("concatenate-first", "log.info(\"order {} of {}\", n, id);");
    leave("concatenate-first", "log.info(\"order {} of {}\", Long.toHexString(n), id);");
    plant("key-and-value", "log.info(\"order {}\", id);", "log.info(\"order \", \"value\", id);");
    verify();
  }

  @Test
  void whatIsCaught() throws IOException {
    String block = "try { items.clear(); } catch (%s x) { %s }";
    plant(
        "drop-throwable",
        block.formatted("RuntimeException", "log.warn(\"a {}\", id, x);"),
        block.formatted("RuntimeException", "log.warn(\"a {}\", id);"));
    leave(
        "drop-throwable",
        block.formatted("RuntimeException", "log.info(\"a\", x);"),
        block.formatted("RuntimeException", "log.warn(\"a\", x); throw x;"),
        block.formatted("RuntimeException", "log.warn(\"a\", x); log.warn(id);"),
        block.formatted("RuntimeException", "log.warn(\"retried\", x);"),
        block.formatted("RuntimeException", "log.warn(\"a\", e);"),
        block.formatted("IllegalStateException", "log.warn(\"a\", x);"),
        block.formatted("IllegalStateException | SecurityException", "log.warn(\"a\", x);"),
        "try { boolean closed = true; } catch (RuntimeException x) { log.warn(\"a\", x); }");
    plant(
        "message-for-throwable",
        block.formatted("Exception", "log.error(\"a {}\", id, x);"),
        block.formatted("Exception", "log.error(\"a {}: {}\", id, x.getMessage());"));
    leave("message-for-throwable", block.formatted("Exception", "log.warn(\"a\", x);"));
    plant(
        "throwable-for-value",
        block.formatted("Exception", "log4j.warn(\"a {}\", id, x);"),
        block.formatted("Exception", "log4j.warn(\"a {}: {}\", id, x);"));
    leave("throwable-for-value", block.formatted("Exception", "log4j.warn(\"a\", x);"));
    plant(
        "throwable-in-text",
        block.formatted("Exception", "commons.warn(\"a\", x);"),
        block.formatted("Exception", "commons.warn(\"a: \" + x);"));
    verify();
  }

  @Test
  void costs() throws IOException {
    String guarded = "if (log.is%sEnabled()) { log.debug(id); }";
    plant("other-guard", guarded.formatted("Debug"), guarded.formatted("Info"));
    leave(
        "other-guard",
        guarded.formatted("Info"),
        "if (log.isDebugEnabled()) { log.debug(id); n++; }",
        "if (log.isDebugEnabled() && n > 0) { log.debug(id); }");
    plant("eager-text", "log.debug(\"a {}\", items);", "log.debug(\"a {}\", items.toString());");
    leave(
        "eager-text",
        "log.info(\"a {}\", items);",
        "log.debug(\"a {}\", id);",
        "if (log.isDebugEnabled()) { log.debug(\"a {}\", items); }");
    plant(
        "supplier-for-value",
        "log.debug(\"a {}\", id);",
        "log.debug(\"a {}\", (java.util.function.Supplier<?>) () -> id);");
    plant(
        "place-in-text",
        "log.info(\"a {}\", id);",
        "log.info(\"{}: a {}\", Thread.currentThread().getStackTrace()[1].getMethodName(), id);");
    verify();
  }

  @Test
  void chains() throws IOException {
    String before = "log.warn(\"a {}\", id);";
    plant(
        "repeat-key",
        before,
        "log.atWarn().addKeyValue(\"a\", id).addKeyValue(\"b\", id).addKeyValue(\"a\", id).log(\"a"
            + " {}\");");
    plant(
        "null-value",
        before,
        "log.atWarn().addKeyValue(\"a\", id).addKeyValue(\"b\", null).log(\"a {}\");");
    plant("blank-key", before, "log.atWarn().addKeyValue(\"\", id).log(\"a {}\");");
    plant("no-message", before, "log.atWarn().addKeyValue(\"a\", id).log();");
    plant(
        "builder-used-twice",
        before,
        "{ org.slf4j.spi.LoggingEventBuilder planted = log.atWarn();"
            + " planted.log(\"a {}\", id); planted.log(\"a {}\", id); }");
    plant(
        "builder-not-logged",
        before,
        "{ org.slf4j.spi.LoggingEventBuilder planted = log.atWarn().setMessage(\"a {}\");"
            + " planted = planted.addArgument(id); }");
    String ofLog4j = "log4j.info(\"a {}\", id);";
    plant("chain-not-logged", ofLog4j, "log4j.atInfo().withLocation();");
    plant(
        "throwable-in-chain",
        ofLog4j,
        "log4j.atInfo().log(\"a {}\", id, new IllegalStateException());");
    leave("blank-key", ofLog4j, "log.warn(\"a {}\", \"b\");", "log.warn(\"a\");");
    verify();
  }

  @Test
  void tags() throws IOException {
    String counter = "io.micrometer.core.instrument.Metrics.counter(\"a\", %s);";
    plant(
        "drop-tag-value",
        counter.formatted("\"b\", id, \"c\", id"),
        counter.formatted("\"b\", id, \"c\""));
    plant(
        "repeat-tag",
        counter.formatted("\"b\", id, \"c\", id"),
        counter.formatted("\"b\", id, \"b\", id"));
    leave("repeat-tag", counter.formatted("\"b\", id"));
    verify();
  }

  private void plant(String operator, String before, String after) {
    cases.add(new Case(operator, before, after));
  }

  private void leave(String operator, String... statements) {
    for (String statement : statements) {
      cases.add(new Case(operator, statement, null));
    }
  }

  private void verify() throws IOException {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      methods.append(method(i, cases.get(i).before()));
    }
    String source = CLASS.formatted(methods);
    Mutants mutants = new Mutants(directory, source);
    for (int i = 0; i < cases.size(); i++) {
      Case it = cases.get(i);
      List<String> expected =
          it.after() == null
              ? List.of()
              : List.of(source.replace(method(i, it.before()), method(i, it.after())));
      assertThat(mutants.of(it.operator(), "m" + i)).as(it.toString()).isEqualTo(expected);
    }
  }

  private static String method(int number, String statement) {
    return "  void m%d() {%n    %s%n  }%n".formatted(number, statement);
  }
}
