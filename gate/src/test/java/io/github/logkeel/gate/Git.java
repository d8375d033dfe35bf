package io.github.logkeel.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the git of this machine. */
final class Git {
  private final Path directory;

  private Git(Path directory) {
    this.directory = directory;
  }

  /** Makes a repository of a directory, with all that is in it committed. */
  static Git repositoryOf(Path directory) {
    Git git = new Git(directory);
    git.run("init", "--quiet");
    git.commitAll();
    return git;
  }

  void commitAll() {
    run("add", "--all");
    run("commit", "--quiet", "--allow-empty", "--message=x");
  }

  /** Runs a command that must succeed, and returns what it prints. */
  String run(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost"));
    command.addAll(List.of("-c", "core.autocrlf=false"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + output);
      }
      return output;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
