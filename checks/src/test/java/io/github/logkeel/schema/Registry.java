package io.github.logkeel.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Registries of tests, as the flags that name them. */
public final class Registry {

  private static final Map<String, Path> FILES = new ConcurrentHashMap<>();

  private Registry() {}

  /** The flag for a registry of that text. */
  public static String flag(String yaml) {
    return "-XepOpt:Logkeel:SchemaRegistry=" + file(yaml);
  }

  /** The flag for a list of fields of that text. */
  public static String dumpFlag(String lines) {
    return "-XepOpt:Logkeel:SchemaDump=" + file(lines);
  }

  /** A file of that text, which is gone when the tests have run. */
  public static Path file(String yaml) {
    return FILES.computeIfAbsent(yaml, Registry::write);
  }

  private static Path write(String yaml) {
    try {
      Path file = Files.createTempFile("registry", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
