package io.github.logkeel.gate.maven;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The javac options of a compilation that decide whether and as what the sources compile.
 *
 * <p>Left out is all that only concerns warnings, output and the user's own javac plugins: it
 * cannot change what our checks see, but {@code -Werror} could stop them. Whether processors run is
 * told by the processor path.
 */
final class JavacOptions {
  private static final String PROCESSOR_OPTION = "-A";
  private static final Set<String> KEPT = Set.of("--enable-preview", "-parameters");
  private static final Set<String> KEPT_WITH_VALUE =
      Set.of(
          "--add-exports",
          "--add-modules",
          "--add-reads",
          "--limit-modules",
          "--release",
          "--source",
          "--target",
          "-processor",
          "-source",
          "-target");

  private JavacOptions() {}

  /** The options for one of the spy's records. */
  static List<String> of(Properties compilation) {
    List<String> options = new ArrayList<>();
    if (compilation.containsKey("release")) {
      addWithValue(options, "--release", compilation.getProperty("release"));
    } else {
      addWithValue(options, "-source", compilation.getProperty("source"));
      addWithValue(options, "-target", compilation.getProperty("target"));
    }
    if (Boolean.parseBoolean(compilation.getProperty("enablePreview"))) {
      options.add("--enable-preview");
    }
    if (Boolean.parseBoolean(compilation.getProperty("parameters"))) {
      options.add("-parameters");
    }
    String processors = SpyRecords.list(compilation, "processors").collect(Collectors.joining(","));
    addWithValue(options, "-processor", processors.isEmpty() ? null : processors);
    addKept(options, SpyRecords.list(compilation, "arguments").iterator());
    return options;
  }

  private static void addWithValue(List<String> options, String name, String value) {
    if (value != null) {
      options.add(name);
      options.add(value);
    }
  }

  private static void addKept(List<String> options, Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String argument = arguments.next();
      if (KEPT_WITH_VALUE.contains(argument)) {
        addWithValue(options, argument, arguments.hasNext() ? arguments.next() : null);
      } else if (KEPT.contains(argument)
          || argument.startsWith(PROCESSOR_OPTION)
          || KEPT_WITH_VALUE.contains(argument.replaceFirst("=.*", ""))) {
        options.add(argument);
      }
    }
  }
}
