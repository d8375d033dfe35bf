package io.github.logkeel.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the command in this process, as a shell would. */
final class Cli {
  private Cli() {}

  /**
   * What a run left behind.
   *
   * @param status the exit status
   * @param out standard output
   * @param err standard error
   */
  record Outcome(int status, String out, String err) {
    /** The last line of standard error. */
    String complaint() {
      return err.lines().reduce((first, second) -> second).orElse("");
    }
  }

  /** Runs {@code logkeel} with arguments, of which strings are made. */
  static Outcome run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] strings = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      strings[i] = args[i].toString();
    }
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), strings);
    return new Outcome(status, out.toString(), err.toString());
  }

  /** The jar or directory that a class of this program came from. */
  static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a source file and returns its path. */
  static Path write(Path directory, String name, String source) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
