package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;

import org.junit.jupiter.api.Test;

final class FluentLogCallsTest {

  @Test
  void slf4jChains() {
    assertParsed(
        """
        import org.slf4j.Logger;
        import org.slf4j.Marker;
        import org.slf4j.event.Level;
        class Source {
          static final Level AUDIT = Level.WARN;
          Logger log;
          void run(int id, Marker audit, Throwable ex, Level level) {
            log.atInfo().addArgument(id).log("order {} of {}", 2);
            // -> SLF4J_FLUENT INFO logger=log "order <0> of <1>" [id, 2] chain=[atInfo, addArgument]
            log.atInfo().setMessage("order {}").addArgument(() -> id).log();
            // -> SLF4J_FLUENT INFO logger=log "order <0>" [() -> id:RESOLVED_SUPPLIER] chain=[atInfo, setMessage, addArgument]
            log.atWarn().addArgument(1).setMessage("a {}").addArgument(2).log("b {} {}");
            // -> SLF4J_FLUENT WARN logger=log "b <0> <1>" [1, 2] chain=[atWarn, addArgument, setMessage, addArgument]
            log.atError().addMarker(audit).addKeyValue("id", id).addKeyValue("n", () -> 1).setCause(ex).log("failed");
            // -> SLF4J_FLUENT ERROR logger=log "failed" throwable=ex fields={"id": id, "n": () -> 1} markers=[audit] chain=[atError, addMarker, addKeyValue, addKeyValue, setCause]
            log.atError().addArgument(ex).log("failed {}");
            // -> SLF4J_FLUENT ERROR logger=log "failed <0>" [ex:THROWABLE] chain=[atError, addArgument]
            (log.atInfo()).log("parenthesised {}", (id));
            // -> SLF4J_FLUENT INFO logger=log "parenthesised <0>" [(id)] chain=[atInfo]
            this.log.atLevel(Level.DEBUG).log(() -> "lazy {}");
            // -> SLF4J_FLUENT DEBUG logger=this.log - chain=[atLevel]
            log.atLevel(level).log("computed");
            // -> SLF4J_FLUENT UNKNOWN logger=log "computed" chain=[atLevel]
            log.atLevel(AUDIT).log("constant of one's own");
            // -> SLF4J_FLUENT UNKNOWN logger=log "constant of one's own" chain=[atLevel]
            log.atInfo().addKeyValue("unfinished", id);
            log.isEnabledForLevel(level);
          }
        }
        """);
  }

  @Test
  void slf4jBuildersFromElsewhere() {
    assertParsed(
        """
        import org.slf4j.Logger;
        import org.slf4j.spi.LoggingEventBuilder;
        abstract class Source {
          Logger log;
          LoggingEventBuilder field;
          abstract LoggingEventBuilder prepared(int n);
          abstract LoggingEventBuilder atInfo();
          void run(LoggingEventBuilder parameter, Source other) {
            LoggingEventBuilder local = log.atInfo().addArgument(1);
            local.log("a {}", 2);
            // -> SLF4J_FLUENT UNKNOWN "a <0>" [2, ...]
            local.addArgument(3).log("a {}");
            // -> SLF4J_FLUENT UNKNOWN "a <0>" [3, ...] chain=[addArgument]
            parameter.addKeyValue("k", 1).log("b");
            // -> SLF4J_FLUENT UNKNOWN "b" [...] fields={"k": 1} chain=[addKeyValue]
            this.field.log("c {}");
            // -> SLF4J_FLUENT UNKNOWN "c <0>" [...]
            prepared(1).addArgument(4).log("d {}");
            // -> SLF4J_FLUENT UNKNOWN "d <0>" [4, ...] chain=[addArgument]
            other.prepared(2).addArgument(5).log("e {}");
            // -> SLF4J_FLUENT UNKNOWN "e <0>" [5, ...] chain=[addArgument]
            atInfo().log("a method of that name, but not the logger's: {}");
            // -> SLF4J_FLUENT UNKNOWN "a method of that name, but not the logger's: <0>" [...]
          }
        }
        """);
  }

