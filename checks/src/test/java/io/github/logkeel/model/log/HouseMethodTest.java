package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HouseMethodTest {

  @ParameterizedTest
  @CsvSource({
    "braces, SLF4J",
    "printf, PRINTF",
    "messageformat, MESSAGE_FORMAT",
    "none, NONE",
  })
  void entries(String written, TemplateStyle style) {
    HouseMethod method = HouseMethod.parse("com.acme.Audit$Log#info:1:3:" + written);

    assertThat(method.owner()).isEqualTo("com.acme.Audit$Log");
    assertThat(method.name()).isEqualTo("info");
    assertThat(method.messageIndex()).isEqualTo(1);
    assertThat(method.firstArgumentIndex()).isEqualTo(3);
    assertThat(method.api().style()).isEqualTo(style);
    assertThat(method.api().throwableRule()).isEqualTo(ThrowableRule.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "com.acme.Audit",
        "com.acme.Audit.info:0:1:braces",
        "#info:0:1:braces",
        "com.acme.Audit#:0:1:braces",
        "com.acme.Audit#info:0:braces",
        "com.acme.Audit#info:0:1:braces:more",
        "com.acme.Audit#info:0:1:curly",
        "com.acme.Audit#info:0:1:",
        "com.acme.Audit#info:a:1:braces",
        "com.acme.Audit#info:-1:1:braces",
        "com.acme.Audit#info:4294967295:1:braces",
        "com.acme.Audit#info:1:1:braces",
        "com.acme.Audit#info:1:0:braces",
        "com.acme.Audit:0#info:1:braces",
      })
  void wrongEntries(String entry) {
    assertThatThrownBy(() -> HouseMethod.parse(entry)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void calls() {
    assertParsed(
        houseMethods(
            "shop.Audit#warn:1:2:braces",
            "shop.Audit#printf:0:1:printf",
            "shop.Audit#say:0:1:none",
            "shop.Audit#event:0:2:messageformat",
            "shop.Audit#odd:0:2:braces",
            "shop.Base#trace:0:1:braces",
            "shop.NotThere#info:0:1:braces"),
        """
        package shop;
        class Source {
          static class Derived extends Audit {}
          static class Overriding extends Audit {
            @Override public void printf(String format, Object... args) {
              super.printf(format, args);
              // -> HOUSE UNKNOWN logger=super "<?>" [...]
            }
          }
          void run(Audit audit, Derived derived, Overriding overriding, Object[] all, Throwable ex, org.slf4j.Logger log) {
            Audit.warn("orders", "order {}", 1, 2);
            // -> HOUSE WARN "order <0>" [1, 2]
            Audit.warn("orders", "order {}", all);
            // -> HOUSE WARN "order <0>" [...]
            Audit.warn("too short to have a message");
            Audit.warn("orders", "without arguments");
            // -> HOUSE WARN "without arguments"
            audit.printf("order %s", 1, ex);
            // -> HOUSE UNKNOWN logger=audit "order <0>" [1, ex:THROWABLE]
            derived.printf("order %s", 1);
            // -> HOUSE UNKNOWN logger=derived "order <0>" [1]
            overriding.printf("order %s", 1);
            // -> HOUSE UNKNOWN logger=overriding "order <0>" [1]
            audit.say("order {}", ex);
            // -> HOUSE UNKNOWN logger=audit "order {}" [ex:THROWABLE]
            audit.event("order {0}", "id", 1, ex);
            // -> HOUSE UNKNOWN logger=audit "order <0>" [1, ex:THROWABLE]
            audit.event(ex, "no text", 1);
            // -> HOUSE UNKNOWN logger=audit - [1] throwable=ex
            audit.odd("order {}", 1, 2);
            // -> HOUSE UNKNOWN logger=audit "order <0>"
            audit.trace("declared by a supertype {}", 1);
            // -> HOUSE TRACE logger=audit "declared by a supertype <0>" [1]
            audit.trace(System.Logger.Level.INFO, "the message is another parameter", 1);
            // -> HOUSE INFO logger=audit - ["the message is another parameter", 1]
            audit.other("order {}", 1);
            log.warn("still known {}", 1);
            // -> SLF4J WARN logger=log "still known <0>" [1]
          }
        }
        """,
        """
        package shop;
        class Audit extends Base {
          public static void warn(String topic, String text, Object... args) {}
          public static void warn(String topic) {}
          public void printf(String format, Object... args) {}
          public void say(String text, Throwable ex) {}
          public void event(String text, String field, Object value, Throwable ex) {}
          public void event(Throwable ex, String text, Object value) {}
          public void odd(String text, Object... fields) {}
          public void other(String text, Object value) {}
        }
        class Base {
          public void trace(String text, Object value) {}
          public void trace(System.Logger.Level level, String text, Object value) {}
        }
        """);
  }

  @Test
  void levelsAndMarkersByTheirType() {
    assertParsed(
        houseMethods("shop.Audit#log:2:4:braces", "shop.Audit#error:1:2:braces"),
        """
        package shop;
        import org.slf4j.Marker;
        import org.slf4j.event.Level;
        class Source {
          void run(Marker marker, Throwable ex) {
            Audit.log(Level.WARN, marker, "order {}", ex, 1);
            // -> HOUSE WARN "order <0>" [1] throwable=ex markers=[marker]
            Audit.error(ex, "failed {}", 1);
            // -> HOUSE ERROR "failed <0>" [1] throwable=ex
          }
        }
        """,
        """
        package shop;
        import org.slf4j.Marker;
        import org.slf4j.event.Level;
        class Audit {
          public static void log(Level level, Marker marker, String text, Throwable ex, Object... args) {}
          public static void error(Throwable ex, String text, Object... args) {}
        }
        """);
  }

  private static ImmutableList<HouseMethod> houseMethods(String... entries) {
    return ImmutableList.copyOf(entries).stream()
        .map(HouseMethod::parse)
        .collect(ImmutableList.toImmutableList());
  }
}
