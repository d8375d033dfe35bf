package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every test but the last ones runs Maven on a copy of a project below {@code src/test/projects}.
 */
final class MavenProjectTest {
  @TempDir private Path directory;
  private final List<String> progress = new ArrayList<>();

  @Test
  void singleModule() throws IOException {
    SourceSet sources = readOne("single");

    assertThat(sources.name()).isEqualTo("single");
    assertThat(sources.directory()).isEqualTo(directory);
    assertThat(relative(sources.files()))
        .containsExactly("src/main/java/shop/Greeting.java", "src/main/java/shop/Orders.java");
    assertThat(sources.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(sources.options())
        .containsExactly(
            "--release",
            "11",
            "-parameters",
            "-Ashop.mode=single",
            "--add-modules",
            "java.net.http");
    assertThat(sources.classPath())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("classes", "slf4j-api-2.0.17.jar");
    // Processors that nobody asked for ran up to JDK 22.
    assertThat(sources.processorPath())
        .isEqualTo(Runtime.version().feature() < 23 ? sources.classPath() : List.of());
    assertThat(progress).containsExactly("Maven compiles single");
    assertThat(TestCompilation.errors(sources)).isEmpty();
  }

  @Test
  void nothingToCompileTheSecondTime() throws IOException {
    SourceSet first = readOne("single");
    long compiled = Files.getLastModifiedTime(directory.resolve("target/classes")).toMillis();

    assertThat(MavenProject.read(directory, false, progress::add)).containsExactly(first);
    assertThat(Files.getLastModifiedTime(directory.resolve("target/classes")).toMillis())
        .isEqualTo(compiled);
  }

  @Test
  void modulesThatDependOnEachOther() throws IOException {
    List<SourceSet> modules = read("modules");

    assertThat(modules).extracting(SourceSet::name).containsExactly("shop-api", "shop-web");
    assertThat(relative(modules.get(1).files()))
        .containsExactly("web/src/main/java/shop/web/OrderHandler.java");
    assertThat(modules.get(1).directory()).isEqualTo(directory.resolve("web"));
    assertThat(modules.get(1).classPath()).contains(directory.resolve("api/target/classes"));
    assertThat(progress)
        .containsExactly(
            "Maven compiles shop-parent (1 of 4)",
            "Maven compiles shop-api (2 of 4)",
            "Maven compiles shop-web (3 of 4)",
            "Maven compiles shop-docs (4 of 4)");
    assertThat(modules).flatMap(TestCompilation::errors).isEmpty();
  }

  @Test
  void testsWhereTheyAreAskedFor() throws IOException {
    TestProjects.copy(Path.of("src/test/projects/single"), directory);

    List<SourceSet> sets = MavenProject.read(directory, true, progress::add);

    assertThat(sets).extracting(SourceSet::name).containsExactly("single", "single (tests)");
    SourceSet tests = sets.get(1);
    assertThat(tests.directory()).isEqualTo(directory);
    assertThat(relative(tests.files())).containsExactly("src/test/java/shop/OrdersTest.java");
    assertThat(tests.classPath()).contains(directory.resolve("target/classes"));
    assertThat(sets).flatMap(TestCompilation::errors).isEmpty();
  }

  @Test
  void lombokFromTheProcessorPathWithAManagedVersion() throws IOException {
    SourceSet sources = readOne("lombok");

    assertThat(sources.processorPath())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("lombok-1.18.42.jar");
    assertThat(TestCompilation.errors(sources)).isEmpty();
  }

  @Test
  void sourcesGeneratedByAPluginAndByAProcessorOnTheClassPath() throws IOException {
    SourceSet sources = readOne("generated");

    // Not target/generated-sources/annotations: the processor makes those again.
    assertThat(relative(sources.files()))
        .containsExactly(
            "src/main/java/shop/Order.java", "target/generated-sources/version/shop/Version.java");
    assertThat(sources.processorPath())
        .extracting(path -> path.getFileName().toString())
        .contains("auto-value-1.11.1.jar");
    assertThat(TestCompilation.errors(sources)).isEmpty();
  }

  @Test
  void buildWithErrorProneIsReadWithoutItsFindings() throws IOException {
    SourceSet sources = readOne("error-prone");

    assertThat(sources.options()).containsExactly("--release", "17");
    // The user's next build must not find its class files up to date, unchecked.
    assertThat(directory.resolve("target/classes")).doesNotExist();
    assertThat(directory.resolve("target/logkeel/classes/shop/Orders.class")).exists();
    assertThat(TestCompilation.errors(sources)).isEmpty();
  }

  @Test
  void sourcesThatDoNotCompile() {
    ScanException failure = failure("broken");

    assertThat(failure)
        .hasMessage(
            directory + ": its Maven build fails (exit status 1): make `mvn compile` pass there");
    String file = directory + "/src/main/java/shop/Orders.java";
    assertThat(failure.details())
        .startsWith(
            "[ERROR] " + file + ":[5,3] cannot find symbol",
            "[ERROR]   symbol:   class Missing",
            "[ERROR]   location: class shop.Orders")
        .doesNotHaveDuplicates();
  }

  @Test
  void dependencyThatCannotBeResolved() {
    ScanException failure = failure("unresolvable");

    assertThat(failure.details())
        .singleElement()
        .asString()
        .startsWith("[ERROR]")
        .contains("shop:nowhere:jar:1.0");
  }

  @Test
  void moduleThatNeedsTheOthers() throws IOException {
    TestProjects.copy(Path.of("src/test/projects/modules"), directory);
    Path module = directory.resolve("web");
    // Nobody need be asked for shop-api.
    Files.createDirectory(directory.resolve(".mvn"));
    Files.writeString(directory.resolve(".mvn/maven.config"), "--offline");

    ScanException failure =
        catchThrowableOfType(
            ScanException.class, () -> MavenProject.read(module, false, progress::add));

    assertThat(failure)
        .hasMessage(
            module
                + ": its Maven build fails (exit status 1): make `mvn compile` pass there"
                + " or scan its parent project");
  }

  private ScanException failure(String project) {
    return catchThrowableOfType(ScanException.class, () -> read(project));
  }

  private SourceSet readOne(String project) throws IOException {
    List<SourceSet> sourceSets = read(project);
    assertThat(sourceSets).hasSize(1);
    return sourceSets.get(0);
  }

  private List<SourceSet> read(String project) throws IOException {
    TestProjects.copy(Path.of("src/test/projects", project), directory);
    return MavenProject.read(directory, false, progress::add);
  }

  private List<String> relative(List<Path> files) {
    return files.stream()
        .map(file -> directory.relativize(file).toString().replace('\\', '/'))
        .toList();
  }
}
