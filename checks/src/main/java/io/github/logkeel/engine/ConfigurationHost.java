package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who runs the checks without javac's messages, and so takes what they find in configuration files.
 * It is put into the context of the compilation under this class.
 */
public interface ConfigurationHost {

  /**
   * A finding in a file that is no Java.
   *
   * @param file absolute path
   * @param charset that the file is written in
   * @param text of the file
   * @param start offset of the first character that it is about
   * @param end offset behind the last one
   * @param severity as the flags of the compilation set it
   * @param check its name
   * @param message without a repair
   * @param repair in the order of the file; nothing if there is no repair
   */
  record ConfigurationFinding(
      Path file,
      Charset charset,
      String text,
      int start,
      int end,
      SeverityLevel severity,
      String check,
      String message,
      ImmutableList<Edit> repair) {}

  /** Returns where to look for configuration files, in place of the output of the compilation. */
  ImmutableList<Path> folders();

  /** Returns what to read in place of a file; empty for the file itself. */
  Optional<String> draft(Path file);

  /** Takes a finding. */
  void accept(ConfigurationFinding finding);

  /** Takes one line about a file that cannot be read. */
  void acceptProblem(String line);
}
