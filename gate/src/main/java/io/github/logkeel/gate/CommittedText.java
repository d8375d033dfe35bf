package io.github.logkeel.gate;

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
    Output known = git(directory, "rev-parse", "--verify", "--quiet", commit + "^{commit}");
    if (known.status() != 0) {
      throw new ScanException(
          "--against %s: git knows no such commit in %s".formatted(commit, directory));
    }
    Output shown = git(directory, "show", known.text().strip() + ":./" + file.getFileName());
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
