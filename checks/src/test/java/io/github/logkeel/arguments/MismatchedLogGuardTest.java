package io.github.logkeel.arguments;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.log.LogApi;
import org.junit.jupiter.api.Test;

final class MismatchedLogGuardTest {

  private final CheckTest test = CheckTest.of(MismatchedLogGuard.class);

  static ApiAnswers everyApi() {
    return ApiAnswers.of(MismatchedLogGuard.class)
        .printingTheSame()
        .repairs(
            LogApi.SLF4J,
            "if (log.isInfoEnabled()) log.warn(\"of {}\", customer);",
            "if (log.isWarnEnabled()) log.warn(\"of {}\", customer);")
        .repairs(
            LogApi.SLF4J_FLUENT,
            "if (log.isInfoEnabled()) log.atWarn().log(\"of {}\", customer);",
            "if (log.isWarnEnabled()) log.atWarn().log(\"of {}\", customer);")
        .repairs(
            LogApi.LOG4J,
            "if (log4j.isInfoEnabled()) log4j.error(\"of {}\", customer);",
            "if (log4j.isErrorEnabled()) log4j.error(\"of {}\", customer);")
        .repairs(
            LogApi.LOG4J_FORMATTER,
            "if (formatter.isInfoEnabled()) formatter.error(\"of %s\", customer);",
            "if (formatter.isErrorEnabled()) formatter.error(\"of %s\", customer);")
        .repairs(
            LogApi.LOG4J_PRINTF,
            """
            if (log4j.isInfoEnabled()) {
              log4j.printf(org.apache.logging.log4j.Level.WARN, "of %s", customer);
            }
            """,
            """
            if (log4j.isWarnEnabled()) {
              log4j.printf(org.apache.logging.log4j.Level.WARN, "of %s", customer);
            }
            """)
        .repairs(
            LogApi.LOG4J_FLUENT,
            "if (log4j.isInfoEnabled()) log4j.atError().log(\"of {}\", customer);",
            "if (log4j.isErrorEnabled()) log4j.atError().log(\"of {}\", customer);")
        .repairs(
            LogApi.LOG4J_FORMATTER_FLUENT,
            "if (formatter.isInfoEnabled()) formatter.atError().log(\"of %s\", customer);",
            "if (formatter.isErrorEnabled()) formatter.atError().log(\"of %s\", customer);")
        .repairs(
            LogApi.JUL,
            """
            if (logger.isLoggable(java.util.logging.Level.INFO)) {
              logger.log(java.util.logging.Level.WARNING, "of {0}", customer);
            }
            """,
            """
            if (logger.isLoggable(java.util.logging.Level.WARNING)) {
              logger.log(java.util.logging.Level.WARNING, "of {0}", customer);
            }
            """)
        .repairs(
            LogApi.SYSTEM_LOGGER,
            """
            if (system.isLoggable(System.Logger.Level.INFO)) {
              system.log(System.Logger.Level.WARNING, "of {0}", customer);
            }
            """,
            """
            if (system.isLoggable(System.Logger.Level.WARNING)) {
              system.log(System.Logger.Level.WARNING, "of {0}", customer);
            }
            """)
        .repairs(
            LogApi.FLOGGER,
            "if (flogger.atInfo().isEnabled()) flogger.atWarning().log(\"of %s\", customer);",
            "if (flogger.atWarning().isEnabled()) flogger.atWarning().log(\"of %s\", customer);")
        .repairs(
            LogApi.JBOSS,
            """
            if (jboss.isEnabled(org.jboss.logging.Logger.Level.INFO)) {
              jboss.warn(customer);
            }
            """,
            """
            if (jboss.isEnabled(org.jboss.logging.Logger.Level.WARN)) {
              jboss.warn(customer);
            }
            """)
        .repairs(
            LogApi.JBOSS_F,
            """
            if (io.quarkus.logging.Log.isEnabled(org.jboss.logging.Logger.Level.INFO)) {
              io.quarkus.logging.Log.warnf("of %s", customer);
            }
            """,
            """
            if (io.quarkus.logging.Log.isEnabled(org.jboss.logging.Logger.Level.WARN)) {
              io.quarkus.logging.Log.warnf("of %s", customer);
            }
            """)
        .repairs(
            LogApi.JBOSS_V,
            """
            if (jboss.isEnabled(org.jboss.logging.Logger.Level.INFO)) {
              jboss.warnv("of {0}", customer);
            }
            """,
            """
            if (jboss.isEnabled(org.jboss.logging.Logger.Level.WARN)) {
              jboss.warnv("of {0}", customer);
            }
            """)
        .repairs(
            LogApi.COMMONS,
            "if (commons.isInfoEnabled()) commons.warn(customer);",
            "if (commons.isWarnEnabled()) commons.warn(customer);")
        .repairs(
            LogApi.TINYLOG,
            """
            if (org.tinylog.Logger.isInfoEnabled()) {
              org.tinylog.Logger.warn("of {}", customer);
            }
            """,
            """
            if (org.tinylog.Logger.isWarnEnabled()) {
              org.tinylog.Logger.warn("of {}", customer);
            }
            """);
  }

