package io.github.logkeel.gate.maven;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what to scan out of a Maven project by running its own build up to {@code compile} with an
 * extension of ours in it (module {@code maven-spy}), which writes down what each module compiles.
 */
public final class MavenProject {
  private MavenProject() {}

  /** Whether a directory holds a project that Maven builds. */
  public static boolean isMavenProject(Path directory) {
    return Files.isRegularFile(directory.resolve("pom.xml"));
  }

  /**
   * Compiles the project with its own Maven and returns the sources of its modules.
   *
   * @param directory where the {@code pom.xml} lies; the paths returned begin with it, where they
   *     are below it
   * @param tests whether the sources of tests are wanted besides the main ones
   * @param progress is told of each module as Maven comes to it
   * @return one set for each compilation that has Java files, in the order of the build
   * @throws ScanException if Maven cannot be run or the build fails; the details are Maven's errors
   */
  public static List<SourceSet> read(Path directory, boolean tests, Consumer<String> progress) {
    try {
      Path workspace = Files.createTempDirectory("logkeel-maven");
      try {
        Path extension = Files.createDirectory(workspace.resolve("extension"));
        SpyExtension.unpack(extension);
        Path records = Files.createDirectory(workspace.resolve("records"));
        new MavenBuild(directory, MavenLauncher.command(directory), progress)
            .compile(tests, extension, records);
        return new SpyRecords(records, directory).sourceSets();
      } finally {
        MoreFiles.deleteRecursively(workspace, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new ScanException(
          "cannot ask Maven about %s: %s; make the project readable and the directory for temporary files writable"
              .formatted(directory, e));
    }
  }
}
