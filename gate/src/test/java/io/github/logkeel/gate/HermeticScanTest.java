package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.flogger.FluentLogger;
import io.github.logkeel.engine.Baseline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/**
 * The same modules give the same report, baselines and lists of fields, byte by byte: in whatever
 * order their files are given, wherever they lie, in any locale and time zone, and whether they are
 * compiled one after the other or at the same time.
 */
final class HermeticScanTest {
  private static final List<Path> EXAMPLES =
      List.of(
          Path.of("../examples/maven-build/src/main/java"),
          Path.of("../examples/field-rename/src"));

  /** What is judged by what the other files of the module do. */
  private static final String WORKER =
      """
      package shop.workers;

      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;
      import org.slf4j.MDC;

      class Worker%1$d {
        private static final Logger log = LoggerFactory.getLogger(Worker%1$d.class);
        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        void work(String id, Worker%2$d next) {
          MDC.put("id", id);
          pool.execute(() -> next.work(id, null));
          log.info("works on {}", id, next);
          log.atInfo().addKeyValue("workId", %1$d).log("works");
          try {
            next.work(id, null);
          } catch (IllegalStateException e) {
            log.error("worker " + id + " failed: " + e.getMessage());
          }
        }
      }
      """;

  private static final int MODULES = 3;
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone TIME_ZONE = TimeZone.getDefault();

  @TempDir private Path directory;

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(TIME_ZONE);
  }

  @Test
  void sameBytes() throws IOException {
    Map<String, String> made = scan("one", 0, 1);

    assertThat(made.get("report.json")).contains("\"errors\": 21");
    assertThat(made).hasSizeGreaterThan(20);
    assertThat(made.keySet().stream().filter(name -> name.endsWith("logkeel-baseline.tsv")))
        .hasSize(MODULES);
    assertThat(scan("at-the-same-time", 0, 4)).isEqualTo(made);
    // The Turkish i has no dot.
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(scan("elsewhere/and-deeper", 1, 2)).isEqualTo(made);
  }

  /** What a scan of copies of the modules makes, by file name. */
  private Map<String, String> scan(String name, int seed, int jobs) throws IOException {
    Path root = directory.resolve(name);
    List<SourceSet> modules = new ArrayList<>();
    for (int number = 1; number <= MODULES; number++) {
      modules.add(module(root.resolve("module" + number), number, seed));
    }
    Checks checks = Checks.aboutLogging();
    Scan scan = new Scan(checks, List.of("Logkeel:FieldInventory=true"));
    List<ScanResult> results =
        new Jobs(jobs, Long.MAX_VALUE)
            .run(modules, started -> {}, module -> scan.run(module, Map.of(), module.directory()))
            .orThrow();

    StringWriter report = new StringWriter();
    new JsonReport(new PrintWriter(report), checks, root).print(results);
    for (ModuleBaseline module : ModuleBaseline.of(results, "logkeel-baseline.tsv")) {
      module.replaceBy(Baseline.of(module.keys()));
    }
    Map<String, String> made = texts(root);
    made.put("report.json", report.toString().replace(root.toString(), ""));
    return made;
  }

  /** A module of so many classes more than others have, its files shuffled. */
  private static SourceSet module(Path directory, int size, int seed) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path example : EXAMPLES) {
      for (Path file : JavaFiles.below(List.of(example))) {
        files.add(
            Cli.write(directory, example.relativize(file).toString(), Files.readString(file)));
      }
    }
    for (int i = 0; i < 2 * size; i++) {
      String worker = WORKER.formatted(i, (i + 1) % (2 * size));
      files.add(Cli.write(directory, "shop/workers/Worker" + i + ".java", worker));
    }
    Collections.shuffle(files, new Random(seed));
    return new SourceSet(
        directory.getFileName().toString(),
        directory,
        files,
        List.of(Cli.jarOf(Logger.class), Cli.jarOf(FluentLogger.class)),
        List.of(),
        List.of(),
        UTF_8);
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
