package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;

/** A part of a layout pattern, with the offsets of its text. */
sealed interface PatternPart {

  /** Offset of its first character. */
  int start();

  /** Offset behind its last character. */
  int end();

  /**
   * One character that is printed as it stands.
   *
   * @param printed the character, or empty if the library swallows the text
   */
  record Literal(int start, int end, String printed) implements PatternPart {}

  /**
   * A conversion.
   *
   * @param word the key of the converter
   * @param format what stands between the percent sign and the word
   * @param options as written
   * @param children what it converts, if that is a pattern
   */
  record Conversion(
      int start,
      int end,
      String word,
      String format,
      ImmutableList<String> options,
      ImmutableList<PatternPart> children)
      implements PatternPart {}
}
