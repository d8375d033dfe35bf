package io.github.logkeel.arguments;

import static io.github.logkeel.model.log.LogApi.COMMONS;
import static io.github.logkeel.model.log.LogApi.FLOGGER;
import static io.github.logkeel.model.log.LogApi.JBOSS;
import static io.github.logkeel.model.log.LogApi.JBOSS_F;
import static io.github.logkeel.model.log.LogApi.JBOSS_V;
import static io.github.logkeel.model.log.LogApi.JUL;
import static io.github.logkeel.model.log.LogApi.LOG4J;
import static io.github.logkeel.model.log.LogApi.LOG4J_FLUENT;
import static io.github.logkeel.model.log.LogApi.LOG4J_FORMATTER;
import static io.github.logkeel.model.log.LogApi.LOG4J_FORMATTER_FLUENT;
import static io.github.logkeel.model.log.LogApi.LOG4J_PRINTF;
import static io.github.logkeel.model.log.LogApi.SLF4J;
import static io.github.logkeel.model.log.LogApi.SLF4J_FLUENT;
import static io.github.logkeel.model.log.LogApi.SYSTEM_LOGGER;
import static io.github.logkeel.model.log.LogApi.TINYLOG;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.ApiAnswers;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** How each mistake of this family looks in each logging API, and how it is repaired there. */
public final class EveryApiTest {

  private static final String NO_ARGUMENTS =
      "prints its message as it stands and takes no arguments";
  private static final String CORE = "Error Prone's own FloggerFormatString reports it";

  /** The answers of all rows, check by check. */
  public static ImmutableList<ApiAnswers> all() {
    return ImmutableList.of(
        surplusLogArgument(),
        missingLogArgument(),
        foreignLogPlaceholder(),
        malformedLogTemplate(),
        logPlaceholderForThrowable(),
        unresolvedLogSupplier());
  }

  @TestFactory
  Stream<DynamicContainer> everyApiAnswers() {
    return all().stream().map(ApiAnswers::tests);
  }

  private static ApiAnswers surplusLogArgument() {
    return ApiAnswers.of(SurplusLogArgument.class)
        .repairs(
            SLF4J,
            "log.info(\"order {}\", orderId, customer);",
            "log.info(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {}\", orderId, customer);",
            "log.atInfo().log(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            LOG4J,
            "log4j.info(\"order {}\", orderId, customer);",
            "log4j.info(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order %s\", orderId, customer);",
            "formatter.info(\"order %s, customer=%s\", orderId, customer);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order orderId=%s\", orderId);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order {}\", orderId, customer);",
            "log4j.atInfo().log(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order %s\", orderId, customer);",
            "formatter.atInfo().log(\"order %s, customer=%s\", orderId, customer);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"the order\", customer);",
            "logger.log(java.util.logging.Level.INFO, \"the order customer={0}\", customer);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order {0}\", orderId, customer);",
            "system.log(System.Logger.Level.INFO, \"order {0}, customer={1}\", orderId, customer);")
        .cannotOccur(FLOGGER, CORE)
        .cannotOccur(JBOSS, NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order %s\", orderId, customer);",
            "io.quarkus.logging.Log.infof(\"order %s, customer=%s\", orderId, customer);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order {0}\", orderId, customer);",
            "jboss.infov(\"order {0}, customer={1}\", orderId, customer);")
        .cannotOccur(COMMONS, NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order {}\", orderId, customer);",
            "org.tinylog.Logger.info(\"order {}, customer={}\", orderId, customer);");
  }

