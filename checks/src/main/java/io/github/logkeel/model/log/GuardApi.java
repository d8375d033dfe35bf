package io.github.logkeel.model.log;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * How loggers of some types are asked whether a statement would be logged. Read from the jars that
 * {@link LogApi} names.
 *
 * @param owners types that declare the methods
 * @param named the levels that have a method of their own, {@code isDebugEnabled()}
 * @param takesMarker whether those methods have an overload for a marker
 * @param byLevel the method that takes the level, or that ends a chain which starts with it; none
 *     if empty
 * @param levelType the type whose constants bear the names of the verbs, where no method has them
 */
public record GuardApi(
    ImmutableSet<String> owners,
    ImmutableSet<LogLevel> named,
    boolean takesMarker,
    String byLevel,
    String levelType) {

  private static final ImmutableSet<LogLevel> NONE = ImmutableSet.of();
  private static final ImmutableSet<LogLevel> UP_TO_INFO =
      ImmutableSet.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO);
  private static final ImmutableSet<LogLevel> ALL =
      ImmutableSet.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);

  private static final ImmutableList<GuardApi> ROWS =
      ImmutableList.of(
          new GuardApi(LogApi.SLF4J.owners(), ALL, true, "isEnabledForLevel", ""),
          new GuardApi(LogApi.LOG4J.owners(), ALL, true, "isEnabled", ""),
          new GuardApi(LogApi.JUL.owners(), NONE, false, "isLoggable", "java.util.logging.Level"),
          new GuardApi(LogApi.SYSTEM_LOGGER.owners(), NONE, false, "isLoggable", ""),
          new GuardApi(LogApi.JBOSS.owners(), UP_TO_INFO, false, "isEnabled", ""),
          new GuardApi(LogApi.COMMONS.owners(), ALL, false, "", ""),
          new GuardApi(LogApi.TINYLOG.owners(), ALL, false, "", ""),
          new GuardApi(LogApi.FLOGGER.owners(), NONE, false, "isEnabled", ""));

  /** How a logger is asked whose statements are written in that way. */
  public static Optional<GuardApi> of(LogApi api) {
    return ROWS.stream()
        .filter(row -> row.declaredIn(api.owners()) || row.owners.contains(api.chainOwner()))
        .findFirst();
  }

  /** The row of a method that one of these types declares. */
  static Optional<GuardApi> of(Set<String> declaring) {
    return ROWS.stream().filter(row -> row.declaredIn(declaring)).findFirst();
  }

  /** The method that asks for that level and takes none: {@code isDebugEnabled}. */
  public Optional<String> methodNamedAfter(LogLevel level) {
    return named.contains(level)
        ? Optional.of(
            "is" + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, level.name()) + "Enabled")
        : Optional.empty();
  }

  private boolean declaredIn(Set<String> types) {
    return !Collections.disjoint(types, owners);
  }
}
