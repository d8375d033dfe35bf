package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FixCommandTest {
  private static final String BEFORE =
      """
      class Late {
      \tstatic final System.Logger log = System.getLogger("Grüße");

      \tvoid pay(String id) {
      \t\tlog.log(System.Logger.Level.INFO, "paid {}", id); // für später\t
      \t}
      }
      """;

  private static final String AFTER = BEFORE.replace("{}", "{0}");

  @TempDir private Path directory;
  private Path sources;

  @BeforeEach
  void makeSources() throws Exception {
    sources = Files.createDirectory(directory.resolve("src"));
  }

  @Test
  void inPlaceWhereGitHasTheOriginals() throws Exception {
    Path file = Cli.write(sources, "shop/Late.java", BEFORE);
    Git git = Git.repositoryOf(directory);

    Cli.Outcome outcome = Cli.run("fix", sources);

    assertThat(outcome.out())
        .isEqualTo(
            """
            repaired shop/Late.java: ForeignLogPlaceholder
            1 repair in 1 file
            """);
    assertThat(outcome.err()).isEqualTo("repairing 1 file of %s%n".formatted(sources));
    assertThat(outcome.status()).isZero();
    assertThat(file).hasContent(AFTER);
    assertThat(git.run("status", "--porcelain")).isEqualTo(" M src/shop/Late.java\n");
  }

  @Test
  void secondRunChangesNothing() {
    Cli.write(sources, "Late.java", BEFORE);
    Git git = Git.repositoryOf(directory);
    Cli.run("fix", sources);
    git.commitAll();

    Cli.Outcome again = Cli.run("fix", sources);

    assertThat(again.out()).isEqualTo("nothing repaired\n");
    assertThat(again.status()).isZero();
    assertThat(git.run("status", "--porcelain")).isEmpty();
  }

  @Test
  void diffIsWhatIsWrittenInPlace() throws Exception {
    write("CrLf.java", BEFORE.replace("\n", "\r\n"), ISO_8859_1);
    write("NoLastLineEnd.java", BEFORE.strip(), ISO_8859_1);
    write("with space/größe/Late.java", BEFORE, ISO_8859_1);
    write("Right.java", "class Right {} // schön", ISO_8859_1);
    Path patch = directory.resolve("patch");
    Git git = Git.repositoryOf(directory);

    Cli.Outcome diff = Cli.run("fix", "--diff", sources, "--encoding", "ISO-8859-1");

    Files.write(patch, diff.bytes());
    assertThat(diff.err()).endsWith("3 repairs in 3 files\n");
    assertThat(diff.status()).isZero();
    assertThat(git.run("status", "--porcelain", "src")).isEmpty();
    git.run("-C", "src", "apply", patch.toString());
    assertThat(read("CrLf.java")).isEqualTo(AFTER.replace("\n", "\r\n"));
    assertThat(read("NoLastLineEnd.java")).isEqualTo(AFTER.strip());
    assertThat(read("with space/größe/Late.java")).isEqualTo(AFTER);

    git.commitAll();
    git.run("checkout", "--quiet", "HEAD~", "--", "src");
    git.run("commit", "--quiet", "--message=originals");
    Cli.run("fix", sources, "--encoding", "ISO-8859-1");
    assertThat(git.run("diff", "HEAD~", "--", "src")).isEmpty();
  }

  @Test
  void whatGitCouldNotGiveBackIsLeftOut() throws Exception {
    Cli.write(sources, ".gitignore", "Ignored.java\n");
    Cli.write(sources, "Clean.java", BEFORE);
    Cli.write(sources, "Edited.java", "");
    Cli.write(sources, "Staged.java", "");
    Git git = Git.repositoryOf(directory);
    Cli.write(sources, "Edited.java", BEFORE.replace("Late", "Edited"));
    Cli.write(sources, "Ignored.java", BEFORE.replace("Late", "Ignored"));
    Cli.write(sources, "Staged.java", BEFORE.replace("Late", "Staged"));
    git.run("add", "src/Staged.java");
    Cli.write(sources, "new/New.java", BEFORE.replace("Late", "New"));

    Cli.Outcome outcome = Cli.run("fix", sources);

    assertThat(outcome.out())
        .isEqualTo(
            """
            repaired Clean.java: ForeignLogPlaceholder
            left out Edited.java: it has changes that are not committed
            left out Ignored.java: it is ignored by git
            left out Staged.java: it has changes that are not committed
            left out new/New.java: it is not under version control
            1 repair in 1 file; 4 repairs left out: see logkeel scan %s
            """
                .formatted(sources));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(sources.resolve("Edited.java")).content().contains("{}");

    Cli.Outcome forced = Cli.run("fix", sources, "--force");

    assertThat(forced.out()).endsWith("\n4 repairs in 4 files\n");
    assertThat(forced.status()).isZero();
    assertThat(sources.resolve("new/New.java")).content().contains("{0}");
  }

  @Test
  void outsideOfGit() {
    Path file = Cli.write(sources, "Late.java", BEFORE);

    Cli.Outcome outcome = Cli.run("fix", sources);

    assertThat(outcome.err())
        .endsWith("not in a git repository, which could give the files back as they were\n");
    assertThat(outcome.status()).isZero();
    assertThat(file).hasContent(AFTER);
  }

  @Test
  void statementsThatMoveKeepTheirTabsAndLineEnds() throws Exception {
    Path file =
        Cli.write(
            sources,
            "Kept.java",
            """
            import io.opentelemetry.api.trace.Span;
            import io.opentelemetry.api.trace.Tracer;

            class Kept {
            \tstatic final System.Logger log = System.getLogger("kept");

            \tvoid keep(Tracer tracer, String id) {
            \t\tSpan span = tracer.spanBuilder("keep").startSpan();
            \t\tlog.log(System.Logger.Level.INFO,
            \t\t\t\t"kept {0}", id);
            \t\tspan.end();
            \t}
            }\
            """
                .replace("\n", "\r\n"));

    Cli.Outcome outcome =
        Cli.run(
            "fix",
            sources,
            "--classpath",
            Cli.jarOf(Span.class) + File.pathSeparator + Cli.jarOf(Context.class));

    assertThat(outcome.out()).endsWith("1 repair in 1 file\n");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            import io.opentelemetry.api.trace.Span;
            import io.opentelemetry.api.trace.Tracer;
            import io.opentelemetry.context.Scope;

            class Kept {
            \tstatic final System.Logger log = System.getLogger("kept");

            \tvoid keep(Tracer tracer, String id) {
            \t\tSpan span = tracer.spanBuilder("keep").startSpan();
            \t\ttry (Scope ignored = span.makeCurrent()) {
            \t\t\tlog.log(System.Logger.Level.INFO,
            \t\t\t\t\t"kept {0}", id);
            \t\t} finally {
            \t\t\tspan.end();
            \t\t}
            \t}
            }\
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void codeThatTheBuildGenerates() {
    Cli.write(sources, "target/generated-sources/Late.java", BEFORE);

    Cli.Outcome outcome = Cli.run("fix", sources, "--force");

    assertThat(outcome.out())
        .startsWith("left out target/generated-sources/Late.java: it is generated by the build\n");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void byteOrderMarkThatJavaWouldWriteInItsOwnWay() throws Exception {
    Path file = sources.resolve("Late.java");
    Files.write(file, ("\uFEFF" + BEFORE).getBytes(UTF_16LE));

    Cli.Outcome outcome = Cli.run("fix", sources, "--encoding", "UTF-16");

    assertThat(outcome.out())
        .startsWith(
            "left out Late.java: it cannot be written back in UTF-16 without other changes\n");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void onlyWhatIsSelected() {
    Cli.write(sources, "Late.java", BEFORE);

    assertThat(Cli.run("fix", sources, "--check", "LostCause").out())
        .isEqualTo("nothing repaired\n");
    assertThat(Cli.run("fix", sources, "--family", "context").out())
        .isEqualTo("nothing repaired\n");
    assertThat(Cli.run("fix", sources, "--family", "context", "--family", "arguments").out())
        .endsWith("1 repair in 1 file\n");
  }

  @Test
  void namesThatDoNotExist() {
    Cli.write(sources, "Late.java", BEFORE);

    assertThat(Cli.run("fix", sources, "--check", "LostCauses"))
        .returns(2, Cli.Outcome::status)
        .extracting(Cli.Outcome::complaint)
        .asString()
        .startsWith("logkeel: --check LostCauses: no such name; there are ")
        .contains(", LostCause, ");
    assertThat(Cli.run("fix", sources, "--family", "cost").complaint())
        .startsWith("logkeel: --family cost: no such name; there are arguments, context, ");
  }

  @Test
  void findingsWithoutARepairAreLeft() {
    Cli.write(
        sources,
        "Wrong.java",
        """
        import java.util.logging.Logger;

        class Wrong {
          private static final Logger log = Logger.getLogger("shop");

          void accept(String id) {
            log.info(String.format("order %s of %s", id));
          }
        }
        """);

    Cli.Outcome outcome = Cli.run("fix", sources, "--check", "FormatString");

    assertThat(outcome.out())
        .isEqualTo(
            "nothing repaired; 1 finding without a repair: see logkeel scan %s\n"
                .formatted(sources));
    assertThat(outcome.status()).isZero();
  }

  @Test
  void sourcesThatDoNotCompile() {
    Cli.write(sources, "Late.java", BEFORE);
    Cli.write(sources, "Wrong.java", "class Wrong { int n = \"\"; }");

    Cli.Outcome outcome = Cli.run("fix", sources);

    assertThat(outcome.complaint()).contains("does not compile (1 error)");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(sources.resolve("Late.java")).hasContent(BEFORE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linkStaysALinkAndPermissionsStay() throws Exception {
    Path file = Cli.write(directory, "elsewhere/Late.java", BEFORE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    Path link = Files.createSymbolicLink(sources.resolve("Late.java"), file);

    Cli.run("fix", link);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(AFTER);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readOnlyTree() throws Exception {
    Path file = Cli.write(sources, "Late.java", BEFORE);
    Files.setPosixFilePermissions(sources, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(sources)).as("whether root runs this").isFalse();

    Cli.Outcome outcome = Cli.run("fix", sources);

    assertThat(outcome.complaint())
        .isEqualTo(
            "logkeel: %s cannot be written: permission denied; no file was changed"
                .formatted(file));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(file).hasContent(BEFORE);
  }

  private void write(String name, String source, Charset encoding) throws Exception {
    String type = name.replaceFirst(".*/", "").replace(".java", "");
    Path file = Cli.write(sources, name, "");
    // the classes are in the unnamed package, whatever the directory
    Files.write(file, source.replace("class Late", "class " + type).getBytes(encoding));
  }

  /** What a file says, its class named as in {@link #AFTER}. */
  private String read(String name) throws Exception {
    String type = name.replaceFirst(".*/", "").replace(".java", "");
    return new String(Files.readAllBytes(sources.resolve(name)), ISO_8859_1)
        .replace("class " + type, "class Late");
  }
}
