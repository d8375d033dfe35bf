package io.github.logkeel.corpus;

import java.nio.file.Path;

/** How files and lines are written in expectations. */
final class Names {
  private static final int LONGEST = 120;

  private Names() {}

  /** A file, relative to the sources, with slashes on each system. */
  static String of(Path sources, Path file) {
    return sources.relativize(file).toString().replace('\\', '/');
  }

  /** A line without its indentation, its tabs, and its end if it is long. */
  static String line(String text) {
    String line = text.replace('\t', ' ').strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST - 3) + "..." : line;
  }
}
