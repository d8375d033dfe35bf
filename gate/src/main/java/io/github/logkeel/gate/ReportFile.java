package io.github.logkeel.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes reports to files. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Writes a text in UTF-8: all of it, or the file stays as it was.
   *
   * @throws ScanException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text); // such as /dev/stdout, which cannot be replaced
        return;
      }
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      // no temporary file of Java, which only its owner may read
      Path beside = real.resolveSibling(".logkeel%d.tmp".formatted(ProcessHandle.current().pid()));
      try {
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        Files.move(beside, real, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new ScanException("--output %s cannot be written: %s".formatted(file, Reason.of(e)));
    }
  }
}
