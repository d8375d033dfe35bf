package io.github.logkeel.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;

/** Runs the command in this process, as a shell would. */
final class Cli {
  private Cli() {}

  /**
   * What a run left behind.
   *
   * @param status the exit status
   * @param bytes standard output
   * @param err standard error
   */
  record Outcome(int status, byte[] bytes, String err) {
    /** Standard output as text in UTF-8. */
    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The last line of standard error. */
    String complaint() {
      return err.lines().reduce((first, second) -> second).orElse("");
    }
  }

  /** Runs {@code logkeel} with arguments, of which strings are made. */
  static Outcome run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] strings = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      strings[i] = args[i].toString();
    }
    int status = Main.run(out, err, strings);
    return new Outcome(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs {@code logkeel schema} over sources that need nothing but SLF4J. */
  static Outcome schema(String command, Path project, Object... more) {
    Object[] args = new Object[more.length + 5];
    args[0] = "schema";
    args[1] = command;
    args[2] = project;
    args[3] = "--classpath";
    args[4] = jarOf(Logger.class);
    System.arraycopy(more, 0, args, 5, more.length);
    return run(args);
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
