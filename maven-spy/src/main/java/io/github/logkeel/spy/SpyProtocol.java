package io.github.logkeel.spy;

/**
 * What the spy and the gate agree on.
 *
 * <p>Each compilation is a {@link java.util.Properties} file in UTF-8, {@code
 * <module>-<compilation>.properties}; their names sort in the order of the build. Keys: {@code
 * module}, {@code directory}, {@code source}, {@code target}, {@code release}, {@code encoding},
 * {@code parameters}, {@code enablePreview} and the lists {@code files}, {@code classPath}, {@code
 * processorPath}, {@code processors}, {@code arguments}, whose elements are {@code key.0}, {@code
 * key.1}, ... What the build leaves open has no key.
 */
public final class SpyProtocol {
  /**
   * The user property that names the directory for the records; without it the spy does nothing.
   */
  public static final String OUTPUT = "logkeel.spy.output";

  /** The user property that asks for compilations of tests too; needs {@code test-compile}. */
  public static final String TESTS = "logkeel.spy.tests";

  /** How a line on standard output starts that names the module Maven has come to. */
  public static final String PROGRESS = "[logkeel] ";

  /** The file whose presence tells that Maven loaded the spy at all. */
  public static final String STARTED = "started";

  /** The file that says what went wrong in the spy: Maven hides the exceptions of its spies. */
  public static final String FAILURE = "failure";

  private SpyProtocol() {}
}
