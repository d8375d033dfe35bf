package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanException;

/**
 * A part of a page that a command writes, between two comments.
 *
 * @param name that the comments have
 */
record GeneratedPart(String name) {
  /**
   * The page with this part made anew.
   *
   * @throws ScanException if the page has no such part
   */
  String in(String page, String text) {
    String first = "<!-- %s: begin -->\n".formatted(name);
    String last = "<!-- %s: end -->\n".formatted(name);
    int begin = page.indexOf(first);
    int end = page.indexOf(last);
    if (begin < 0 || end < begin) {
      throw new ScanException(
          "the page has no generated part: write %s and %s on lines of their own"
              .formatted(first.strip(), last.strip()));
    }
    return page.substring(0, begin + first.length()) + text + page.substring(end);
  }
}
