package io.github.logkeel.model.location;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.CallerDataConverter;
import ch.qos.logback.classic.pattern.ClassOfCallerConverter;
import ch.qos.logback.classic.pattern.FileOfCallerConverter;
import ch.qos.logback.classic.pattern.LineOfCallerConverter;
import ch.qos.logback.classic.pattern.MethodOfCallerConverter;
import ch.qos.logback.core.pattern.CompositeConverter;
import ch.qos.logback.core.pattern.Converter;
import ch.qos.logback.core.pattern.DynamicConverter;
import ch.qos.logback.core.pattern.IdentityCompositeConverter;
import ch.qos.logback.core.pattern.LiteralConverter;
import ch.qos.logback.core.pattern.parser.Parser;
import ch.qos.logback.core.spi.ScanException;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.pattern.LogEventPatternConverter;
import org.apache.logging.log4j.core.pattern.PatternFormatter;
import org.apache.logging.log4j.core.pattern.PatternParser;
import org.apache.logging.log4j.status.StatusLogger;

/** Reads patterns with the parsers that {@link PatternGrammar} claims to follow. */
final class RealLayout {

  private static final ImmutableSet<String> LOCATIONS =
      ImmutableSet.of(
          CallerDataConverter.class.getSimpleName(),
          ClassOfCallerConverter.class.getSimpleName(),
          FileOfCallerConverter.class.getSimpleName(),
          LineOfCallerConverter.class.getSimpleName(),
          MethodOfCallerConverter.class.getSimpleName(),
          "ClassNamePatternConverter",
          "FileLocationPatternConverter",
          "FullLocationPatternConverter",
          "LineLocationPatternConverter",
          "MethodLocationPatternConverter");

  private static final PatternParser LOG4J =
      new PatternParser(null, "Converter", LogEventPatternConverter.class);

  static {
    // It tells of each text that is no pattern.
    StatusLogger.getLogger().getFallbackListener().setLevel(Level.OFF);
  }

  private RealLayout() {}

  /** Whether a converter of that name prints a location. */
  static boolean isLocation(String converter) {
    return LOCATIONS.contains(converter);
  }

  /** Whether it is no plain text. */
  static boolean isConversion(String converter) {
    return !converter.startsWith("Literal");
  }

  /** Whether it converts a pattern. */
  static boolean isComposite(String converter) {
    return converter.startsWith("Composite");
  }

  /**
   * The names of the converters that the library builds, inner ones behind the outer; empty if it
   * fails.
   */
  static Optional<List<String>> converters(PatternGrammar grammar, String pattern) {
    try {
      List<String> names = new ArrayList<>();
      switch (grammar) {
        case LOGBACK -> logback(pattern, names);
        case LOG4J -> {
          for (PatternFormatter formatter : LOG4J.parse(pattern)) {
            log4j(formatter.getConverter(), names);
          }
        }
        case JUL -> throw new UnsupportedOperationException();
      }
      return Optional.of(names);
    } catch (ScanException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static void logback(String pattern, List<String> names) throws ScanException {
    Parser<Object> parser = new Parser<>(pattern);
    parser.setContext(new LoggerContext());
    collect(parser.compile(parser.parse(), new Words()), names);
  }

  private static void collect(Converter<?> head, List<String> names) {
    for (Converter<?> converter = head; converter != null; converter = converter.getNext()) {
      if (converter instanceof LiteralConverter) {
        names.add("Literal");
      } else if (converter instanceof CompositeConverter<?> composite) {
        names.add("Composite" + converter.getClass().getSimpleName());
        collect(composite.getChildConverter(), names);
      } else if (!isConditional(converter)) {
        names.add(converter.getClass().getSimpleName());
      }
    }
  }

  /** {@code %caller{2, EVALUATOR}}. */
  private static boolean isConditional(Converter<?> converter) {
    return converter instanceof CallerDataConverter caller
        && options(caller) instanceof List<?> options
        && options.size() > 1;
  }

  private static Object options(DynamicConverter<?> converter) {
    return read(converter, DynamicConverter.class, "optionList");
  }

  private static void log4j(LogEventPatternConverter converter, List<String> names) {
    List<PatternFormatter> inner = new ArrayList<>();
    for (Class<?> type = converter.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Set.of("patternFormatters", "formatters").contains(field.getName())) {
          Object value = read(converter, type, field.getName());
          if (value instanceof List<?> list) {
            list.forEach(formatter -> inner.add((PatternFormatter) formatter));
          } else if (value instanceof PatternFormatter[] array) {
            inner.addAll(List.of(array));
          }
        }
      }
    }
    String name = converter.getClass().getName();
    String simple = converter.getClass().getSimpleName();
    if (name.contains("Literal")) {
      names.add("Literal");
    } else {
      names.add((inner.isEmpty() ? "" : "Composite") + simple);
      inner.forEach(formatter -> log4j(formatter.getConverter(), names));
    }
  }

  private static Object read(Object object, Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The words of Logback; each other one converts a pattern, as if the program had added it. */
  @SuppressWarnings("rawtypes") // as Logback declares it
  private static final class Words extends HashMap<String, Supplier<DynamicConverter>> {
    private static final long serialVersionUID = 1L;

    Words() {
      super(PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP);
    }

    @Override
    public Supplier<DynamicConverter> get(Object word) {
      return getOrDefault(word, IdentityCompositeConverter::new);
    }
  }
}
