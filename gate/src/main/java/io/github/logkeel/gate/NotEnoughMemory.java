package io.github.logkeel.gate;

import java.util.List;

/** The heap is too small for what is to be compiled. */
final class NotEnoughMemory extends ScanException {
  private static final long serialVersionUID = 1L;
  private static final String ERROR = OutOfMemoryError.class.getName();

  /**
   * @param what does not fit
   */
  NotEnoughMemory(String what) {
    super(
        "%s needs more memory than %d MB: give more with JAVA_TOOL_OPTIONS=-Xmx4g, or compile one module at a time with --jobs 1"
            .formatted(what, Runtime.getRuntime().maxMemory() >> 20));
  }

  /**
   * Javac and the checks go on after such an error, and only tell of it: what they did not get done
   * must not pass for done.
   *
   * @throws NotEnoughMemory if a line tells of it
   */
  static void throwIfTold(List<String> lines, SourceSet sources) {
    if (lines.stream().anyMatch(line -> line.contains(ERROR))) {
      throw new NotEnoughMemory(sources.name());
    }
  }
}
