package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import io.github.logkeel.runtime.TestClassPath;
import io.github.logkeel.schema.RenamedLogField;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation writes about fields, as javac writes classes. */
final class FieldInventoryTest {

  private static final String INVENTORY = "-XepOpt:Logkeel:FieldInventory=true";

  private static final String ORDERS =
      """
      package shop;

      @SuppressWarnings("all")
      class Orders {
        void place(org.slf4j.Logger log, String id) {
          log.atInfo().addKeyValue("order" + ".id", id).addKeyValue(id, 1).log("placed");
        }

        static class Nested {
          String id = org.slf4j.MDC.get("id");

          void run() {
            org.slf4j.MDC.put("tenant", id);
          }
        }
      }

      class Second {
        void run(org.slf4j.Logger log) {
          log.atInfo().addKeyValue("second", 2L).log("m");
        }
      }

      class Silent {}
      """;

  @TempDir private Path directory;

  @Test
  void oneFileForEachOutermostClass() throws IOException {
    compile("Orders.java", ORDERS, INVENTORY);

    assertThat(shard("shop.Orders"))
        .hasContent(
            "order.id\tstring\tkv\ntenant\tstring\tmdc\n# names only known at run time: 1\n");
    assertThat(shard("shop.Second")).hasContent("second\tint\tkv\n");
    assertThat(shard("shop.Silent")).doesNotExist();
  }

  /** A key alone emits nothing, and not all that is declared in a file is a class. */
  @Test
  void keysAndEmptyDeclarations() throws IOException {
    compile(
        "Keys.java",
        """
        class Keys {
          static final io.opentelemetry.api.common.AttributeKey<String> ID =
              io.opentelemetry.api.common.AttributeKey.stringKey("id");
        };
        """,
        INVENTORY);

    assertThat(directory.resolve("classes/Keys.class")).exists();
    assertThat(shard("Keys")).doesNotExist();
  }

  @Test
  void nothingUnlessAskedFor() throws IOException {
    compile("Orders.java", ORDERS);

    assertThat(directory.resolve("classes/shop/Orders.class")).exists();
    assertThat(directory.resolve("classes/META-INF")).doesNotExist();
  }

  /** A compilation of one file leaves those of the others alone. */
  @Test
  void isBroughtUpToDate() throws IOException {
    compile("Orders.java", ORDERS, INVENTORY);
    compile(
        "Other.java",
        "class Other { void a() { org.slf4j.MDC.put(\"other\", \"\"); } }",
        INVENTORY);
    compile("Orders.java", ORDERS.replace("addKeyValue(\"second\", 2L).", ""), INVENTORY);

    assertThat(shard("shop.Orders")).exists();
    assertThat(shard("shop.Second")).doesNotExist();
    assertThat(shard("Other")).hasContent("other\tstring\tmdc\n");
  }

  private Path shard(String type) {
    return directory.resolve("classes/META-INF/log-fields/" + type + ".tsv");
  }

  private void compile(String name, String source, String... more) throws IOException {
    Path file = Files.writeString(directory.resolve(name), source);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<String> options =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", TestClassPath.without(), "-proc:none"));
    options.addAll(List.of(more));
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      boolean done =
          new BaseErrorProneJavaCompiler(
                  ScannerSupplier.fromBugCheckerClasses(RenamedLogField.class))
              .getTask(
                  new PrintWriter(output),
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertThat(done).as(output.toString()).isTrue();
    }
  }
}
