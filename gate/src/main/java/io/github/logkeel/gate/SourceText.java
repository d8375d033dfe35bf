package io.github.logkeel.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a file as a check saw it, Java or not.
 *
 * <p>Offsets are those of the characters of the text, from 0. A line ends with LF, CR LF or CR, as
 * in the Java language.
 *
 * @param file absolute path
 * @param encoding that the text is, and must again be, written in
 * @param text with all its line ends, and its byte order mark if the encoding keeps it
 */
public record SourceText(Path file, Charset encoding, String text) {

  /**
   * The text of a file as it stands on the disk.
   *
   * @throws ScanException if it cannot be read or is not written in the encoding
   */
  public static SourceText read(Path file, Charset encoding) {
    try {
      return decode(file, encoding, Files.readAllBytes(file));
    } catch (CharacterCodingException e) {
      throw new ScanException("%s is not written in %s".formatted(file, encoding));
    } catch (IOException e) {
      throw new ScanException("%s cannot be read: %s".formatted(file, e));
    }
  }

  private static SourceText decode(Path file, Charset encoding, byte[] bytes)
      throws CharacterCodingException {
    // a new decoder reports what it cannot read
    return new SourceText(
        file, encoding, encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
  }

  /** The same file with another text. */
  public SourceText withText(String other) {
    return new SourceText(file, encoding, other);
  }

  /**
   * The text with parts of it replaced.
   *
   * @param edits none of which overlaps another
   */
  public SourceText with(List<Repair.Edit> edits) {
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Repair.Edit edit : edits.stream().sorted(Repair.Edit.ORDER).toList()) {
      edited.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return withText(edited.append(text, done, text.length()).toString());
  }

  /** The lines without their ends. */
  public Stream<String> lines() {
    return text.lines();
  }

  /** The number of the line that an offset is on, from 1. */
  public int lineAt(int offset) {
    int line = 1;
    for (int end = endOfLine(0); end <= offset && end < text.length(); end = endOfLine(end)) {
      line++;
    }
    return line;
  }

  /** The offset of the first character of the line that an offset is on. */
  public int startOfLine(int offset) {
    int start = 0;
    for (int end = endOfLine(0); end <= offset && end < text.length(); end = endOfLine(end)) {
      start = end;
    }
    return start;
  }

  /** The offset behind the line that an offset is on, and behind its line end. */
  public int endOfLine(int offset) {
    for (int i = offset; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\n", i + 1) ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  /** Whether the line that an offset is on says nothing; the end of the text is no line. */
  boolean isBlankLine(int offset) {
    return offset < text.length()
        && text.substring(startOfLine(offset), endOfLine(offset)).isBlank();
  }

  /** The line end that the text has at an offset, or before it if its line has none. */
  public String lineEnd(int offset) {
    int end = endOfLine(offset);
    String found = lineEndBefore(end);
    return found.isEmpty() && end > 0 ? lineEndBefore(startOfLine(offset)) : found;
  }

  private String lineEndBefore(int offset) {
    if (text.startsWith("\r\n", offset - 2)) {
      return "\r\n";
    }
    return text.startsWith("\n", offset - 1) || text.startsWith("\r", offset - 1)
        ? text.substring(offset - 1, offset)
        : "";
  }

  /**
   * The bytes of the text.
   *
   * @throws CharacterCodingException if the encoding has no place for a character of the text
   */
  byte[] bytes() throws CharacterCodingException {
    ByteBuffer encoded = encoding.newEncoder().encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
