package io.github.logkeel.corpus;

import com.google.common.base.Splitter;
import io.github.logkeel.gate.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes files whose columns are separated by tabs and whose first line names them. */
final class Table {
  private static final Splitter CELLS = Splitter.on('\t');

  private Table() {}

  /**
   * A line of a table.
   *
   * @param where file and line, for messages
   * @param cells as many as there are columns
   */
  record Row(String where, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }
  }

  /**
   * The lines behind the first.
   *
   * @throws ScanException if the file cannot be read or does not have the columns
   */
  static List<Row> read(Path file, List<String> columns) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new ScanException("%s does not exist".formatted(file));
    } catch (IOException e) {
      throw new ScanException("%s cannot be read: %s".formatted(file, e));
    }
    if (lines.isEmpty() || !CELLS.splitToList(lines.get(0)).equals(columns)) {
      throw new ScanException(
          "%s:1: the first line must name the columns %s, separated by tabs"
              .formatted(file, String.join(", ", columns)));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String where = "%s:%d".formatted(file, i + 1);
      List<String> cells = CELLS.splitToList(lines.get(i));
      if (cells.size() != columns.size()) {
        throw new ScanException(
            "%s: %d columns, not %d: separate them by tabs"
                .formatted(where, cells.size(), columns.size()));
      }
      rows.add(new Row(where, cells));
    }
    return rows;
  }

  /**
   * Writes a table anew.
   *
   * @throws ScanException if the file cannot be written
   */
  static void write(Path file, List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new ScanException("%s cannot be written: %s".formatted(file, e));
    }
  }

  /** A yes or no. */
  static boolean yes(String cell, String where) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new ScanException("%s: '%s' is neither yes nor no".formatted(where, cell));
    };
  }

  /** A number. */
  static int number(String cell, String where) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new ScanException("%s: '%s' is no number".formatted(where, cell));
    }
  }
}
