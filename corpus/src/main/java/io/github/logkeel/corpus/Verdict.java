package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanException;
import java.util.Arrays;
import java.util.Locale;

/** What somebody who has read a finding thinks of it. */
enum Verdict {
  /** The program really loses, garbles or pays what the rule says. */
  TRUE,
  /** It does not. */
  FALSE,
  /** It does, and its maintainers may not mind. */
  DEBATABLE,
  /** Nobody has read it. */
  UNREAD;

  /**
   * @throws ScanException if there is no such verdict
   */
  static Verdict parse(String text, String where) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ScanException(
                    "%s: '%s' is no verdict: write true, false, debatable or unread"
                        .formatted(where, text)));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
