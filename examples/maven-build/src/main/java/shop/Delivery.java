package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a delivery note, one article and count per line, into the stock. */
public final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final Stock stock;

  public Delivery(Stock stock) {
    this.stock = stock;
  }

  /** Books a whole delivery note. */
  public void book(Path note) {
    try {
      for (String line : Files.readAllLines(note)) {
        bookLine(line, note);
      }
      log.info("booked {}", note);
    } catch (IOException e) {
      log.error("cannot read {}", note, e);
      throw new UncheckedIOException(e);
    }
  }

  private void bookLine(String line, Path note) {
    String[] fields = line.split(" ", 2);
    try {
      stock.receive(fields[0], Integer.parseInt(fields[1]), note.toString());
    } catch (NumberFormatException e) {
      log.warn("line '{}' of {} skipped: {}", line, note, e);
    }
  }
}
