package io.github.logkeel.context;

/** Code that serves requests, with everything around it that it needs to compile. */
final class Handler {

  private Handler() {}

  /** A compilation unit whose class {@code Orders} has these members. */
  static String unit(String members) {
    return """
    import org.apache.logging.log4j.ThreadContext;
    import org.slf4j.Logger;
    import org.slf4j.LoggerFactory;
    import org.slf4j.MDC;
    import org.springframework.web.bind.annotation.GetMapping;

    class Orders {
      private static final Logger log = LoggerFactory.getLogger(Orders.class);

      void read(String id) {
        if (id.isEmpty()) {
          throw new IllegalArgumentException(id);
        }
      }

    %s}
    """
        .formatted(members.indent(2));
  }

  /** The same with one method, the handler of {@code GET /orders}, that has these statements. */
  static String of(String statements) {
    return unit(
        """
        @GetMapping("/orders")
        void get(String id, String customer) {
        %s}
        """
            .formatted(statements.indent(2)));
  }
}
