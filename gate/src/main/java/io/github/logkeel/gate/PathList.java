package io.github.logkeel.gate;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paths joined by the separator of the platform, as java and javac take them. */
final class PathList {
  private static final Splitter ENTRIES = Splitter.on(File.pathSeparatorChar).omitEmptyStrings();

  private PathList() {}

  /**
   * The entries in order, {@code DIR/*} as the jars in it.
   *
   * @param list the joined paths
   * @param option where they come from, for the message
   * @throws ScanException if an entry does not exist
   */
  static List<Path> parse(String list, String option) {
    List<Path> paths = new ArrayList<>();
    for (String entry : ENTRIES.split(list)) {
      boolean allJars = entry.equals("*") || entry.endsWith("/*") || entry.endsWith("\\*");
      Path path = path(allJars ? entry.substring(0, entry.length() - 1) : entry, option);
      if (!Files.exists(path)) {
        throw new ScanException("%s: %s does not exist".formatted(option, entry));
      }
      paths.addAll(allJars ? jarsIn(path) : List.of(path));
    }
    return paths;
  }

  private static Path path(String entry, String option) {
    try {
      return Path.of(entry).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new ScanException(option + ": " + unusable(entry));
    }
  }

  /** What to say of a name that Java makes no path of, in most cases for want of a locale. */
  static String unusable(String name) {
    return "'%s' is no path in this locale: set LC_ALL=C.UTF-8".formatted(name);
  }

  private static List<Path> jarsIn(Path directory) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "*.{jar,JAR}")) {
      List<Path> found = new ArrayList<>();
      jars.forEach(found::add);
      found.sort(null);
      return found;
    } catch (IOException e) {
      throw new ScanException(
          "cannot list the jars in %s: %s".formatted(directory, e.getMessage()));
    }
  }
}
