package io.github.logkeel.gate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Files as they are in a commit of git. */
final class CommittedText {
  private CommittedText() {}

  /**
   * The text of a file in a commit; empty if it is not in there.
   *
   * @throws ScanException if there is no such commit, no repository or no git
   */
  static Optional<String> of(Path file, String commit) {
    Path directory = file.toAbsolutePath().getParent();
    return shown(directory, idOf(commit, directory), file.getFileName().toString());
  }

  /**
   * The texts of the files that a commit has below a directory, by their paths in it.
   *
   * @throws ScanException if there is no such commit, no repository or no git
   */
  static ImmutableMap<String, String> below(Path directory, String commit) {
    String id = idOf(commit, directory);
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    String names = git(directory, "ls-tree", "-r", "-z", "--name-only", id).text();
    for (String name : Splitter.on('\0').omitEmptyStrings().split(names)) {
      shown(directory, id, name).ifPresent(text -> texts.put(name, text));
    }
    return texts.buildOrThrow();
  }

  private static String idOf(String commit, Path directory) {
    Output known = git(directory, "rev-parse", "--verify", "--quiet", commit + "^{commit}");
    if (known.status() != 0) {
      throw new ScanException(
          "--against %s: git knows no such commit in %s".formatted(commit, directory));
    }
    return known.text().strip();
  }

  private static Optional<String> shown(Path directory, String id, String name) {
    Output shown = git(directory, "show", id + ":./" + name);
    return shown.status() == 0 ? Optional.of(shown.text()) : Optional.empty();
  }

  private record Output(int status, String text) {}

  private static Output git(Path directory, String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = directory.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      git.getOutputStream().close();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Output(git.waitFor(), text);
    } catch (IOException e) {
      throw new ScanException("git cannot be run: %s".formatted(Reason.of(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException("interrupted while git was running");
    }
  }
}
