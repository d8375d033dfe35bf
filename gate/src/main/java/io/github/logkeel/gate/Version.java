package io.github.logkeel.gate;

import com.google.errorprone.ErrorProneVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "logkeel %s (Error Prone %s, Java %s)"
          .formatted(
              version == null ? "(not packaged)" : version,
              ErrorProneVersion.loadVersionFromPom().or("unknown"),
              Runtime.version())
    };
  }
}
