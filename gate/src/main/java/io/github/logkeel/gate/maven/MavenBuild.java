package io.github.logkeel.gate.maven;

import io.github.logkeel.gate.ScanException;
import io.github.logkeel.spy.SpyProtocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the Maven build of a project. */
final class MavenBuild {
  /** Judges of style that are often bound before {@code compile}: none of a scan's business. */
  private static final List<String> SKIPPED =
      List.of(
          "-Dcheckstyle.skip",
          "-Denforcer.skip",
          "-Dfmt.skip",
          "-Dformatter.skip",
          "-Dimpsort.skip",
          "-Dlicense.skip",
          "-Drat.skip",
          "-Dsortpom.skip",
          "-Dspotless.apply.skip",
          "-Dspotless.check.skip");

  private final Path directory;
  private final List<String> maven;
  private final Consumer<String> progress;

  /**
   * @param directory of the project
   * @param maven the command that starts Maven, see {@link MavenLauncher}
   * @param progress is told of each module
   */
  MavenBuild(Path directory, List<String> maven, Consumer<String> progress) {
    this.directory = directory;
    this.maven = List.copyOf(maven);
    this.progress = progress;
  }

  /**
   * Compiles the project's main sources.
   *
   * @param tests whether to compile its tests too
   * @param extension goes on Maven's own class path
   * @param records where the extension writes
   * @throws ScanException if there is no Maven or the build fails
   */
  void compile(boolean tests, Path extension, Path records) throws IOException {
    List<String> command = new ArrayList<>(maven);
    command.addAll(List.of("--batch-mode", "--quiet"));
    command.add("-Dmaven.ext.class.path=" + extension);
    command.add("-D" + SpyProtocol.OUTPUT + "=" + records);
    command.addAll(SKIPPED);
    if (tests) {
      command.add("-D" + SpyProtocol.TESTS + "=true");
    }
    String phase = tests ? "test-compile" : "compile";
    command.add(phase);
    Process process = start(command);
    process.getOutputStream().close();
    MavenOutput output = new MavenOutput(progress);
    try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
      lines.lines().forEach(output::accept);
    }
    int status = exitStatus(process);
    if (status != 0) {
      throw new ScanException(
          "%s: its Maven build fails (exit status %d): make `mvn %s` pass there%s"
              .formatted(
                  directory,
                  status,
                  phase,
                  isPartOfAProject() ? " or scan its parent project" : ""),
          output.errors());
    }
  }

  /** Built alone, a module does not see the others; its parent builds them together. */
  private boolean isPartOfAProject() throws IOException {
    Path parent = directory.toRealPath().getParent();
    return parent != null && MavenProject.isMavenProject(parent);
  }

  private Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(directory.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new ScanException(
          "%s: cannot run `%s`: install Maven or add the Maven wrapper; without Maven give --source and --classpath"
              .formatted(directory, String.join(" ", maven)));
    }
  }

  private static int exitStatus(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ScanException("interrupted while Maven was running");
    }
  }
}
