package io.github.logkeel.gate;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What git says of files: whether it could give them back as they are now. */
final class GitStatus {
  private static final Splitter ENTRIES = Splitter.on('\0').omitEmptyStrings();
  private static final String NO_REPOSITORY = "not a git repository";

  private final Map<Path, Optional<Directory>> directories = new HashMap<>();

  /**
   * The files of one directory that git could not give back.
   *
   * @param prefix of the directory in its repository
   * @param entries as {@code git status} lists them
   */
  private record Directory(String prefix, List<String> entries) {}

  /** Whether a file lies in the work tree of a git repository. */
  boolean knows(Path file) {
    return directory(file).isPresent();
  }

  /**
   * Why git could not give a file back, if so; never of one outside a repository.
   *
   * @throws ScanException if git cannot tell
   */
  Optional<String> reasonAgainst(Path file) {
    return directory(file).flatMap(directory -> reason(directory, file.getFileName().toString()));
  }

  private static Optional<String> reason(Directory directory, String name) {
    String path = directory.prefix() + name;
    for (String entry : directory.entries()) {
      String listed = entry.substring(3);
      if (listed.equals(path) || path.startsWith(listed.endsWith("/") ? listed : listed + "/")) {
        return Optional.of(
            switch (entry.substring(0, 2)) {
              case "??" -> "is not under version control";
              case "!!" -> "is ignored by git";
              default -> "has changes that are not committed";
            });
      }
    }
    return Optional.empty();
  }

  private Optional<Directory> directory(Path file) {
    return directories.computeIfAbsent(file.getParent(), GitStatus::ask);
  }

  private static Optional<Directory> ask(Path directory) {
    Optional<String> prefix = run(directory, "rev-parse", "--show-prefix");
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> status =
        run(
            directory,
            "status",
            "--porcelain",
            "-z",
            "--untracked-files=all",
            "--ignored=matching",
            "--",
            ":(glob)*");
    return status.map(text -> new Directory(prefix.get().stripTrailing(), entries(text)));
  }

  private static List<String> entries(String status) {
    List<String> entries = new ArrayList<>();
    Iterator<String> parts = ENTRIES.split(status).iterator();
    while (parts.hasNext()) {
      String entry = parts.next();
      entries.add(entry);
      if (entry.charAt(0) == 'R' || entry.charAt(0) == 'C') {
        parts.next(); // what it was called
      }
    }
    return entries;
  }

  /** The output of git, or nothing outside a repository. */
  private static Optional<String> run(Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    try {
      Process git = builder.start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() == 0) {
        return Optional.of(output);
      }
      if (output.contains(NO_REPOSITORY)) {
        return Optional.empty();
      }
      throw cannotTell(directory, output.lines().findFirst().orElse("it fails"));
    } catch (IOException e) {
      throw cannotTell(directory, "git cannot be run");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException("interrupted while git was running");
    }
  }

  private static ScanException cannotTell(Path directory, String reason) {
    return new ScanException(
        "git cannot tell what is committed in %s: %s; --force repairs without asking it"
            .formatted(directory, reason));
  }
}
