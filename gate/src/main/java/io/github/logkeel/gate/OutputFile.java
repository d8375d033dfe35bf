package io.github.logkeel.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes reports, baselines and lists of fields to files. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a text in UTF-8: all of it, or the file stays as it was.
   *
   * @throws ScanException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text); // such as /dev/stdout, which cannot be replaced
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
      }
    } catch (IOException e) {
      throw new ScanException(
          "%s cannot be written: %s%s"
              .formatted(file, Reason.of(e), Files.exists(file) ? "; it is as it was" : ""));
    }
  }

  private static void replace(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(
          file.toString()); // which a new file in its place would not be
    }
    // no temporary file of Java, which only its owner may read
    Path beside = file.resolveSibling(".logkeel%d.tmp".formatted(ProcessHandle.current().pid()));
    try {
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Removes a file, if there is one.
   *
   * @throws ScanException if it cannot be removed
   */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ScanException("%s cannot be removed: %s".formatted(file, Reason.of(e)));
    }
  }
}