  private static ApiAnswers missingLogArgument() {
    return ApiAnswers.of(MissingLogArgument.class)
        .repairs(
            SLF4J,
            "log.info(\"order {} of customer {}\", orderId);",
            "log.info(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {} of customer {}\", orderId);",
            "log.atInfo().log(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            LOG4J,
            "log4j.info(\"order {} of customer {}\", orderId);",
            "log4j.info(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order %s of customer %s\", orderId);",
            "formatter.info(\"order %s of customer %s\", orderId, customer);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"id %s of host %s\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"id %s of host %s\", orderId, host);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order {} of customer {}\", orderId);",
            "log4j.atInfo().log(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order %s of customer %s\", orderId);",
            "formatter.atInfo().log(\"order %s of customer %s\", orderId, customer);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"order {0} of customer {1}\", orderId);",
            "logger.log(java.util.logging.Level.INFO, \"order {0} of customer {1}\","
                + " new Object[] {orderId, customer});")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order {0} of customer {1}\", orderId);",
            "system.log(System.Logger.Level.INFO, \"order {0} of customer {1}\", orderId, customer);")
        .cannotOccur(FLOGGER, CORE)
        .cannotOccur(JBOSS, NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order %s of customer %s\", orderId);",
            "io.quarkus.logging.Log.infof(\"order %s of customer %s\", orderId, customer);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order {0} of customer {1}\", orderId);",
            "jboss.infov(\"order {0} of customer {1}\", orderId, customer);")
        .cannotOccur(COMMONS, NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order {} of customer {}\", orderId);",
            "org.tinylog.Logger.info(\"order {} of customer {}\", orderId, customer);");
  }

  private static ApiAnswers foreignLogPlaceholder() {
    return ApiAnswers.of(ForeignLogPlaceholder.class)
        .repairs(SLF4J, "log.info(\"order %s\", orderId);", "log.info(\"order {}\", orderId);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {0}\", orderId);",
            "log.atInfo().log(\"order {}\", orderId);")
        .repairs(LOG4J, "log4j.info(\"order %d\", orderId);", "log4j.info(\"order {}\", orderId);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order {}\", orderId);",
            "formatter.info(\"order %s\", orderId);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order {}\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order %s\", orderId);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order %s\", orderId);",
            "log4j.atInfo().log(\"order {}\", orderId);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order {}\", orderId);",
            "formatter.atInfo().log(\"order %s\", orderId);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"order {}\", orderId);",
            "logger.log(java.util.logging.Level.INFO, \"order {0,number,#}\", orderId);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order %s of {}\", orderId, customer);",
            "system.log(System.Logger.Level.INFO, \"order {0,number,#} of {1}\", orderId, customer);")
        .cannotOccur(FLOGGER, CORE)
        .cannotOccur(JBOSS, NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order {}\", orderId);",
            "io.quarkus.logging.Log.infof(\"order %s\", orderId);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order %s\", orderId);",
            "jboss.infov(\"order {0,number,#}\", orderId);")
        .cannotOccur(COMMONS, NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order %s\", orderId);",
            "org.tinylog.Logger.info(\"order {}\", orderId);");
  }

  private static ApiAnswers malformedLogTemplate() {
    String braces = "no text is rejected by a formatter that only looks for {}";
    return ApiAnswers.of(MalformedLogTemplate.class)
        .cannotOccur(SLF4J, braces)
        .cannotOccur(SLF4J_FLUENT, braces)
        .cannotOccur(LOG4J, braces)
        .cannotOccur(LOG4J_FLUENT, braces)
        .cannotOccur(TINYLOG, braces)
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"customer %d\", customer);",
            "formatter.atInfo().log(\"customer %s\", customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"customer %d\", customer);",
            "formatter.info(\"customer %s\", customer);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"customer %d\", customer);",
            "formatter.atInfo().log(\"customer %s\", customer);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"100%! %s\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"100%%! %s\", orderId);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"can't reach {0}\", host);",
            "logger.log(java.util.logging.Level.INFO, \"can''t reach {0}\", host);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"can't reach {0}\", host);",
            "system.log(System.Logger.Level.INFO, \"can''t reach {0}\", host);")
        .cannotOccur(FLOGGER, CORE)
        .cannotOccur(JBOSS, NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"customer %d\", customer);",
            "io.quarkus.logging.Log.infof(\"customer %s\", customer);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"can't reach {0}\", host);",
            "jboss.infov(\"can''t reach {0}\", host);")
        .cannotOccur(COMMONS, NO_ARGUMENTS);
  }

  private static ApiAnswers logPlaceholderForThrowable() {
    String printed = "the placeholder prints the throwable, which the API logs as a plain value";
    String both = "the placeholder prints the throwable and its stack trace is logged as well";
    return ApiAnswers.of(LogPlaceholderForThrowable.class)
        .repairs(
            SLF4J, "log.error(\"failed: {}\", exception);", "log.error(\"failed\", exception);")
        .repairs(
            SLF4J_FLUENT,
            "log.atError().log(\"failed: {}\", exception);",
            "log.atError().setCause(exception).log(\"failed\");")
        .repairs(
            LOG4J, "log4j.error(\"failed: {}\", exception);", "log4j.error(\"failed\", exception);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.error(\"failed: %s\", exception);",
            "formatter.error(\"failed\", exception);")
        .cannotOccur(LOG4J_PRINTF, both)
        .cannotOccur(LOG4J_FLUENT, printed)
        .cannotOccur(LOG4J_FORMATTER_FLUENT, printed)
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.SEVERE, \"failed: {0}\", exception);",
            "logger.log(java.util.logging.Level.SEVERE, \"failed\", exception);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.ERROR, \"order failed: {0}\", exception);",
            "system.log(System.Logger.Level.ERROR, \"order failed\", exception);")
        .cannotOccur(FLOGGER, printed)
        .cannotOccur(JBOSS, NO_ARGUMENTS)
        .cannotOccur(JBOSS_F, printed)
        .cannotOccur(JBOSS_V, printed)
        .cannotOccur(COMMONS, NO_ARGUMENTS)
        .cannotOccur(TINYLOG, printed);
  }

  private static ApiAnswers unresolvedLogSupplier() {
    return ApiAnswers.of(UnresolvedLogSupplier.class)
        .repairs(
            SLF4J,
            "log.info(\"total {}\", totalSupplier);",
            "log.info(\"total {}\", totalSupplier.get());")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"total {}\", totalSupplier);",
            "log.atInfo().log(\"total {}\", totalSupplier.get());")
        .repairs(
            LOG4J,
            "log4j.info(\"total {}\", totalSupplier);",
            "log4j.info(\"total {}\", totalSupplier.get());")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"total %s\", totalSupplier);",
            "formatter.info(\"total %s\", totalSupplier.get());")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"total %s\", totalSupplier);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"total %s\", totalSupplier.get());")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"total {}\", totalSupplier);",
            "log4j.atInfo().log(\"total {}\", totalSupplier.get());")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"total %s\", totalSupplier);",
            "formatter.atInfo().log(\"total %s\", totalSupplier.get());")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"total {0}\", totalSupplier);",
            "logger.log(java.util.logging.Level.INFO, \"total {0}\", totalSupplier.get());")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"total {0}\", totalSupplier);",
            "system.log(System.Logger.Level.INFO, \"total {0}\", totalSupplier.get());")
        .repairs(
            FLOGGER,
            "flogger.atInfo().log(\"total %s\", totalSupplier);",
            "flogger.atInfo().log(\"total %s\", totalSupplier.get());")
        .cannotOccur(JBOSS, NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"total %s\", totalSupplier);",
            "io.quarkus.logging.Log.infof(\"total %s\", totalSupplier.get());")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"total {0}\", totalSupplier);",
            "jboss.infov(\"total {0}\", totalSupplier.get());")
        .cannotOccur(COMMONS, NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"total {}\", totalSupplier);",
            "org.tinylog.Logger.info(\"total {}\", totalSupplier.get());");
  }
}
