package io.github.logkeel.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be tested of the pages that are written by hand. */
final class PagesTest {

  private static final Path TOP = Path.of("..");

  /** A link to a file of this project; one to a place in the same page has no path. */
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

  private static final Pattern ERROR_PRONE_VERSION =
      Pattern.compile("<error-prone.version>(.+)</error-prone.version>");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(TOP.resolve("docs"))) {
      return Stream.concat(Stream.of(TOP.resolve("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) {
    assertThat(brokenLinks(page, SourceFile.read(page))).isEmpty();
  }

  @Test
  void brokenLinksAreNoticed() {
    String text = "[a](README.md) [b](missing.md#part) [c](#here) [d](https://example.org/x)";

    assertThat(brokenLinks(TOP.resolve("README.md"), text)).containsExactly("missing.md");
  }

  @Test
  void buildOfTheUserIsTheOneWeTest() {
    String page = SourceFile.read(TOP.resolve("docs/getting-started.md"));
    String version =
        ERROR_PRONE_VERSION
            .matcher(SourceFile.read(TOP.resolve("pom.xml")))
            .results()
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow();

    assertThat(page)
        .contains(
            """
                    <artifactId>error_prone_core</artifactId>
                    <version>%s</version>
            """
                .formatted(version));
  }

  private static List<String> brokenLinks(Path page, String text) {
    return LINK.matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(target -> !Files.exists(page.resolveSibling(target)))
        .toList();
  }
}
