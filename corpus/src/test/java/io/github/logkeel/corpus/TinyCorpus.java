package io.github.logkeel.corpus;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;

/** A corpus of one artifact with one class, as if it had been fetched. */
final class TinyCorpus {
  private static final String ROW = "shop:orders:1.0\tyes\tno\tno\t\t\tSLF4J";

  private final Path directory;
  private final Path fetched;

  /** What a command has said. */
  record Outcome(int status, String out, String err) {}

  TinyCorpus(Path directory) throws IOException {
    this.directory = directory;
    this.fetched = directory.resolve("cache/shop_orders_1.0");
    rows(ROW);
    Path slf4j =
        Path.of(Logger.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Files.createDirectories(fetched);
    Files.writeString(fetched.resolve("classpath"), slf4j.toString());
    Artifact artifact = Artifact.read(directory.resolve("corpus.tsv")).get(0);
    Files.writeString(fetched.resolve("done"), Fetcher.pom(artifact));
  }

  /** Replaces corpus.tsv but for its first line. */
  void rows(String... rows) throws IOException {
    Files.writeString(
        directory.resolve("corpus.tsv"),
        "artifact\tquick\town pom\tprocessors\textra\twithout\tnote\n"
            + String.join("\n", rows)
            + "\n");
  }

  /** Replaces the body of the method of the class. */
  void statement(String statement) throws IOException {
    Path file = fetched.resolve("sources/shop/Orders.java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package shop;

        class Orders {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Orders.class);

          void accept(String id, Exception failure) {
            %s
          }
        }
        """
            .formatted(statement));
  }

  Path expectation() {
    return directory.resolve("expected/orders.tsv");
  }

  Outcome run(String command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--directory=" + directory;
    all[2] = "--cache=" + directory.resolve("cache");
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), all);
    return new Outcome(status, out.toString(), err.toString());
  }
}
