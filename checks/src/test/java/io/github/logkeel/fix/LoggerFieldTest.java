package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import io.github.logkeel.context.LogBypassed;
import org.junit.jupiter.api.Test;

final class LoggerFieldTest {

  private final CheckTest check = CheckTest.of(LogBypassed.class);

  @Test
  void loggerOfAnInstanceIsNotInReachOfAStaticMethod() {
    check.replacesUnit(
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private final org.slf4j.Logger own = org.slf4j.LoggerFactory.getLogger("shop");

          @GetMapping("/orders")
          void get() {
            System.out.println("served");
          }
        }
        """,
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private final org.slf4j.Logger own = org.slf4j.LoggerFactory.getLogger("shop");

          @GetMapping("/orders")
          void get() {
            own.info("served");
          }
        }
        """);
    check.replacesUnit(
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private final org.slf4j.Logger own = org.slf4j.LoggerFactory.getLogger("shop");

          @GetMapping("/orders")
          void get() {
            serve();
          }

          static void serve() {
            System.out.println("served");
          }
        }
        """,
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {

          private static final Logger log = LoggerFactory.getLogger(Orders.class);

          private final org.slf4j.Logger own = org.slf4j.LoggerFactory.getLogger("shop");

          @GetMapping("/orders")
          void get() {
            serve();
          }

          static void serve() {
            log.info("served");
          }
        }
        """);
  }

  @Test
  void loggerThatIsHandedOverIsNotThatOfTheClass() {
    check.replacesUnit(
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          @GetMapping("/orders")
          void get(org.slf4j.Logger audit) {
            System.out.println("served");
          }
        }
        """,
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          @GetMapping("/orders")
          void get(org.slf4j.Logger audit) {
            log.info("served");
          }
        }
        """);
  }

  @Test
  void nameOfAMethodIsTaken() {
    check.offersNoRepairForUnit(
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          @GetMapping("/orders")
          void get() {
            System.out.println("served");
          }

          void log(String text) {}
        }
        """);
  }

  @Test
  void fieldIsAsDeepAsTheMembers() {
    ExactText.replacesUnit(
        LogBypassed.class,
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
            @GetMapping("/orders")
            void get() {
                System.out.println("served");
            }
        }
        """,
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {

            private static final Logger log = LoggerFactory.getLogger(Orders.class);

            @GetMapping("/orders")
            void get() {
                log.info("served");
            }
        }
        """);
  }
}
