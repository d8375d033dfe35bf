package io.github.logkeel.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The program that {@link Proof} runs: its source, and what its output means. */
final class Program {
  private static final String THROWN = "Program threw ";
  private static final String END = "Program end of group\n";

  private Program() {}

  /** Returns the source of a class {@code Program} that runs the groups of statements in order. */
  static String source(Backend backend, List<String> groups) {
    String logger = backend.loggerDeclaration();
    String calls =
        IntStream.range(0, groups.size())
            .mapToObj("attempt(Program::run%d);"::formatted)
            .collect(Collectors.joining("\n"));
    String methods =
        IntStream.range(0, groups.size())
            .mapToObj(
                i -> "static void run%d() throws Throwable { %s }".formatted(i, groups.get(i)))
            .collect(Collectors.joining("\n"));
    return """
        import java.text.MessageFormat;
        import java.util.*;
        import java.util.function.*;
        %s
        public final class Program {
          static {
            try (java.io.InputStream jul = Program.class.getResourceAsStream("/logging.properties")) {
              if (jul != null) {
                java.util.logging.LogManager.getLogManager().readConfiguration(jul);
              }
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          %s
          static final RuntimeException ex = new RuntimeException("boom");

          interface Statements {
            void run() throws Throwable;
          }

          static void attempt(Statements statements) {
            try {
              statements.run();
            } catch (Throwable t) {
              System.out.print("%s" + t);
            }
            System.out.print("%s");
          }

          public static void main(String... args) {
            %s
          }

          %s
        }
        """
        .formatted(
            backend.imports(),
            logger.isEmpty() ? "" : "static final " + logger + ";",
            THROWN,
            END.replace("\n", "\\n"),
            calls,
            methods);
  }

  /** Splits the output of the program into one run per group. */
  static List<Run> runs(String output) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int end = output.indexOf(END); end >= 0; end = output.indexOf(END, start)) {
      runs.add(run(output.substring(start, end)));
      start = end + END.length();
    }
    if (start < output.length()) {
      throw new AssertionError("the program broke off: " + output);
    }
    return runs;
  }

  private static Run run(String output) {
    int thrown = output.lastIndexOf(THROWN);
    return thrown < 0
        ? new Run(output, "")
        : new Run(output.substring(0, thrown), output.substring(thrown + THROWN.length()));
  }
}
