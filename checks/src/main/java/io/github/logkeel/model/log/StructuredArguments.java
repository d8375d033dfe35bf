package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import io.github.logkeel.model.ClassPath;

/**
 * The arguments of logstash-logback-encoder, which print {@code key=value} in a text and make a
 * field of a JSON record (8.1).
 */
public final class StructuredArguments {

  /** The class that declares them. */
  public static final String OWNER = "net.logstash.logback.argument.StructuredArguments";

  /** Its method that makes a field of a key and a value. */
  public static final String KEY_VALUE = "kv";

  /** Its method that makes a field of each entry of a map. */
  public static final String ENTRIES = "entries";

  private StructuredArguments() {}

  /** Whether a statement of that API may be handed one, as the class path of a program shows. */
  public static boolean fit(LogApi api, VisitorState state) {
    return api.isOfSlf4j() && ClassPath.find(OWNER, state).isPresent();
  }
}
