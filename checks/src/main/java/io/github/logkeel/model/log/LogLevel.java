package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Locale;

/** How urgent a log statement is, on the scale that all logging APIs share. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  /** The level is computed at run time, or the statement has none. */
  UNKNOWN;

  /**
   * Names of levels and of level verbs beside our own. JUL's follow the mapping of the SLF4J bridge
   * (jul-to-slf4j 2.0, SLF4JBridgeHandler).
   */
  private static final ImmutableMap<String, LogLevel> ALIASES =
      ImmutableMap.<String, LogLevel>builder()
          .put("TRACE", TRACE)
          .put("FINEST", TRACE)
          .put("DEBUG", DEBUG)
          .put("FINER", DEBUG)
          .put("FINE", DEBUG)
          .put("INFO", INFO)
          .put("CONFIG", INFO)
          .put("WARN", WARN)
          .put("WARNING", WARN)
          .put("ERROR", ERROR)
          .put("SEVERE", ERROR)
          .put("FATAL", ERROR)
          .buildOrThrow();

  /**
   * The level of that name in any API ({@code "SEVERE"}, {@code "warn"}), else {@link #UNKNOWN}.
   */
  public static LogLevel named(String name) {
    return ALIASES.getOrDefault(name.toUpperCase(Locale.ROOT), UNKNOWN);
  }

  /** The level that a constant stands for in any API, else {@link #UNKNOWN}. */
  public static LogLevel namedBy(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol instanceof VarSymbol && ASTHelpers.isStatic(symbol)
        ? named(symbol.getSimpleName().toString())
        : UNKNOWN;
  }
}
