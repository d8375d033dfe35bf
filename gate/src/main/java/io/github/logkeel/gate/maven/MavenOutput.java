package io.github.logkeel.gate.maven;

import io.github.logkeel.spy.SpyProtocol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Sorts the lines that Maven prints with {@code --quiet}: our spy's, errors, anything else. */
final class MavenOutput {
  private static final String ERROR = "[ERROR]";
  private static final int LAST_LINES = 20;

  /** Maven colours some lines even in batch mode. */
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");

  /** Headings and closing advice, no part of the error. */
  private static final Pattern FRAME =
      Pattern.compile(
          "|COMPILATION ERROR :|-> \\[Help.*|\\[Help.*|To see the full stack trace.*"
              + "|Re-run Maven using.*|For more information about.*"
              + "|After correcting the problems.*|mvn <args> -rf.*");

  /** Leads to a footnote that is left out. */
  private static final Pattern HELP_LINK = Pattern.compile(" -> \\[Help \\d+]\\s*$");

  private final Consumer<String> progress;
  private final Set<String> errors = new LinkedHashSet<>(); // javac's are printed twice
  private final List<String> others = new ArrayList<>();
  private boolean inError;

  MavenOutput(Consumer<String> progress) {
    this.progress = progress;
  }

  void accept(String coloured) {
    String line = COLOUR.matcher(coloured).replaceAll("");
    if (line.startsWith(SpyProtocol.PROGRESS)) {
      progress.accept("Maven compiles " + line.substring(SpyProtocol.PROGRESS.length()));
    } else if (line.startsWith(ERROR)) {
      String error = line.substring(ERROR.length());
      inError = !FRAME.matcher(error.strip()).matches();
      if (inError) {
        errors.add(HELP_LINK.matcher(error).replaceFirst("").stripTrailing());
      }
    } else if (inError && line.startsWith("  ")) {
      errors.add(" " + line.stripTrailing());
    } else {
      others.add(line);
    }
  }

  /** Maven's error lines; where it died without any, the last lines that it printed. */
  List<String> errors() {
    return errors.isEmpty()
        ? others.subList(Math.max(0, others.size() - LAST_LINES), others.size())
        : errors.stream().map(error -> ERROR + error).toList();
  }
}
