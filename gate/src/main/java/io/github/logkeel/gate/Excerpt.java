package io.github.logkeel.gate;

/** The part of a line that is shown: all of it, unless it is too long to read. */
record Excerpt(int start, int end) {
  private static final int LONGEST = 300;
  private static final int LEAD = 60;
  private static final String CUT = "...";

  /**
   * The part around a place.
   *
   * @param length of the line
   * @param place in the line that must be seen, from 0
   */
  static Excerpt around(int length, int place) {
    if (length <= LONGEST) {
      return new Excerpt(0, length);
    }
    int start = Math.max(0, Math.min(place - LEAD, length - LONGEST));
    return new Excerpt(start, start + LONGEST);
  }

  /** The part as text, with dots where the line goes on. */
  String of(String line) {
    return lead() + line.substring(start, end) + (end < line.length() ? CUT : "");
  }

  /** What stands before the part. */
  String lead() {
    return start > 0 ? CUT : "";
  }
}
