package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;

import org.junit.jupiter.api.Test;

final class LogCallArgumentsTest {

  @Test
  void arrays() {
    assertParsed(
        """
        import org.slf4j.Logger;
        class Source {
          void run(Logger log, Object[] all, String[] names, int[] counts, java.util.List<String> list) {
            log.info("{} {}", new Object[] {1, "b"});
            // -> SLF4J INFO logger=log "<0> <1>" [1, "b"]
            log.info("{} {}", all);
            // -> SLF4J INFO logger=log "<0> <1>" [...]
            log.info("{} {}", (Object[]) names);
            // -> SLF4J INFO logger=log "<0> <1>" [...]
            log.info("{} {}", list.toArray());
            // -> SLF4J INFO logger=log "<0> <1>" [...]
            log.info("{}", (Object) all);
            // -> SLF4J INFO logger=log "<0>" [(Object) all:MAYBE_THROWABLE]
            log.info("{}", counts);
            // -> SLF4J INFO logger=log "<0>" [counts]
            log.info("{} {}", 1, all);
            // -> SLF4J INFO logger=log "<0> <1>" [1, all]
            log.info("{} {} {}", 1, 2, all);
            // -> SLF4J INFO logger=log "<0> <1> <2>" [1, 2, all]
            log.info("{} {}", new Object[2]);
            // -> SLF4J INFO logger=log "<0> <1>" [...]
            log.info("{}", (Object[]) null);
            // -> SLF4J INFO logger=log "<0>" [...]
            log.info("{}", new Object[] {});
            // -> SLF4J INFO logger=log "<0>"
          }
        }
        """);
  }

  @Test
  void arraysAreParametersInJul() {
    assertParsed(
        """
        import java.util.logging.Level;
        import java.util.logging.Logger;
        class Source {
          void run(Logger log, Object[] all, String[] names, int id) {
            log.log(Level.INFO, "{0} {1}", names);
            // -> JUL INFO logger=log "<0> <1>" [...]
            log.log(Level.INFO, "{0} {1}", new String[] {"a", "b"});
            // -> JUL INFO logger=log "<0> <1>" ["a", "b"]
            log.log(Level.INFO, "{0} {1}", new Object[] {id, "b"});
            // -> JUL INFO logger=log "<0> <1>" [id, "b"]
            log.log(Level.INFO, "{0} {1}", all);
            // -> JUL INFO logger=log "<0> <1>" [...]
            log.log(Level.INFO, "{0}", (Object) all);
            // -> JUL INFO logger=log "<0>" [(Object) all:MAYBE_THROWABLE]
            log.log(Level.INFO, "{0}", id);
            // -> JUL INFO logger=log "<0>" [id]
            log.log(Level.INFO, "{0}", (Object) null);
            // -> JUL INFO logger=log "<0>" [(Object) null:MAYBE_THROWABLE]
          }
        }
        """);
  }

  @Test
  void throwables() {
    assertParsed(
        """
        import org.slf4j.Logger;
        class Source {
          <E extends Exception> void run(Logger log, Throwable ex, Object any, java.io.Serializable some, E generic, Comparable<?> none) {
            log.error("failed", ex);
            // -> SLF4J ERROR logger=log "failed" throwable=ex
            log.error("failed {}", 1, ex);
            // -> SLF4J ERROR logger=log "failed <0>" [1, ex:THROWABLE]
            log.error("failed {}", 1, new IllegalStateException());
            // -> SLF4J ERROR logger=log "failed <0>" [1, new IllegalStateException():THROWABLE]
            log.error("failed {}", any);
            // -> SLF4J ERROR logger=log "failed <0>" [any:MAYBE_THROWABLE]
            log.error("failed {}", 1, some);
            // -> SLF4J ERROR logger=log "failed <0>" [1, some:MAYBE_THROWABLE]
            log.error("failed {}", 1, generic);
            // -> SLF4J ERROR logger=log "failed <0>" [1, generic:THROWABLE]
            log.error("failed {}", 1, none);
            // -> SLF4J ERROR logger=log "failed <0>" [1, none]
            log.error("failed {}", 1, (Object) ex);
            // -> SLF4J ERROR logger=log "failed <0>" [1, (Object) ex:MAYBE_THROWABLE]
            log.error("failed {}", 1, null);
            // -> SLF4J ERROR logger=log "failed <0>" [1, null]
            log.error("failed {}", (Throwable) null);
            // -> SLF4J ERROR logger=log "failed <0>" throwable=(Throwable) null
            try {
              log.info("trying");
              // -> SLF4J INFO logger=log "trying"
            } catch (IllegalStateException | IllegalArgumentException union) {
              log.error("failed {}", 1, union);
              // -> SLF4J ERROR logger=log "failed <0>" [1, union:THROWABLE]
            }
          }
        }
        """);
  }

