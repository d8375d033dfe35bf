package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.gate.maven.TestProjects;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repairs the example services. Each command compiles them first, with their own build. */
final class ExampleFixTest {
  @ParameterizedTest
  @CsvSource({"checkout, 16, 3", "orders, 5, 0"})
  void repairedAndStillWhole(String name, int repairs, int left, @TempDir Path project)
      throws Exception {
    TestProjects.copy(Path.of("../examples", name), project);
    Cli.write(project, ".gitignore", "target/\n");
    Git git = Git.repositoryOf(project);

    Cli.Outcome fix = Cli.run("fix", project);
    git.commitAll();
    Cli.Outcome again = Cli.run("fix", project);

    assertThat(fix.status()).as(fix.err()).isZero();
    assertThat(fix.out()).contains(repairs + " repairs in ");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.out()).startsWith("nothing repaired");
    assertThat(git.run("status", "--porcelain")).isEmpty();
    assertThat(Cli.run("scan", project).out())
        .contains(left == 0 ? "no findings" : left + " findings", left == 0 ? "" : "0 with a");
  }

  @Test
  void allModulesOfABuild(@TempDir Path project) throws Exception {
    TestProjects.copy(Path.of("src/test/projects/modules"), project);
    Path handler = project.resolve("web/src/main/java/shop/web/OrderHandler.java");
    String right = Files.readString(handler);
    Files.writeString(handler, right.replace("order {} of {}", "order {0} of {1}"));
    Path order =
        Cli.write(
            project,
            "api/src/main/java/shop/api/Order.java",
            """
            package shop.api;

            public record Order(String id, String customer) {
              public Order {
                System.getLogger("shop").log(System.Logger.Level.DEBUG, "order {}", id);
              }
            }
            """);

    Cli.Outcome fix = Cli.run("fix", project);

    assertThat(fix.out()).endsWith("\n2 repairs in 2 files\n");
    assertThat(handler).hasContent(right);
    assertThat(order).content().contains("\"order {0}\"");
  }
}
