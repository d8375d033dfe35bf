package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;

import org.junit.jupiter.api.Test;

/** Which calls are log statements, and which only look like one. */
final class LogCallOwnersTest {

  @Test
  void implementationsAndSubtypesOfAnApi() {
    assertParsed(
        """
        import org.jboss.logging.BasicLogger;
        import org.slf4j.Marker;
        class Source {
          interface OrderLog extends BasicLogger {
            void orderAccepted(String customer);
            void infof(String customer, OrderLog nested);
          }
          static class Audit extends java.util.logging.Logger {
            Audit() { super("audit", null); }
            void accept(int id) {
              info("unqualified");
              // -> JUL INFO -
              super.warning("super");
              // -> JUL WARN logger=super -
              this.log(java.util.logging.Level.INFO, "this {0}", id);
              // -> JUL INFO logger=this "this <0>" [id]
            }
            void info(String message, int id) {}
            @Override public void severe(String message) { super.severe(message); }
            // -> JUL ERROR logger=super -
          }
          void run(
              ch.qos.logback.classic.Logger logback,
              org.apache.logging.log4j.core.Logger core,
              org.jboss.logging.Logger jboss,
              OrderLog orders,
              Audit audit,
              Marker marker) {
            logback.info(marker, "order {}", 1);
            // -> SLF4J INFO logger=logback "order <0>" [1] markers=[marker]
            logback.atInfo().log("order {}", 1);
            // -> SLF4J_FLUENT INFO logger=logback "order <0>" [1] chain=[atInfo]
            logback.log(marker, "fqcn", 20, "location aware {}", new Object[] {1}, null);
            core.info("order {}", 1);
            // -> LOG4J INFO logger=core "order <0>" [1]
            jboss.infof("order %s", 1);
            // -> JBOSS_F INFO logger=jboss "order <0>" [1]
            orders.info("inherited");
            // -> JBOSS INFO logger=orders "inherited"
            orders.infof("inherited %s", 1);
            // -> JBOSS_F INFO logger=orders "inherited <0>" [1]
            orders.infof("an overload of its own", orders);
            orders.orderAccepted("x");
            audit.info("inherited");
            // -> JUL INFO logger=audit -
            audit.info("an overload of its own", 1);
            audit.severe("overridden");
            // -> JUL ERROR logger=audit -
          }
        }
        """);
  }

  @Test
  void aUsersOwnLogger() {
    assertParsed(
        """
        import org.slf4j.Marker;
        import org.slf4j.event.Level;
        import org.slf4j.helpers.AbstractLogger;
        class Source {
          static class ShopLogger extends AbstractLogger {
            @Override public void info(String format, Object a, Object b) {
              super.info(format, a, b);
              // -> SLF4J INFO logger=super "<?>" [a:MAYBE_THROWABLE, b:MAYBE_THROWABLE]
            }
            public void info(String customer, int items, String text) {}
            public static void warn(int code) {}
            @Override protected String getFullyQualifiedCallerName() { return ""; }
            @Override protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String text, Object[] args, Throwable ex) {}
            @Override public boolean isTraceEnabled() { return true; }
            @Override public boolean isTraceEnabled(Marker marker) { return true; }
            @Override public boolean isDebugEnabled() { return true; }
            @Override public boolean isDebugEnabled(Marker marker) { return true; }
            @Override public boolean isInfoEnabled() { return true; }
            @Override public boolean isInfoEnabled(Marker marker) { return true; }
            @Override public boolean isWarnEnabled() { return true; }
            @Override public boolean isWarnEnabled(Marker marker) { return true; }
            @Override public boolean isErrorEnabled() { return true; }
            @Override public boolean isErrorEnabled(Marker marker) { return true; }
          }
          void run(ShopLogger log) {
            log.info("overridden {} {}", 1, 2);
            // -> SLF4J INFO logger=log "overridden <0> <1>" [1, 2]
            log.info("inherited {}", 1);
            // -> SLF4J INFO logger=log "inherited <0>" [1]
            log.info("an overload of its own {}", 1, "x");
            ShopLogger.warn(1);
          }
        }
        """);
  }

  @Test
  void staticLoggers() {
    assertParsed(
        """
        import static org.tinylog.Logger.warn;
        import io.quarkus.logging.Log;
        import org.tinylog.Logger;
        class Source {
          void run(Exception ex) {
            Log.info("order {}");
            // -> JBOSS INFO "order {}"
            Log.infof("order %s", 1);
            // -> JBOSS_F INFO "order <0>" [1]
            Log.errorv(ex, "order {0}", 1);
            // -> JBOSS_V ERROR "order <0>" [1] throwable=ex
            Log.log(org.jboss.logging.Logger.Level.WARN, "order");
            // -> JBOSS WARN "order"
            Logger.info("order {}", 1);
            // -> TINYLOG INFO "order <0>" [1]
            Logger.error(ex, "order {}", 1);
            // -> TINYLOG ERROR "order <0>" [1] throwable=ex
            warn("statically imported {}", 1);
            // -> TINYLOG WARN "statically imported <0>" [1]
            Logger.tag("audit").debug("order {}", 1);
            // -> TINYLOG DEBUG logger=Logger.tag("audit") "order <0>" [1]
          }
        }
        """);
  }

  @Test
  void loggersInAnyPlace() {
    assertParsed(
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        class Source {
          private static final Logger log = LoggerFactory.getLogger(Source.class);
          static class Base {
            protected final Logger logger = LoggerFactory.getLogger(getClass());
            Logger logger() { return logger; }
          }
          static class Derived extends Base {
            { logger.info("initialiser"); }
            // -> SLF4J INFO logger=logger "initialiser"
            void run(Logger[] loggers, Base base) {
              logger.info("inherited field");
              // -> SLF4J INFO logger=logger "inherited field"
              logger().info("getter");
              // -> SLF4J INFO logger=logger() "getter"
              base.logger.info("field of another object");
              // -> SLF4J INFO logger=base.logger "field of another object"
              loggers[0].info("array");
              // -> SLF4J INFO logger=loggers[0] "array"
              LoggerFactory.getLogger("x").info("made on the spot");
              // -> SLF4J INFO logger=LoggerFactory.getLogger("x") "made on the spot"
              (log).info("parenthesised");
              // -> SLF4J INFO logger=(log) "parenthesised"
              Runnable task = () -> log.info("lambda");
              // -> SLF4J INFO logger=log "lambda"
              ((Logger) log).info("cast");
              // -> SLF4J INFO logger=((Logger) log) "cast"
            }
          }
        }
        """);
  }

  @Test
  void namesakes() {
    assertParsed(
        """
        class Source {
          interface Printer {
            void info(String format, Object... args);
            void log(String text);
          }
          interface Logger {
            void info(String format, Object... args);
          }
          void run(Printer printer, Logger logger, org.slf4j.Logger log) {
            printer.info("order {}", 1, 2);
            printer.log("order");
            logger.info("order {}", 1, 2);
            Math.log(1.0);
            log.isInfoEnabled();
            log.getName();
            java.util.function.Consumer<String> reference = log::info;
            reference.accept("order");
          }
        }
        """);
  }
}
