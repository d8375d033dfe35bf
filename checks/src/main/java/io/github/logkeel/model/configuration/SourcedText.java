package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * A value of a configuration file, of which each character knows where in the file it is written:
 * as an entity, behind an escape, in the definition of a variable.
 */
public final class SourcedText {

  /**
   * A part of the file that another text takes the place of.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  public record Edit(int start, int end, String replacement) {}

  private final String value;
  private final int[] starts;
  private final int[] ends;

  private SourcedText(String value, int[] starts, int[] ends) {
    this.value = value;
    this.starts = starts;
    this.ends = ends;
  }

  /** The value. */
  public String value() {
    return value;
  }

  /** The offset in the file of a character of the value. */
  public int start(int index) {
    return starts[index];
  }

  /** The offset in the file behind a character of the value. */
  public int end(int index) {
    return ends[index];
  }

  /** What to take away of the file for a part of the value to go, leaving all that is no value. */
  public ImmutableList<Edit> removal(int from, int to) {
    ImmutableList.Builder<Edit> edits = ImmutableList.builder();
    int i = from;
    while (i < to) {
      int start = i;
      while (i + 1 < to && (ends[i] == starts[i + 1] || starts[i] == starts[i + 1])) {
        i++;
      }
      edits.add(new Edit(starts[start], ends[i], ""));
      i++;
    }
    return edits.build();
  }

  /** A part of it. */
  public SourcedText part(int from, int to) {
    return new SourcedText(
        value.substring(from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to));
  }

  /** It without white space around it. */
  public SourcedText strip() {
    int from = 0;
    int to = value.length();
    while (from < to && value.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && value.charAt(to - 1) <= ' ') {
      to--;
    }
    return part(from, to);
  }

  /** The value of which each character is written as it is, from an offset on. */
  static SourcedText verbatim(String value, int offset) {
    return new Builder().append(value, offset).build();
  }

  @Override
  public String toString() {
    return value;
  }

  /** Puts one together. */
  static final class Builder {
    private final StringBuilder value = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /** A character that is written in a part of the file. */
    void append(char c, int start, int end) {
      if (value.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      starts[value.length()] = start;
      ends[value.length()] = end;
      value.append(c);
    }

    /** Text that is written as it is, from an offset on. */
    Builder append(String text, int offset) {
      for (int i = 0; i < text.length(); i++) {
        append(text.charAt(i), offset + i, offset + i + 1);
      }
      return this;
    }

    int length() {
      return value.length();
    }

    SourcedText build() {
      return new SourcedText(
          value.toString(),
          Arrays.copyOf(starts, value.length()),
          Arrays.copyOf(ends, value.length()));
    }
  }
}
