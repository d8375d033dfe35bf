package io.github.logkeel.model.log;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A team's own logging method, declared by the flag {@code Logkeel:LogMethods} or {@code
 * Logkeel:KeyValueMethods}.
 *
 * @param owner fully qualified name of the class that declares it
 * @param name of the method, all overloads
 * @param messageIndex which parameter (from 0) holds the template
 * @param firstArgumentIndex which parameter (from 0) holds the first argument
 * @param api the row its calls are judged by
 */
public record HouseMethod(
    String owner, String name, int messageIndex, int firstArgumentIndex, LogApi api) {

  /** How one entry of the flag is written. */
  public static final String SYNTAX =
      "<class>#<method>:<message index>:<first argument index>:<braces|printf|messageformat|none>";

  /** How one entry is written for a method that takes keys and values. */
  public static final String SYNTAX_OF_PAIRS = "<class>#<method>:<message index>:<first key index>";

  private static final ImmutableMap<String, TemplateStyle> STYLES =
      ImmutableMap.of(
          "braces", TemplateStyle.SLF4J,
          "printf", TemplateStyle.PRINTF,
          "messageformat", TemplateStyle.MESSAGE_FORMAT,
          "none", TemplateStyle.NONE);

  /**
   * Reads one entry, {@code com.acme.Audit#info:0:1:braces}.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static HouseMethod parse(String entry) {
    int end = entry.lastIndexOf(':');
    TemplateStyle style = STYLES.get(entry.substring(end + 1));
    if (end < 0 || style == null) {
      throw new IllegalArgumentException(entry);
    }
    return parse(entry.substring(0, end), (owner, name) -> LogApi.house(owner, name, style));
  }

  /**
   * Reads one entry for a method that takes keys and values, {@code com.acme.Audit#event:0:1}.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static HouseMethod parsePairs(String entry) {
    return parse(entry, LogApi::houseOfPairs);
  }

  private static HouseMethod parse(String entry, BiFunction<String, String, LogApi> row) {
    List<String> columns = Splitter.on(':').splitToList(entry);
    int hash = entry.indexOf('#');
    if (columns.size() != 3 || hash < 1 || hash + 1 >= columns.get(0).length()) {
      throw new IllegalArgumentException(entry);
    }
    String owner = entry.substring(0, hash);
    String name = columns.get(0).substring(hash + 1);
    int message = Integer.parseInt(columns.get(1));
    int first = Integer.parseInt(columns.get(2));
    if (message < 0 || first <= message) {
      throw new IllegalArgumentException(entry);
    }
    return new HouseMethod(owner, name, message, first, row.apply(owner, name));
  }

  /** Whether an overload has a message; one that does not is no logging method. */
  boolean fits(int parameters) {
    return messageIndex < parameters;
  }
}
