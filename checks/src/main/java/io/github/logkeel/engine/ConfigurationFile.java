package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.configuration.LoggingConfiguration;
import io.github.logkeel.model.configuration.LoggingConfiguration.Reading;
import io.github.logkeel.model.location.PatternGrammar;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A configuration file, as javac takes it for the source of a message. */
final class ConfigurationFile extends SimpleJavaFileObject {

  /** No hand writes a longer one. */
  private static final int LONGEST = 1 << 20;

  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private final Path path;
  private final Charset charset;
  private final String text;
  private final Reading reading;

  private ConfigurationFile(Path path, Charset charset, String text, Reading reading) {
    super(path.toUri(), Kind.OTHER);
    this.path = path;
    this.charset = charset;
    this.text = text;
    this.reading = reading;
  }

  /**
   * Reads a file; never throws.
   *
   * @param draft what to read in place of it
   * @param springGrammar the language of patterns that Spring Boot hands on
   */
  static ConfigurationFile read(
      Path path, Function<Path, Optional<String>> draft, PatternGrammar springGrammar) {
    try {
      if (Files.size(path) > LONGEST) {
        return unread(path, "it is longer than 1 MiB");
      }
      byte[] bytes = Files.readAllBytes(path);
      Charset charset = charset(bytes, path);
      String text = draft.apply(path).orElse(null);
      if (text == null) {
        text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
      return new ConfigurationFile(
          path,
          charset,
          text,
          LoggingConfiguration.read(path.getFileName().toString(), text, springGrammar));
    } catch (CharacterCodingException e) {
      return unread(path, "it is not in the encoding that it says: correct the one or the other");
    } catch (IOException | RuntimeException e) {
      return unread(path, "it cannot be read: " + e);
    }
  }

  private static ConfigurationFile unread(Path path, String problem) {
    return new ConfigurationFile(
        path, UTF_8, "", new Reading(ImmutableList.of(), Optional.of(problem)));
  }

  /** What XML says of itself; UTF-8 for the rest, and Latin 1 where that cannot be. */
  private static Charset charset(byte[] bytes, Path path) throws CharacterCodingException {
    if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFF) >= 0xFE) {
      return (bytes[0] & 0xFF) == 0xFE ? UTF_16BE : UTF_16LE;
    }
    boolean isXml = path.toString().endsWith(".xml");
    if (isXml) {
      String start = new String(bytes, 0, Math.min(bytes.length, 200), ISO_8859_1);
      Matcher declaration = XML_ENCODING.matcher(start);
      return declaration.find() ? Charset.forName(declaration.group(1)) : UTF_8;
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return UTF_8;
    } catch (CharacterCodingException e) {
      return ISO_8859_1;
    }
  }

  Path path() {
    return path;
  }

  Charset charset() {
    return charset;
  }

  Reading reading() {
    return reading;
  }

  @Override
  public String getName() {
    return path.toString();
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
