package io.github.logkeel.model.schema;

/** Tells two spellings of one word from two words. */
final class Slip {

  private static final int SHORTEST = 6;

  private Slip() {}

  /**
   * Whether one name is the other with a letter too many, too few, in the place of another, or
   * changed with its neighbour. Digits count things ({@code line1}), and an {@code s} at the end of
   * a word makes a plural: such names are two.
   */
  static boolean isBetween(String right, String written) {
    if (Math.abs(right.length() - written.length()) > 1
        || Math.min(right.length(), written.length()) < SHORTEST
        || right.equals(written)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(right.length(), written.length());
    while (start < shorter && right.charAt(start) == written.charAt(start)) {
      start++;
    }
    int rightEnd = right.length();
    int writtenEnd = written.length();
    while (rightEnd > start
        && writtenEnd > start
        && right.charAt(rightEnd - 1) == written.charAt(writtenEnd - 1)) {
      rightEnd--;
      writtenEnd--;
    }
    String ofRight = right.substring(start, rightEnd);
    String ofWritten = written.substring(start, writtenEnd);
    boolean swapped =
        ofRight.length() == 2
            && ofWritten.length() == 2
            && ofRight.charAt(0) == ofWritten.charAt(1)
            && ofRight.charAt(1) == ofWritten.charAt(0);
    String changed = ofRight + ofWritten;
    boolean oneLetter = ofRight.length() <= 1 && ofWritten.length() <= 1;
    return (swapped || oneLetter)
        && changed.chars().allMatch(Character::isLetter)
        && !(changed.equals("s") && endsWord(ofRight.isEmpty() ? written : right, start));
  }

  private static boolean endsWord(String name, int letter) {
    return letter + 1 == name.length() || !Character.isLetter(name.charAt(letter + 1));
  }
}
