package io.github.logkeel.gate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts new texts in the place of those of files, of all or of none as far as can be. */
final class Replacements {
  private final Map<Path, Path> written = new LinkedHashMap<>();

  private Replacements() {}

  /**
   * Writes each new text beside its file, then renames it.
   *
   * @param files with their old and new texts
   * @throws ScanException if a file cannot be written or has changed since it was read: then all
   *     files are as they were
   */
  static void write(List<FileRepairs> files) {
    Replacements replacements = new Replacements();
    try {
      for (FileRepairs file : files) {
        replacements.writeBeside(file);
      }
      for (FileRepairs file : files) {
        requireUnchanged(file.original());
      }
      replacements.renameAll();
    } finally {
      replacements.written.values().forEach(Replacements::deleteQuietly);
    }
  }

  private void writeBeside(FileRepairs file) {
    Path path = file.original().file();
    try {
      Path real = path.toRealPath(); // a link stays one
      if (!Files.isWritable(real)) {
        throw new AccessDeniedException(real.toString());
      }
      Path beside = Files.createTempFile(real.getParent(), ".logkeel", ".tmp");
      written.put(real, beside);
      // with the permissions of the file, which those of a temporary file are not
      Files.copy(
          real, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(beside, file.current().bytes());
    } catch (IOException e) {
      throw new ScanException(
          "%s cannot be written: %s; no file was changed".formatted(path, Reason.of(e)));
    }
  }

  private static void requireUnchanged(SourceText original) {
    try {
      if (Arrays.equals(Files.readAllBytes(original.file()), original.bytes())) {
        return;
      }
    } catch (IOException e) {
      // neither is it what it was
    }
    throw new ScanException(
        "%s was changed while its repairs were made; no file was changed, run it again"
            .formatted(original.file()));
  }

  private void renameAll() {
    int renamed = 0;
    for (Map.Entry<Path, Path> file : written.entrySet()) {
      try {
        Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
        renamed++;
      } catch (IOException e) {
        throw new ScanException(
            "%s cannot be replaced: %s; %d of %d files were, each as a whole"
                .formatted(file.getKey(), Reason.of(e), renamed, written.size()));
      }
    }
  }

  private static void deleteQuietly(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      // the file is whole, and the failure that led here is the one to tell
    }
  }
}
