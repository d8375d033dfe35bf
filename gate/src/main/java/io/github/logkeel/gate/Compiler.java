package io.github.logkeel.gate;

import javax.tools.ToolProvider;

/** The compiler of the Java that runs this program. */
final class Compiler {
  private Compiler() {}

  /**
   * To be called before any class is touched that needs the compiler to load.
   *
   * @throws ScanException if this Java has none
   */
  static void require() {
    if (ToolProvider.getSystemJavaCompiler() == null) {
      throw new ScanException(
          "%s is a Java without compiler: run logkeel with a JDK 17 or later"
              .formatted(System.getProperty("java.home")));
    }
  }
}
