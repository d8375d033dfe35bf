package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;
import java.util.Optional;

/**
 * Methods of one type that walk the stack to find the place of a statement, or make a library do
 * so. {@link LocationApis} lists them.
 *
 * @param owner fully qualified name of the type that declares them
 * @param methods their names
 * @param parameters the simple names of the types of all parameters, for rows about one overload;
 *     empty for all overloads
 * @param receiver the type that they have to be called on, for what has no effect elsewhere; empty
 *     for any
 * @param kind what they do
 * @param ownFrame of the array that a walk gives, the index of the method that asks; {@value
 *     #UNKNOWN} where there is no array or the index depends on the JVM
 * @param grammar of the pattern that they set
 * @param lookup what it takes
 */
@Immutable
public record LocationApi(
    String owner,
    ImmutableSet<String> methods,
    ImmutableList<String> parameters,
    String receiver,
    Kind kind,
    int ownFrame,
    Optional<PatternGrammar> grammar,
    Lookup lookup) {

  static final int UNKNOWN = -1;

  /** What a method does. */
  public enum Kind {
    /** Gives the stack of a thread, which is the own one if that is {@code currentThread()}. */
    THREAD,
    /** Gives the stack at which a throwable was made, which is the own one if it is a new one. */
    THROWABLE,
    /** Gives all or a part of the own stack. */
    STACK,
    /** Gives the place where a record was made, which is looked up at the first question. */
    RECORD,
    /** Makes one statement look up its place, or all of its stack. */
    STATEMENT,
    /** Switches the look-up on for every record by its last argument. */
    SETTING,
    /** Sets something by its name, which may be such a switch, or a pattern. */
    ATTRIBUTE,
    /** Sets the pattern of a layout, which may have words for the place. */
    PATTERN
  }

  /** Whether a method gives the program a part of its own stack. */
  public boolean isWalk() {
    return kind == Kind.THREAD || kind == Kind.THROWABLE || kind == Kind.STACK;
  }

  static LocationApi row(Kind kind, Lookup lookup, String owner, String... methods) {
    return new LocationApi(
        owner,
        ImmutableSet.copyOf(methods),
        ImmutableList.of(),
        "",
        kind,
        UNKNOWN,
        Optional.empty(),
        lookup);
  }

  /** The same for the overload with those parameters. */
  LocationApi overload(String... types) {
    return new LocationApi(
        owner, methods, ImmutableList.copyOf(types), receiver, kind, ownFrame, grammar, lookup);
  }

  /** The same where it is called on that type. */
  LocationApi on(String type) {
    return new LocationApi(owner, methods, parameters, type, kind, ownFrame, grammar, lookup);
  }

  LocationApi ownFrame(int index) {
    return new LocationApi(owner, methods, parameters, receiver, kind, index, grammar, lookup);
  }

  /** The same where the last argument is a pattern of that language. */
  LocationApi pattern(PatternGrammar language) {
    return new LocationApi(
        owner, methods, parameters, receiver, kind, ownFrame, Optional.of(language), lookup);
  }
}
