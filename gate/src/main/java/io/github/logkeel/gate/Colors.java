package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Puts colors around text, where they are wanted. */
final class Colors {

  /** When to use colors; AUTO: only on a terminal. */
  enum When {
    AUTO(Ansi.AUTO),
    ALWAYS(Ansi.ON),
    NEVER(Ansi.OFF);

    private final Ansi ansi;

    When(Ansi ansi) {
      this.ansi = ansi;
    }
  }

  private final boolean enabled;

  Colors(When when) {
    this.enabled = when.ansi.enabled();
  }

  String bold(String text) {
    return in(text, Style.bold);
  }

  String removed(String text) {
    return in(text, Style.fg_red);
  }

  String added(String text) {
    return in(text, Style.fg_green);
  }

  String faint(String text) {
    return in(text, Style.faint);
  }

  /** The text in the color of a severity. */
  String severity(SeverityLevel severity, String text) {
    return switch (severity) {
      case ERROR -> in(text, Style.bold, Style.fg_red);
      case WARNING -> in(text, Style.bold, Style.fg_yellow);
      case SUGGESTION -> in(text, Style.bold, Style.fg_cyan);
    };
  }

  private String in(String text, IStyle... styles) {
    return enabled ? Style.on(styles) + text + Style.reset.on() : text;
  }
}
