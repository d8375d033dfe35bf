package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;

/**
 * One sign that a method is where the work for a request begins: a handler of HTTP, of messages, of
 * a schedule, or a method that has the context of a trace in hand. {@link TracedEntries} lists
 * them.
 *
 * @param sign what to look for
 * @param type fully qualified name of the annotation, of the supertype or of the type of context
 * @param methods for {@link Sign#OVERRIDE}, the names of the methods; none means those whose last
 *     parameter is {@code lastParameter}
 * @param lastParameter for {@link Sign#OVERRIDE}, fully qualified name of a type; may be empty
 */
public record TracedEntry(
    Sign sign, String type, ImmutableSet<String> methods, String lastParameter) {

  /** What shows that a method is an entry. */
  public enum Sign {
    /** An annotation of the method, named after the verb of HTTP or telling it. */
    HTTP,
    /** An annotation of the method. */
    ANNOTATION,
    /** An annotation of the class, for all its public methods. */
    CLASS_ANNOTATION,
    /** The method implements one of a type. */
    OVERRIDE,
    /** A parameter, a local variable or a field that the method uses has the type. */
    CONTEXT
  }

  /** How one entry of the flag {@code Logkeel:TracedEntries} is written. */
  public static final String SYNTAX =
      "<fully qualified annotation> or <fully qualified class>#<method>";

  private static final String NAME = "[\\p{L}_$][\\w$]*";
  private static final Pattern ANNOTATION = Pattern.compile(NAME + "(?:\\." + NAME + ")+");
  private static final Pattern METHOD = Pattern.compile(NAME + "(?:\\." + NAME + ")*#" + NAME);

  /**
   * Reads one entry of the flag, {@code com.acme.Job#work} or {@code com.acme.OnMessage}.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static TracedEntry parse(String entry) {
    if (METHOD.matcher(entry).matches()) {
      int hash = entry.indexOf('#');
      return override(entry.substring(0, hash), entry.substring(hash + 1));
    }
    if (ANNOTATION.matcher(entry).matches()) {
      return new TracedEntry(Sign.ANNOTATION, entry, ImmutableSet.of(), "");
    }
    throw new IllegalArgumentException(entry);
  }

  static TracedEntry override(String type, String... methods) {
    return new TracedEntry(Sign.OVERRIDE, type, ImmutableSet.copyOf(methods), "");
  }

  static TracedEntry overrideWithLast(String type, String lastParameter) {
    return new TracedEntry(Sign.OVERRIDE, type, ImmutableSet.of(), lastParameter);
  }

  /** One row for each of some types of a package. */
  static ImmutableList<TracedEntry> rows(Sign sign, String owner, String... types) {
    return ImmutableList.copyOf(types).stream()
        .map(type -> new TracedEntry(sign, owner + "." + type, ImmutableSet.of(), ""))
        .collect(ImmutableList.toImmutableList());
  }

  /** The name of the type without its package. */
  String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Whether the method is called with a request, rather than only seen with a context in hand. */
  boolean isHandler() {
    return sign != Sign.CONTEXT;
  }
}
