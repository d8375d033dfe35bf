package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads YAML 1.2, and so JSON, with the place of each part. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * The only document of a file; empty for a file without any, and where the file cannot be read,
   * which is reported.
   *
   * @param name the file as the user knows it
   * @param bytes all of it, in UTF-8
   */
  public static Optional<YamlNode> read(
      String name, byte[] bytes, Consumer<RegistryProblem> problems) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    // Not a replacement character for what is no UTF-8: it would become part of a name.
    CharsetDecoder decoder = UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    String document = text.toString().replaceFirst("^\uFEFF", "");
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      report(name, line, "a byte here is no UTF-8: save the file as UTF-8", problems);
      return Optional.empty();
    }
    // Only texts, and YamlNode knows what is none: to try all types on each takes half of the time.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setSchema(new FailsafeSchema())
            .build();
    try {
      return new Compose(settings)
          .composeString(document)
          .map(node -> new YamlNode(node, name, problems));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      report(name, line, "no YAML: " + oneLine(e.getProblem()), problems);
    } catch (YamlEngineException e) {
      report(name, 0, "no YAML: " + oneLine(e.getMessage()), problems);
    } catch (StackOverflowError e) {
      report(name, 0, "no registry: its lists and entries are nested too deeply", problems);
    }
    return Optional.empty();
  }

  private static void report(
      String name, int line, String text, Consumer<RegistryProblem> problems) {
    problems.accept(new RegistryProblem(new Place(name, line), text, true));
  }

  private static String oneLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("").strip();
  }
}
