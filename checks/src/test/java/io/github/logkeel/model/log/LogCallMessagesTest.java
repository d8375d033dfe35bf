package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;

import org.junit.jupiter.api.Test;

final class LogCallMessagesTest {

  @Test
  void constants() {
    assertParsed(
        """
        import org.slf4j.Logger;
        class Source {
          static final String ACCEPTED = "order {} accepted";
          static final String NOT_CONSTANT = String.valueOf("order {}");
          static String notFinal = "order {}";
          static final int MAX = 3;
          void run(Logger log, String name, boolean again) {
            final String local = "local {}";
            String effectivelyFinal = "local {}";
            log.info(ACCEPTED, 1);
            // -> SLF4J INFO logger=log "order <0> accepted" [1]
            log.info(Texts.REJECTED, 1);
            // -> SLF4J INFO logger=log "order <0> rejected" [1]
            log.info(NOT_CONSTANT, 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info(notFinal, 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info(local, 1);
            // -> SLF4J INFO logger=log "local <0>" [1]
            log.info(effectivelyFinal, 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info("max " + MAX + ' ' + 1L + " {}" + true, 1);
            // -> SLF4J INFO logger=log "max 3 1 <0>true" [1]
            log.info(ACCEPTED + " by {}", 1, 2);
            // -> SLF4J INFO logger=log "order <0> accepted by <1>" [1, 2]
            log.info(again ? "again {}" : "first {}", 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info(true ? "always {}" : "never", 1);
            // -> SLF4J INFO logger=log "always <0>" [1]
            log.info((("parenthesised {}")), 1);
            // -> SLF4J INFO logger=log "parenthesised <0>" [1]
            log.info(("a {}" + (" b {}")), 1, 2);
            // -> SLF4J INFO logger=log "a <0> b <1>" [1, 2]
            log.info(\"\"\"
                block {}
                \"\"\", 1);
                // -> SLF4J INFO logger=log "block <0>\\n" [1]
            log.info((String) "cast {}", 1);
            // -> SLF4J INFO logger=log "cast <0>" [1]
          }
        }
        """,
        """
        interface Texts {
          String REJECTED = "order {} " + "rejected";
        }
        """);
  }

  @Test
  void partsKnownOnlyAtRunTime() {
    assertParsed(
        """
        import org.slf4j.Logger;
        class Source {
          void run(Logger log, String name, int a, int b) {
            log.info("user " + name + " id {}", 1);
            // -> SLF4J INFO logger=log "user <?> id <0>" [1]
            log.info(name, 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info(name + a + b, 1);
            // -> SLF4J INFO logger=log "<?><?><?>" [1]
            log.info("sum " + (a + b) + " {}", 1);
            // -> SLF4J INFO logger=log "sum <?> <0>" [1]
            log.info(a + b + " sum {}", 1);
            // -> SLF4J INFO logger=log "<?> sum <0>" [1]
            log.info("a {}".concat(" b {}"), 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info(String.format("%s {}", name), 1);
            // -> SLF4J INFO logger=log "<?>" [1]
            log.info("a {" + "} split", 1);
            // -> SLF4J INFO logger=log "a <0> split" [1]
            log.info(null);
            // -> SLF4J INFO logger=log -
          }
        }
        """);
  }

  @Test
  void messagesThatAreNoText() {
    assertParsed(
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        import org.apache.logging.log4j.message.ParameterizedMessage;
        class Source {
          static final Logger log = LogManager.getLogger();
          void run(StringBuilder text, Exception ex, org.apache.commons.logging.Log commons, org.jboss.logging.Logger jboss) {
            log.info(text);
            // -> LOG4J INFO logger=log -
            log.info(ex);
            // -> LOG4J INFO logger=log -
            log.info((Object) "an object {}");
            // -> LOG4J INFO logger=log -
            log.info(new ParameterizedMessage("order {}", 1));
            // -> LOG4J INFO logger=log -
            log.info(() -> "order " + text);
            // -> LOG4J INFO logger=log -
            commons.info("order {}");
            // -> COMMONS INFO logger=commons "order {}"
            commons.info(text);
            // -> COMMONS INFO logger=commons -
            commons.error(ex);
            // -> COMMONS ERROR logger=commons -
            commons.error("failed", ex);
            // -> COMMONS ERROR logger=commons "failed" throwable=ex
            jboss.error("failed %s", text, ex);
            // -> JBOSS ERROR logger=jboss - throwable=ex
            jboss.error(ex);
            // -> JBOSS ERROR logger=jboss -
          }
        }
        """);
  }

  @Test
  void keysOfResourceBundles() {
    assertParsed(
        """
        import java.util.ResourceBundle;
        import java.util.logging.Level;
        import java.util.logging.Logger;
        class Source {
          static final Logger translated = Logger.getLogger("shop", "texts");
          static final Logger anonymous = Logger.getAnonymousLogger("texts");
          static final Logger nameless = Logger.getAnonymousLogger();
          static final Logger plain = Logger.getLogger("shop");
          static final System.Logger system = System.getLogger("shop");
          void run(ResourceBundle texts, System.Logger injected, org.jboss.logging.Logger jboss) {
            plain.log(Level.INFO, "order.accepted", 1);
            // -> JUL INFO logger=plain - [1]
            plain.log(Level.INFO, "order accepted", 1);
            // -> JUL INFO logger=plain "order accepted" [1]
            plain.log(Level.INFO, "order={0}", 1);
            // -> JUL INFO logger=plain "order=<0>" [1]
            translated.log(Level.INFO, "order {0}", 1);
            // -> JUL INFO logger=translated - [1]
            anonymous.log(Level.INFO, "order {0}", 1);
            // -> JUL INFO logger=anonymous - [1]
            nameless.log(Level.INFO, "order {0}", 1);
            // -> JUL INFO logger=nameless "order <0>" [1]
            plain.logrb(Level.INFO, texts, "order {0}", 1);
            // -> JUL INFO logger=plain - [1]
            system.log(System.Logger.Level.INFO, "order.accepted", 1);
            // -> SYSTEM_LOGGER INFO logger=system - [1]
            system.log(System.Logger.Level.INFO, "order {0}", 1);
            // -> SYSTEM_LOGGER INFO logger=system "order <0>" [1]
            system.log(System.Logger.Level.INFO, texts, "order {0}", 1);
            // -> SYSTEM_LOGGER INFO logger=system - [1]
            System.getLogger("shop", texts).log(System.Logger.Level.INFO, "order {0}", 1);
            // -> SYSTEM_LOGGER INFO logger=System.getLogger("shop", texts) - [1]
            injected.log(System.Logger.Level.INFO, "order {0}", 1);
            // -> SYSTEM_LOGGER INFO logger=injected "order <0>" [1]
            jboss.infov("accepted", 1);
            // -> JBOSS_V INFO logger=jboss "accepted" [1]
          }
        }
        """);
  }
}
