package io.github.logkeel.engine;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The severities that a user gives to all checks of a family at once. What Error Prone's own {@code
 * -Xep:} says of a single check goes before them.
 */
public final class FamilySeverities {

  /** How the list is written. */
  static final String SYNTAX =
      "<family>:ERROR, <family>:WARN, <family>:SUGGESTION or <family>:OFF, with a family of"
          + " docs/rules.md";

  static final FamilySeverities NONE = new FamilySeverities(ImmutableMap.of());

  private final ImmutableMap<String, Level> levels;

  private enum Level {
    ERROR,
    WARN,
    SUGGESTION,
    OFF;

    private static Level of(SeverityLevel severity) {
      return severity == SeverityLevel.WARNING ? WARN : valueOf(severity.name());
    }
  }

  private FamilySeverities(ImmutableMap<String, Level> levels) {
    this.levels = levels;
  }

  /**
   * Reads the value of the flag.
   *
   * @throws IllegalArgumentException if an entry is malformed, names no family or one twice
   */
  static FamilySeverities parse(String value) {
    ImmutableMap.Builder<String, Level> levels = ImmutableMap.builder();
    ImmutableSet<String> families = families();
    for (String entry : Splitter.on(',').trimResults().split(value)) {
      List<String> parts = Splitter.on(':').splitToList(entry);
      if (parts.size() != 2 || !families.contains(parts.get(0))) {
        throw new IllegalArgumentException(entry);
      }
      levels.put(parts.get(0), Level.valueOf(parts.get(1).toUpperCase(Locale.ROOT)));
    }
    return new FamilySeverities(levels.buildOrThrow());
  }

  /** Of the checks that there are, ours and those of others that are made in our way. */
  private static ImmutableSet<String> families() {
    return ServiceLoader.load(BugChecker.class, LogkeelCheck.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .filter(LogkeelCheck.class::isAssignableFrom)
        .map(FamilySeverities::family)
        .collect(toImmutableSet());
  }

  /** The family of a check: the package that it is in. */
  private static String family(Class<?> check) {
    String name = check.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether a check is switched off with its family. */
  boolean switchesOff(LogkeelCheck check, VisitorState state) {
    Level level = level(check, state);
    boolean warnsAtMost = level == Level.WARN || level == Level.SUGGESTION;
    return level == Level.OFF || (warnsAtMost && state.errorProneOptions().isDisableAllWarnings());
  }

  /** The severity that a check has from its family; of a check that runs. */
  Optional<SeverityLevel> of(LogkeelCheck check, VisitorState state) {
    return of(level(check, state), state);
  }

  /**
   * The severity of a finding that is more or less grave than others of its check, unless the user
   * has given one to the check or to its family.
   */
  Optional<SeverityLevel> of(LogkeelCheck check, SeverityLevel own, VisitorState state) {
    return isGivenTo(check, state) || levels.containsKey(family(check.getClass()))
        ? of(check, state)
        : of(Level.of(own), state);
  }

  private static Optional<SeverityLevel> of(Level level, VisitorState state) {
    ErrorProneOptions options = state.errorProneOptions();
    if (level == null) {
      return Optional.empty();
    }
    return switch (level) {
      case ERROR ->
          Optional.of(
              options.isDropErrorsToWarnings() ? SeverityLevel.WARNING : SeverityLevel.ERROR);
      case WARN -> Optional.of(SeverityLevel.WARNING);
      case SUGGESTION ->
          Optional.of(
              options.isSuggestionsAsWarnings() ? SeverityLevel.WARNING : SeverityLevel.SUGGESTION);
      case OFF -> Optional.empty();
    };
  }

  /** As the flag is written; empty if no family has one. */
  @Override
  public String toString() {
    return Joiner.on(',').withKeyValueSeparator(':').join(levels);
  }

  /** Null where the family has none, or where the check has one of its own. */
  private Level level(LogkeelCheck check, VisitorState state) {
    return levels.isEmpty() || isGivenTo(check, state)
        ? null
        : levels.get(family(check.getClass()));
  }

  /** Whether the user has given the check alone a severity. */
  private static boolean isGivenTo(LogkeelCheck check, VisitorState state) {
    return !Collections.disjoint(
        check.allNames(), state.errorProneOptions().getSeverityMap().keySet());
  }
}
