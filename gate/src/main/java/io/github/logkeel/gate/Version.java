package io.github.logkeel.gate;

import com.google.errorprone.ErrorProneVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "logkeel %s (Error Prone %s, Java %s)"
          .formatted(
              ofLogkeel(), ErrorProneVersion.loadVersionFromPom().or("unknown"), Runtime.version())
    };
  }

  /** The version of this program. */
  static String ofLogkeel() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
