package io.github.logkeel.gate;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.RegistryField;
import io.github.logkeel.model.schema.RegistryReader;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field whose old name goes earlier than a registry had promised: those who read it have planned
 * with the day that was there.
 *
 * @param name of the field
 * @param promised the last day on which it was to be emitted
 * @param now the day that the registry names instead, which is earlier
 */
record SunsetChange(String name, LocalDate promised, LocalDate now) {

  /**
   * The promises of a commit that a registry no longer keeps.
   *
   * @param path of the registry, a file or a directory
   * @param registry that is there now
   * @param today promises of days before are over
   * @throws ScanException if there is no such commit, no repository or no git
   */
  static List<SunsetChange> since(
      String commit, Path path, SchemaRegistry registry, LocalDate today) {
    return committed(path, commit).fields().stream()
        .flatMap(old -> change(old, registry).stream())
        .filter(change -> !change.promised.isBefore(today))
        .toList();
  }

  private static Optional<SunsetChange> change(RegistryField old, SchemaRegistry registry) {
    Optional<LocalDate> promised = sunset(old);
    Optional<LocalDate> now =
        registry.field(old.key()).filter(f -> !f.isOfPack()).flatMap(SunsetChange::sunset);
    return promised.isPresent() && now.isPresent() && now.get().isBefore(promised.get())
        ? Optional.of(new SunsetChange(old.key(), promised.get(), now.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> sunset(RegistryField field) {
    return field.deprecation().flatMap(Deprecation::sunset);
  }

  /** The registry as it was; empty where the commit has none. What was wrong with it is past. */
  private static SchemaRegistry committed(Path path, String commit) {
    Map<String, String> files =
        Files.isDirectory(path)
            ? CommittedText.below(path, commit)
            : CommittedText.of(path, commit)
                .map(text -> ImmutableMap.of(path.getFileName().toString(), text))
                .orElse(ImmutableMap.of());
    try {
      Path copy = Files.createTempDirectory("logkeel");
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path target = copy.resolve(file.getKey());
          Files.createDirectories(target.getParent());
          Files.writeString(target, file.getValue());
        }
        return RegistryReader.read(List.of(copy), ClassLoader.getPlatformClassLoader());
      } finally {
        MoreFiles.deleteRecursively(copy, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As lines of a report; none where nothing has changed. */
  static Stream<String> lines(List<SunsetChange> changes, String registry, String commit) {
    return changes.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(registry + ": days that were promised come earlier than in " + commit),
            changes.stream()
                .map(
                    change ->
                        "  ~ %s sunset from %s to %s"
                            .formatted(change.name, change.promised, change.now)));
  }
}
