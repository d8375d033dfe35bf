package io.github.logkeel.model.log;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;

/**
 * A team's own logging method, declared by the flag {@code Logkeel:LogMethods}.
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
    List<String> columns = Splitter.on(':').splitToList(entry);
    int hash = entry.indexOf('#');
    if (columns.size() != 4 || hash < 1 || hash + 1 >= columns.get(0).length()) {
      throw new IllegalArgumentException(entry);
    }
    String owner = entry.substring(0, hash);
    String name = columns.get(0).substring(hash + 1);
    int message = Integer.parseInt(columns.get(1));
    int first = Integer.parseInt(columns.get(2));
    TemplateStyle style = STYLES.get(columns.get(3));
    if (style == null || message < 0 || first <= message) {
      throw new IllegalArgumentException(entry);
    }
    return new HouseMethod(owner, name, message, first, LogApi.house(owner, name, style));
  }

  /** Whether an overload has a message; one that does not is no logging method. */
  boolean fits(int parameters) {
    return messageIndex < parameters;
  }
}
