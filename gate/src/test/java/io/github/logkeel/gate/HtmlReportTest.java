package io.github.logkeel.gate;

import static io.github.logkeel.gate.TestFindings.BASE;
import static io.github.logkeel.gate.TestFindings.finding;
import static io.github.logkeel.gate.TestFindings.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.logkeel.gate.Repair.Edit;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlReportTest {
  private static final String TEXT = "class A {\n  String s = \"<script>alert(1)</script>\";\n}\n";

  @TempDir private Path directory;

  @Test
  void whatIsFoundIsTextAndNeverMarkup() {
    String page =
        report(
            finding(
                "<b>.java", TEXT, "<script>", "no <i> & \"no\"", Repair.of(new Edit(0, 0, "<"))));

    assertThat(page)
        .contains(
            "<h3>&lt;b&gt;.java</h3>",
            "<p>no &lt;i&gt; &amp; &quot;no&quot;</p>",
            "<mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt;",
            "<ins>+&lt;class A {</ins>")
        .doesNotContain("<script>alert", "<b>", "<i>");
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertThat(report()).doesNotContain("http", "src=", "@import", "url(");
  }

  @Test
  void filterInABrowser() throws Exception {
    Path page =
        Files.writeString(
            directory.resolve("report.html"),
            report(
                finding("A.java", TEXT, "String", "first", Repair.of(new Edit(0, 0, "<"))),
                finding("A.java", TEXT, "class", "second"),
                finding("b/B.java", TEXT, "class", "third")));

    assertThat(shown(page, "")).containsExactly("second", "first", "third");
    assertThat(shown(page, "#A.java%20STRING")).containsExactly("first");
    assertThat(shown(page, "#b/")).containsExactly("third");
    assertThat(shown(page, "#arguments%20lostcause")).hasSize(3);
    assertThat(shown(page, "#nowhere")).isEmpty();
    assertThat(dom(page, "#b/"))
        .contains(">1 of 3 shown<", "<section class=\"file\" hidden=\"\">\n<h3>A.java</h3>");
  }

  /** The messages of the findings that the browser shows. */
  private static List<String> shown(Path page, String fragment) throws Exception {
    return Stream.of(dom(page, fragment).split("<article "))
        .skip(1)
        .filter(article -> !article.substring(0, article.indexOf('>')).contains("hidden"))
        .map(article -> article.replaceFirst("(?s).*?<p>(.*?)</p>.*", "$1"))
        .toList();
  }

  /** The page as the browser has it once its script has run. */
  private static String dom(Path page, String fragment) throws Exception {
    Optional<Path> browser = browser();
    assumeThat(browser)
        .as("no chromium on the PATH: the page was not looked at in a browser")
        .isPresent();
    Process process =
        new ProcessBuilder(
                browser.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + page.resolveSibling("profile"),
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri() + fragment)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return dom;
  }

  private static Optional<Path> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            directory ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String report(Finding... findings) {
    StringWriter out = new StringWriter();
    new HtmlReport(new PrintWriter(out), Checks.aboutLogging(), BASE).print(results(findings));
    return out.toString();
  }
}
