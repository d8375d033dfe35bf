package io.github.logkeel.gate;

import java.io.File;
import java.nio.file.Path;

/** How files are named in reports. */
final class RelativePath {
  private RelativePath() {}

  /** A path relative to a directory that it is below, else in full; with slashes. */
  static String of(Path file, Path base) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
