package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;
import java.util.regex.Pattern;

/**
 * Methods of one type that give work to another thread. {@link HandoffApis} lists them.
 *
 * @param owner fully qualified name of the type that declares them
 * @param methods their names; {@value #CONSTRUCTOR} for the constructors
 * @param parameters the simple names of the types of all parameters, for rows about one overload;
 *     empty for all overloads
 * @param runner where the call says who runs the work
 * @param kind when the work is run
 * @param isWhole whether all of the receiver is the work, so that there is no argument to look for
 * @param carriedBy the agents that carry the context of the caller there
 * @param brings the parts of it that the library itself brings there
 */
@Immutable
public record HandoffApi(
    String owner,
    ImmutableSet<String> methods,
    ImmutableList<String> parameters,
    Runner runner,
    Kind kind,
    boolean isWhole,
    ImmutableSet<TracingAgent> carriedBy,
    ImmutableSet<ContextPart> brings) {

  static final String CONSTRUCTOR = "<init>";

  /** Stands for any method of the owner, or of what extends it, that takes work. */
  static final String ANY = "*";

  /** How one entry of the flag for methods of the user's own is written. */
  public static final String SYNTAX = "<fully qualified class>#<method>";

  private static final Pattern ENTRY =
      Pattern.compile("[\\p{L}_$][\\w$]*(?:\\.[\\p{L}_$][\\w$]*)*#[\\p{L}_$][\\w$]*");

  /** Where a call says who runs the work. */
  public enum Runner {
    RECEIVER,
    /** The argument that is an executor; the common pool if there is none. */
    ARGUMENT,
    /** The same, where not the caller gives it the work but the thread that completes a future. */
    ARGUMENT_LATER,
    /** A thread of its own, or one of the library. */
    NOBODY
  }

  /** When the work is run. */
  public enum Kind {
    ONCE,
    /** The same, while the caller waits or goes on to where it does. */
    AWAITED,
    /** By several threads at once, the caller's among them: most such work only computes. */
    SHARED,
    /** Again and again, long after the request. */
    PERIODIC,
    /** By a client of another system, when the answer is there. */
    CALLBACK,
    /** By a library with a switch for all of a program that carries the context. */
    SWITCHED,
    /** By a house method, which says nothing of its executor. */
    HOUSE
  }

  /** A row whose work is run once, and that no agent knows. */
  static HandoffApi row(String owner, Runner runner, String... methods) {
    return new HandoffApi(
        owner,
        ImmutableSet.copyOf(methods),
        ImmutableList.of(),
        runner,
        Kind.ONCE,
        false,
        ImmutableSet.of(),
        ImmutableSet.of());
  }

  /**
   * Reads one entry of the flag, {@code com.acme.Background#run}.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static HandoffApi parse(String entry) {
    if (!ENTRY.matcher(entry).matches()) {
      throw new IllegalArgumentException(entry);
    }
    int hash = entry.indexOf('#');
    return row(entry.substring(0, hash), Runner.NOBODY, entry.substring(hash + 1)).run(Kind.HOUSE);
  }

  /** The same for other methods. */
  HandoffApi of(String newOwner, String... names) {
    return new HandoffApi(
        newOwner, ImmutableSet.copyOf(names), parameters, runner, kind, isWhole, carriedBy, brings);
  }

  HandoffApi run(Kind newKind) {
    return new HandoffApi(owner, methods, parameters, runner, newKind, isWhole, carriedBy, brings);
  }

  /** The same for the overload with those parameters. */
  HandoffApi overload(String... types) {
    return new HandoffApi(
        owner, methods, ImmutableList.copyOf(types), runner, kind, isWhole, carriedBy, brings);
  }

  /** The same where all of the receiver is the work. */
  HandoffApi whole() {
    return new HandoffApi(owner, methods, parameters, runner, kind, true, carriedBy, brings);
  }

  HandoffApi carriedBy(TracingAgent... agents) {
    return new HandoffApi(
        owner, methods, parameters, runner, kind, isWhole, ImmutableSet.copyOf(agents), brings);
  }

  HandoffApi bringing(ContextPart part) {
    return new HandoffApi(
        owner, methods, parameters, runner, kind, isWhole, carriedBy, ImmutableSet.of(part));
  }
}
