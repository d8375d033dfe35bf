package io.github.logkeel.model.log;

import com.google.common.flogger.backend.BaseMessageFormatter;
import com.google.common.flogger.backend.LogData;
import com.google.common.flogger.backend.TemplateContext;
import com.google.common.flogger.parser.DefaultPrintfMessageParser;
import com.google.common.flogger.parser.ParseException;
import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.slf4j.helpers.MessageFormatter;
import org.tinylog.format.AdvancedMessageFormatter;

/** Formats with the class that each {@link TemplateStyle} claims to follow. */
final class RealFormatter {
  private RealFormatter() {}

  /** Returns what is logged, or empty if the formatter rejects the text. */
  static Optional<String> format(TemplateStyle style, String text, Object... arguments) {
    try {
      return Optional.of(
          switch (style) {
            case SLF4J -> MessageFormatter.arrayFormat(text, arguments, null).getMessage();
            case LOG4J -> new ParameterizedMessage(text, arguments, null).getFormattedMessage();
            case TINYLOG ->
                new AdvancedMessageFormatter(Locale.ROOT, false).format(text, arguments);
            case PRINTF -> String.format(Locale.ROOT, text, arguments);
            case FLOGGER -> flogger(text, arguments);
            case MESSAGE_FORMAT -> new MessageFormat(text, Locale.ROOT).format(arguments);
            case JUL -> jul(text, arguments);
            case NONE -> text;
          });
    } catch (IllegalFormatException | ParseException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      // MessageFormat says so this way; Log4j2 2.25.2 stumbles over an escaped brace at the end.
      if (style == TemplateStyle.MESSAGE_FORMAT || style == TemplateStyle.LOG4J) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Returns the positions among {@code candidates} of the arguments that reach the output. */
  static Optional<Set<Integer>> printed(
      TemplateStyle style, String text, Set<Integer> candidates, int argumentCount) {
    Object[] arguments = new Object[argumentCount];
    Arrays.fill(arguments, 111);
    Optional<String> before = format(style, text, arguments);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> printed = new TreeSet<>();
    for (int argument : candidates) {
      arguments[argument] = 222;
      if (!format(style, text, arguments).equals(before)) {
        printed.add(argument);
      }
      arguments[argument] = 111;
    }
    return Optional.of(printed);
  }

  private static String jul(String text, Object... arguments) {
    LogRecord record = new LogRecord(Level.INFO, text);
    record.setParameters(arguments);
    return new SimpleFormatter().formatMessage(record);
  }

  /** Flogger's formatter asks the log data for the template and the arguments only. */
  private static String flogger(String text, Object... arguments) {
    LogData data =
        (LogData)
            Proxy.newProxyInstance(
                LogData.class.getClassLoader(),
                new Class<?>[] {LogData.class},
                (proxy, method, noArguments) ->
                    switch (method.getName()) {
                      case "getTemplateContext" ->
                          new TemplateContext(DefaultPrintfMessageParser.getInstance(), text);
                      case "getArguments" -> arguments;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return BaseMessageFormatter.appendFormattedMessage(data, new StringBuilder()).toString();
  }
}
