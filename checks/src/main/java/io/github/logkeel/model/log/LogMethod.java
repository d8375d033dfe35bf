package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * One overload of a logging method, and which of its parameters is what. An index is {@link #NONE}
 * where the overload has no such parameter.
 *
 * @param api the row it belongs to
 * @param fixedLevel the level its name says, or {@link LogLevel#UNKNOWN}
 * @param level index of the level
 * @param marker index of the marker
 * @param throwable index of the parameter that only takes a throwable
 * @param message index of the message
 * @param firstArgument index of the first argument
 * @param behindArguments how many parameters follow the last argument
 * @param argumentRole how the last argument is given
 * @param bundle whether the message is looked up in a resource bundle
 */
record LogMethod(
    LogApi api,
    LogLevel fixedLevel,
    int level,
    int marker,
    int throwable,
    int message,
    int firstArgument,
    int behindArguments,
    ParameterRole argumentRole,
    boolean bundle) {

  static final int NONE = -1;

  /** Reads the declared parameter types of a method of that row. */
  static LogMethod of(LogApi api, MethodSymbol method, Types types) {
    List<ParameterRole> roles = new ArrayList<>();
    for (VarSymbol parameter : method.getParameters()) {
      roles.add(ParameterRole.of(parameter.type, types));
    }
    int message = messageIndex(api, roles);
    int end = endOfArguments(roles, message + 1);
    boolean hasMessage = message != NONE;
    return new LogMethod(
        api,
        levelOf(api, method),
        roles.indexOf(ParameterRole.LEVEL),
        roles.indexOf(ParameterRole.MARKER),
        roles.indexOf(ParameterRole.THROWABLE),
        message,
        hasMessage ? message + 1 : NONE,
        roles.size() - end,
        hasMessage ? roles.get(end - 1) : ParameterRole.OTHER,
        roles.contains(ParameterRole.BUNDLE) || isBundleNameOverload(method));
  }

  /** Reads a house wrapper, whose user has told where message and arguments are. */
  static LogMethod house(
      LogApi api, MethodSymbol method, int message, int firstArgument, Types types) {
    ImmutableList<VarSymbol> parameters = ImmutableList.copyOf(method.getParameters());
    LogMethod plain = of(api, method, types);
    boolean hasArguments = firstArgument < parameters.size();
    return new LogMethod(
        api,
        LogLevel.named(method.getSimpleName().toString()),
        plain.level,
        plain.marker,
        plain.throwable < firstArgument ? plain.throwable : NONE,
        message,
        hasArguments ? firstArgument : NONE,
        0,
        hasArguments
            ? ParameterRole.of(parameters.get(parameters.size() - 1).type, types)
            : ParameterRole.OTHER,
        plain.bundle);
  }

  private static LogLevel levelOf(LogApi api, MethodSymbol method) {
    String name = method.getSimpleName().toString();
    if (!api.levelVerbs().contains(name)) {
      return LogLevel.UNKNOWN;
    }
    return LogLevel.named(name.substring(0, name.length() - api.formatSuffix().length()));
  }

  private static int messageIndex(LogApi api, List<ParameterRole> roles) {
    int text = roles.lastIndexOf(ParameterRole.TEXT);
    if (api.messageParameter() == LogApi.MessageParameter.LAST_TEXT
        && text != NONE
        && roles.indexOf(ParameterRole.SUPPLIER) < text) {
      return text;
    }
    for (int i = 0; i < roles.size(); i++) {
      switch (roles.get(i)) {
        case VALUE, SUPPLIER, MESSAGE -> {
          return i;
        }
        default -> {}
      }
    }
    return NONE;
  }

  /** Arguments run from the parameter behind the message to the first that has another role. */
  private static int endOfArguments(List<ParameterRole> roles, int first) {
    for (int i = first; i < roles.size(); i++) {
      switch (roles.get(i)) {
        case VALUE, VALUES, SUPPLIERS -> {}
        default -> {
          return i;
        }
      }
    }
    return roles.size();
  }

  /** Whether the message is a template although its row has none: JBoss's deprecated overloads. */
  boolean isOpaque() {
    return api.style() == TemplateStyle.NONE && argumentRole == ParameterRole.VALUES;
  }

  /** JUL's deprecated overload with class, method, bundle name and message in a row. */
  private static boolean isBundleNameOverload(MethodSymbol method) {
    return method.getSimpleName().contentEquals("logrb");
  }
}
