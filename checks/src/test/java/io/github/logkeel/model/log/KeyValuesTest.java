package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;

import org.junit.jupiter.api.Test;

final class KeyValuesTest {

  @Test
  void structuredArguments() {
    assertParsed(
        """
        import static net.logstash.logback.argument.StructuredArguments.*;
        import java.util.Map;
        import net.logstash.logback.argument.StructuredArgument;
        import net.logstash.logback.argument.StructuredArguments;
        import net.logstash.logback.marker.Markers;
        import org.slf4j.Logger;
        class Source {
          void run(Logger log, int id, Map<String, ?> map, StructuredArgument prepared, Exception ex) {
            log.info("order", kv("id", id), keyValue("n", 1));
            // -> SLF4J INFO logger=log "order" [kv("id", id):STRUCTURED, keyValue("n", 1):STRUCTURED] fields={"id": id, "n": 1}
            log.info("order {}", v("id", id));
            // -> SLF4J INFO logger=log "order <0>" [v("id", id):STRUCTURED] fields={"id": id}
            log.info("order {}", value("id", id), ex);
            // -> SLF4J INFO logger=log "order <0>" [value("id", id):STRUCTURED, ex:THROWABLE] fields={"id": id}
            log.info("order", entries(map), e(map), fields(prepared));
            // -> SLF4J INFO logger=log "order" [entries(map):STRUCTURED, e(map):STRUCTURED, fields(prepared):STRUCTURED] fields={*: map, *: map, *: prepared}
            log.info("order", array("ids", 1, 2), a("n", id), raw("json", "{}"), r("x", "1"), f(id));
            // -> SLF4J INFO logger=log "order" [array("ids", 1, 2):STRUCTURED, a("n", id):STRUCTURED, raw("json", "{}"):STRUCTURED, r("x", "1"):STRUCTURED, f(id):STRUCTURED] fields={"ids": 1, "n": id, "json": "{}", "x": "1", *: id}
            log.info("order", StructuredArguments.kv("id", id, "{0}:{1}"));
            // -> SLF4J INFO logger=log "order" [StructuredArguments.kv("id", id, "{0}:{1}"):STRUCTURED] fields={"id": id}
            log.info("order", prepared);
            // -> SLF4J INFO logger=log "order" [prepared:STRUCTURED]
            log.info("order", defer(() -> kv("id", id)));
            // -> SLF4J INFO logger=log "order" [defer(() -> kv("id", id)):STRUCTURED]
            log.info("order", Markers.append("id", id));
            // -> SLF4J INFO logger=log "order" [Markers.append("id", id):STRUCTURED] fields={"id": id}
            log.info("order {}", String.valueOf(kv("id", id)));
            // -> SLF4J INFO logger=log "order <0>" [String.valueOf(kv("id", id))]
            log.info("order {}", map);
            // -> SLF4J INFO logger=log "order <0>" [map]
            log.atInfo().addArgument(kv("id", id)).log("order {}");
            // -> SLF4J_FLUENT INFO logger=log "order <0>" [kv("id", id):STRUCTURED] fields={"id": id} chain=[atInfo, addArgument]
          }
        }
        """);
  }

  @Test
  void markers() {
    assertParsed(
        """
        import static net.logstash.logback.marker.Markers.*;
        import net.logstash.logback.marker.LogstashMarker;
        import org.slf4j.Logger;
        import org.slf4j.Marker;
        class Source {
          void run(Logger log, int id, Marker plain, LogstashMarker prepared) {
            log.info(append("id", id), "order {}", id);
            // -> SLF4J INFO logger=log "order <0>" [id] fields={"id": id} markers=[append("id", id)]
            log.info(append("id", id).and(append("n", 1)), "order");
            // -> SLF4J INFO logger=log "order" fields={"id": id, "n": 1} markers=[append("id", id).and(append("n", 1))]
            log.info(append("id", id).and(append("n", 1).and(appendEntries(null))), "order");
            // -> SLF4J INFO logger=log "order" fields={"id": id, "n": 1, *: null} markers=[append("id", id).and(append("n", 1).and(appendEntries(null)))]
            log.info(append("id", id).<LogstashMarker>with(appendRaw("r", "1")).and(plain), "order");
            // -> SLF4J INFO logger=log "order" fields={"id": id, "r": "1"} markers=[append("id", id).<LogstashMarker>with(appendRaw("r", "1")).and(plain)]
            log.info(aggregate(append("id", id), appendFields(id), appendArray("ids", 1, 2)), "order");
            // -> SLF4J INFO logger=log "order" fields={"id": id, *: id, "ids": 1} markers=[aggregate(append("id", id), appendFields(id), appendArray("ids", 1, 2))]
            log.info(prepared, "order");
            // -> SLF4J INFO logger=log "order" markers=[prepared]
            log.info(empty(), "order");
            // -> SLF4J INFO logger=log "order" markers=[empty()]
            log.atInfo().addMarker(append("id", id)).addMarker(plain).log("order");
            // -> SLF4J_FLUENT INFO logger=log "order" fields={"id": id} markers=[append("id", id), plain] chain=[atInfo, addMarker, addMarker]
          }
        }
        """);
  }

  @Test
  void messagesOfLog4j() {
    assertParsed(
        """
        import org.apache.logging.log4j.Logger;
        import org.apache.logging.log4j.message.MapMessage;
        import org.apache.logging.log4j.message.StringMapMessage;
        import org.apache.logging.log4j.message.StructuredDataMessage;
        class Source {
          void run(Logger log, int id, StringMapMessage prepared) {
            log.info(new StringMapMessage().with("id", id).with("n", "x"));
            // -> LOG4J INFO logger=log - fields={"id": id, "n": "x"}
            log.info(new StructuredDataMessage("order@1", "accepted", "order").with("id", id));
            // -> LOG4J INFO logger=log - fields={"id": id}
            log.info(prepared);
            // -> LOG4J INFO logger=log -
            log.info(prepared.with("id", id));
            // -> LOG4J INFO logger=log - fields={"id": id}
            log.atInfo().log(new StringMapMessage().with("id", id));
            // -> LOG4J_FLUENT INFO logger=log - fields={"id": id} chain=[atInfo]
          }
        }
        """);
  }
}