  @Test
  void suppliers() {
    assertParsed(
        """
        import java.util.function.Supplier;
        import org.apache.logging.log4j.Logger;
        class Source {
          static class Lazy implements Supplier<String> {
            public String get() { return ""; }
          }
          void run(
              Logger log,
              org.slf4j.Logger slf4j,
              Supplier<String> java,
              org.apache.logging.log4j.util.Supplier<String> text,
              org.apache.logging.log4j.util.Supplier<Exception> failure,
              org.apache.logging.log4j.util.Supplier<?> any,
              org.apache.logging.log4j.util.Supplier own,
              org.tinylog.Supplier<String> tiny,
              Exception ex) {
            log.info("{}", () -> 1);
            // -> LOG4J INFO logger=log "<0>" [() -> 1:RESOLVED_SUPPLIER]
            log.info("{} {}", () -> ex.getMessage(), () -> ex);
            // -> LOG4J INFO logger=log "<0> <1>" [() -> ex.getMessage():RESOLVED_SUPPLIER, () -> ex:THROWABLE]
            log.info("{} {}", ex::getMessage, ex::getCause);
            // -> LOG4J INFO logger=log "<0> <1>" [ex::getMessage:RESOLVED_SUPPLIER, ex::getCause:THROWABLE]
            log.info("{}", () -> { return 1; });
            // -> LOG4J INFO logger=log "<0>" [() -> { return 1; }:MAYBE_THROWABLE]
            log.info("{}", ex.getMessage()::length);
            // -> LOG4J INFO logger=log "<0>" [ex.getMessage()::length:RESOLVED_SUPPLIER]
            log.info("{} {} {} {}", new org.apache.logging.log4j.util.Supplier[] {text, any, failure, own});
            // -> LOG4J INFO logger=log "<0> <1> <2> <3>" [text:RESOLVED_SUPPLIER, any:MAYBE_THROWABLE, failure:THROWABLE, own:MAYBE_THROWABLE]
            log.info("{} {} {}", text, any, failure);
            // -> LOG4J INFO logger=log "<0> <1> <2>" [text:UNRESOLVED_SUPPLIER, any:UNRESOLVED_SUPPLIER, failure:UNRESOLVED_SUPPLIER]
            log.info("{} {}", text, 1);
            // -> LOG4J INFO logger=log "<0> <1>" [text:UNRESOLVED_SUPPLIER, 1]
            log.info("{}", java);
            // -> LOG4J INFO logger=log "<0>" [java:UNRESOLVED_SUPPLIER]
            slf4j.info("{}", java);
            // -> SLF4J INFO logger=slf4j "<0>" [java:UNRESOLVED_SUPPLIER]
            slf4j.info("{}", new Lazy());
            // -> SLF4J INFO logger=slf4j "<0>" [new Lazy()]
            org.tinylog.Logger.info("{} {}", tiny, 1);
            // -> TINYLOG INFO "<0> <1>" [tiny:RESOLVED_SUPPLIER, 1]
            org.tinylog.Logger.info("{} {}", java, 1);
            // -> TINYLOG INFO "<0> <1>" [java:UNRESOLVED_SUPPLIER, 1]
          }
        }
        """);
  }

  @Test
  void valuesInOtherWords() {
    assertParsed(
        """
        import org.slf4j.Logger;
        class Source {
          void run(Logger log, boolean paid, int id, Exception ex, Object any) {
            log.info("{} {}", (id), paid ? "paid" : "open");
            // -> SLF4J INFO logger=log "<0> <1>" [(id), paid ? "paid" : "open"]
            log.info("{}", 1, paid ? ex : ex.getCause());
            // -> SLF4J INFO logger=log "<0>" [1, paid ? ex : ex.getCause():THROWABLE]
            log.info("{}", 1, paid ? ex : null);
            // -> SLF4J INFO logger=log "<0>" [1, paid ? ex : null:MAYBE_THROWABLE]
            log.info("{}", 1, paid ? any : "open");
            // -> SLF4J INFO logger=log "<0>" [1, paid ? any : "open":MAYBE_THROWABLE]
            log.info("{}", 1, paid ? "open" : ex);
            // -> SLF4J INFO logger=log "<0>" [1, paid ? "open" : ex:MAYBE_THROWABLE]
            log.info("{}", 1, (paid ? id : "open"));
            // -> SLF4J INFO logger=log "<0>" [1, (paid ? id : "open")]
            log.info("{} {}", (long) id, id + 1);
            // -> SLF4J INFO logger=log "<0> <1>" [(long) id, id + 1]
            log.info("{}", log.isDebugEnabled());
            // -> SLF4J INFO logger=log "<0>" [log.isDebugEnabled()]
            log.info("{}", new Object() { public String toString() { log.debug("nested"); return ""; } });
            // -> SLF4J DEBUG logger=log "nested"
            // -> SLF4J INFO logger=log "<0>" [new Object() { public String toString() { log.debug("nested"); return ""; } }]
          }
        }
        """);
  }
}
