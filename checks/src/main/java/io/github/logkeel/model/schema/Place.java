package io.github.logkeel.model.schema;

/**
 * Where something of a registry is written.
 *
 * @param file as the user knows it: a path, or {@code lib.jar!/META-INF/log-schema/orders.yaml}
 * @param line from 1; 0 for the whole file
 */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