  @Test
  void log4jChains() {
    assertParsed(
        """
        import org.apache.logging.log4j.Level;
        import org.apache.logging.log4j.LogBuilder;
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        import org.apache.logging.log4j.Marker;
        import org.apache.logging.log4j.message.Message;
        class Source {
          static final Logger log = LogManager.getLogger();
          static final Logger formatter = LogManager.getFormatterLogger();
          void run(Logger injected, int id, Marker audit, Throwable ex, LogBuilder builder, Message message) {
            log.atInfo().log("order {}", id);
            // -> LOG4J_FLUENT INFO logger=log "order <0>" [id] chain=[atInfo]
            log.atError().withThrowable(ex).withMarker(audit).withLocation().log("failed {}", id);
            // -> LOG4J_FLUENT ERROR logger=log "failed <0>" [id] throwable=ex markers=[audit] chain=[atError, withThrowable, withMarker, withLocation]
            log.atLevel(Level.FATAL).log("failed {}", id, ex);
            // -> LOG4J_FLUENT ERROR logger=log "failed <0>" [id, ex:THROWABLE] chain=[atLevel]
            log.always().log("up");
            // -> LOG4J_FLUENT UNKNOWN logger=log "up" chain=[always]
            log.atInfo().log(message);
            // -> LOG4J_FLUENT INFO logger=log - chain=[atInfo]
            log.atInfo().log(() -> message);
            // -> LOG4J_FLUENT INFO logger=log - chain=[atInfo]
            builder.withThrowable(ex).log("failed {}", id);
            // -> LOG4J_FLUENT UNKNOWN "failed <0>" [id, ...] throwable=ex chain=[withThrowable]
            formatter.atInfo().log("order %s {}", id);
            // -> LOG4J_FORMATTER_FLUENT INFO logger=formatter "order <0> {}" [id] chain=[atInfo]
            formatter.atInfo().withMarker(audit).log("order {}", id);
            // -> LOG4J_FORMATTER_FLUENT INFO logger=formatter "order {}" [id] markers=[audit] chain=[atInfo, withMarker]
            injected.atInfo().log("order {}", id);
            // -> LOG4J_FLUENT INFO logger=injected "order <0>" [id] chain=[atInfo]
            injected.atInfo().log("perhaps a formatter logger: %s", id);
            // -> LOG4J_FLUENT INFO logger=injected - [id] chain=[atInfo]
            injected.atInfo().log("%s ordered", id);
            // -> LOG4J_FLUENT INFO logger=injected - [id] chain=[atInfo]
            injected.atInfo().log("{0} of 5%", id);
            // -> LOG4J_FLUENT INFO logger=injected "{0} of 5%" [id] chain=[atInfo]
            builder.log("order %s", id);
            // -> LOG4J_FLUENT UNKNOWN - [id, ...]
            LogManager.getFormatterLogger().atInfo().log("order %s", id);
            // -> LOG4J_FORMATTER_FLUENT INFO logger=LogManager.getFormatterLogger() "order <0>" [id] chain=[atInfo]
          }
        }
        """);
  }

  @Test
  void floggerChains() {
    assertParsed(
        """
        import com.google.common.flogger.FluentLogger;
        import com.google.common.flogger.LoggingApi;
        import com.google.common.flogger.MetadataKey;
        import com.google.common.flogger.StackSize;
        import java.util.concurrent.TimeUnit;
        import java.util.logging.Level;
        import static com.google.common.flogger.LazyArgs.lazy;
        class Source {
          static final FluentLogger log = FluentLogger.forEnclosingClass();
          static final MetadataKey<Integer> ID = MetadataKey.single("id", Integer.class);
          static final MetadataKey<Boolean> AUDIT = MetadataKey.single("audit", Boolean.class);
          void run(int id, Throwable ex, FluentLogger.Api api, LoggingApi<?> other) {
            log.atInfo().log("order %d of %s", id, "x");
            // -> FLOGGER INFO logger=log "order <0> of <1>" [id, "x"] chain=[atInfo]
            log.atWarning().withCause(ex).atMostEvery(1, TimeUnit.SECONDS).log("failed %1$s %1$s", id);
            // -> FLOGGER WARN logger=log "failed <0> <0>" [id] throwable=ex chain=[atWarning, withCause, atMostEvery]
            log.atFine().with(ID, id).with(AUDIT).every(10).log("audited");
            // -> FLOGGER DEBUG logger=log "audited" fields={ID: id, AUDIT: true} chain=[atFine, with, with, every]
            log.at(Level.SEVERE).withStackTrace(StackSize.FULL).log();
            // -> FLOGGER ERROR logger=log - chain=[at, withStackTrace]
            log.atInfo().log("lazy %s", lazy(() -> id));
            // -> FLOGGER INFO logger=log "lazy <0>" [lazy(() -> id)] chain=[atInfo]
            log.atInfo().logVarargs("many %s %s", new Object[] {id, ex});
            // -> FLOGGER INFO logger=log "many <0> <1>" [id, ex:THROWABLE] chain=[atInfo]
            api.with(ID, id).log("from elsewhere %s", id);
            // -> FLOGGER UNKNOWN "from elsewhere <0>" [id, ...] fields={ID: id} chain=[with]
            other.log("from elsewhere");
            // -> FLOGGER UNKNOWN "from elsewhere" [...]
            if (log.atFine().isEnabled()) {}
          }
        }
        """);
  }
}