  @Test
  void identification() {
    test.isQuietOn(
        """
        if (log.isDebugEnabled()) log.debug("done");
        if (log.isDebugEnabled()) log.warn("failed", exception);
        if (log.isTraceEnabled()) {
          log.info("host {}", host);
        }
        if (log.isTraceEnabled()) {
          log.debug("host {}", host);
        }
        if (log.isInfoEnabled()) {
          log.warn("late");
        } else {
          log.error("late");
        }
        if (log.isInfoEnabled()) {
          log.warn("late");
          log.error("late");
        }
        if (log.isInfoEnabled()) {
          items.clear();
          log.warn("late");
        }
        if (log.isInfoEnabled()) {
          for (String item : items) {
            log.warn("late {}", item);
          }
        }
        if (log.isInfoEnabled() && host != null) log.warn("late");
        if (!log.isInfoEnabled()) log.warn("late");
        if (items.isEmpty()) log.warn("late");
        if (logger.isLoggable(Level.parse(host))) logger.fine("late");
        if (logger.isLoggable(Level.FINE)) logger.finer("late");
        org.slf4j.Logger audit = org.slf4j.LoggerFactory.getLogger("audit");
        if (audit.isInfoEnabled()) log.warn("late");
        if (audit.isInfoEnabled()) audit.info("late");
        if (find(host).isInfoEnabled()) log.info("late");
        }
        org.slf4j.Logger find(String name) {
          return org.slf4j.LoggerFactory.getLogger(name);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: asks for DEBUG, but the statement logs at TRACE: its arguments
        if (log.isDebugEnabled()) log.trace("items {}", items);
        // BUG: Diagnostic contains: asks for INFO, but the statement logs at WARN: the record is
        if (log.isInfoEnabled()) {
          int size = items.size();
          log.warn("items {}", size);
          log.warn("items {}", items);
        }
        org.slf4j.Logger audit = org.slf4j.LoggerFactory.getLogger("audit");
        // BUG: Diagnostic contains: asks `audit`, but the statement logs through `log`
        if (audit.isInfoEnabled()) {
          log.info("late");
        }
        // BUG: Diagnostic contains: asks for DEBUG, but the statement logs at TRACE
        if (logger.isLoggable(Level.FINE)) logger.finest("late");
        // BUG: Diagnostic contains: asks for DEBUG, but the statement logs at TRACE
        if ((log4j.isDebugEnabled())) log4j.atTrace().log("late");
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        if (log.isDebugEnabled()) log.trace("items {}", items);
        if (log.isEnabledForLevel(org.slf4j.event.Level.DEBUG)) log.trace("items {}", items);
        if (log.isDebugEnabled(marker)) log.trace(marker, "items {}", items);
        org.slf4j.Logger audit = org.slf4j.LoggerFactory.getLogger("audit");
        if (audit.isInfoEnabled()) {
          this.log.info("late");
        }
        if (logger.isLoggable(Level.FINE)) logger.finest("late");
        if (flogger.atFine().isEnabled()) flogger.atFinest().log("late");
        if (log.isInfoEnabled()) flogger.atInfo().log("late");
        if (log.isInfoEnabled()) logger.info("late");
        if (logger.isLoggable(Level.FINE)) log.atDebug().log("late");
        if (logger.isLoggable(Level.FINE)) logger.log(Level.FINEST, "late");
        if (log.isInfoEnabled()) system.log(System.Logger.Level.INFO, "late");
        if (system.isLoggable(System.Logger.Level.DEBUG)) system.log(System.Logger.Level.TRACE, "late");
        if (jboss.isEnabled(org.jboss.logging.Logger.Level.INFO)) jboss.warn(customer);
        if (log4j.isInfoEnabled()) log.atInfo().addMarker(marker).log("late");
        if (io.quarkus.logging.Log.isDebugEnabled()) io.quarkus.logging.Log.trace("late");
        """,
        """
        if (log.isTraceEnabled()) log.trace("items {}", items);
        if (log.isEnabledForLevel(org.slf4j.event.Level.TRACE)) log.trace("items {}", items);
        if (log.isTraceEnabled(marker)) log.trace(marker, "items {}", items);
        org.slf4j.Logger audit = org.slf4j.LoggerFactory.getLogger("audit");
        if (this.log.isInfoEnabled()) {
          this.log.info("late");
        }
        if (logger.isLoggable(Level.FINEST)) logger.finest("late");
        if (flogger.atFinest().isEnabled()) flogger.atFinest().log("late");
        if (flogger.atInfo().isEnabled()) flogger.atInfo().log("late");
        if (logger.isLoggable(Level.INFO)) logger.info("late");
        if (log.isDebugEnabled()) log.atDebug().log("late");
        if (logger.isLoggable(Level.FINEST)) logger.log(Level.FINEST, "late");
        if (system.isLoggable(System.Logger.Level.INFO)) system.log(System.Logger.Level.INFO, "late");
        if (system.isLoggable(System.Logger.Level.TRACE)) system.log(System.Logger.Level.TRACE, "late");
        if (jboss.isEnabled(org.jboss.logging.Logger.Level.WARN)) jboss.warn(customer);
        if (log.isInfoEnabled(marker)) log.atInfo().addMarker(marker).log("late");
        if (io.quarkus.logging.Log.isTraceEnabled()) io.quarkus.logging.Log.trace("late");
        """);
    test.offersNoRepairFor("if (jboss.isInfoEnabled()) jboss.warn(customer);");
    test.offersNoRepairFor(
        "if (flogger.atFine().isEnabled()) flogger.at(Level.FINEST).log(\"late\");");
    test.offersNoRepairFor(
        """
        if (log4j.isInfoEnabled()) log.atInfo().addMarker(marker).addMarker(marker).log("late");
        """);
    test.offersNoRepairForUnit(
        """
        import static java.util.logging.Level.FINE;
        class Snippet {
          void run(java.util.logging.Logger logger) {
            if (logger.isLoggable(FINE)) {
              logger.finest("late");
            }
          }
        }
        """);
  }
}
