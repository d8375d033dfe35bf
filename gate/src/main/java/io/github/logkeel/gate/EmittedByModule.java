package io.github.logkeel.gate;

import io.github.logkeel.model.schema.FieldDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The fields that a module emits.
 *
 * @param name of the module, as the user knows it
 * @param file of the list that is committed, which need not exist
 * @param fields that it emits now
 */
record EmittedByModule(String name, Path file, FieldDump fields) {

  /**
   * The list that is committed; empty if there is none.
   *
   * @throws ScanException if it cannot be read
   */
  Optional<FieldDump> committed() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(FieldDump.read(file));
    } catch (FieldDump.UnreadableException e) {
      throw new ScanException(e.getMessage());
    }
  }
}
