package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImportsTest {
  @Test
  void sortedInPlace() {
    assertThat(
            with(
                """
                package shop;

                import static a.B.c;

                import a.B; // why
                import java.util.List;
                import java.util.Set;

                class A {}
                """,
                "import java.util.Map",
                "import static a.B.d",
                "import java.util.UUID",
                "import a.A",
                "import java.util.List"))
        .isEqualTo(
            """
            package shop;

            import static a.B.c;
            import static a.B.d;

            import a.A;
            import a.B; // why
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.UUID;

            class A {}
            """);
  }

  @Test
  void besideTheNearestRelative() {
    assertThat(
            with(
                """
                import java.util.Map;
                import javax.inject.Inject;

                import org.slf4j.Logger;
                import io.opentelemetry.api.trace.Span;

                import shop.Order;

                import static shop.Orders.all;
                class A {}
                """,
                "import org.slf4j.MDC",
                "import io.opentelemetry.context.Context",
                "import java.util.List",
                "import brave.Tracer",
                "import static shop.Orders.none"))
        .isEqualTo(
            """
            import java.util.List;
            import java.util.Map;
            import javax.inject.Inject;

            import org.slf4j.Logger;
            import org.slf4j.MDC;
            import io.opentelemetry.api.trace.Span;
            import io.opentelemetry.context.Context;

            import brave.Tracer;
            import shop.Order;

            import static shop.Orders.all;
            import static shop.Orders.none;
            class A {}
            """);
  }

  @Test
  void firstOfAll() {
    assertThat(
            with(
                "package shop;\n\nclass A {}\n", "import b.B", "import a.A", "import static a.b.c"))
        .isEqualTo(
            "package shop;\n\nimport static a.b.c;\n\nimport a.A;\nimport b.B;\n\nclass A {}\n");
    assertThat(with("class A {}", "import a.A")).isEqualTo("import a.A;\n\nclass A {}");
    assertThat(with("package a;\r\n\r\nclass A {}\r\n", "import b.B"))
        .isEqualTo("package a;\r\n\r\nimport b.B;\r\n\r\nclass A {}\r\n");
    assertThat(with("import a.A;\n\nclass A {}", "import static a.b.c"))
        .isEqualTo("import static a.b.c;\n\nimport a.A;\n\nclass A {}");
    assertThat(with("import static a.b.c;\n\nclass A {}", "import a.A"))
        .isEqualTo("import static a.b.c;\n\nimport a.A;\n\nclass A {}");
  }

  @Test
  void severalOnALine() {
    assertThat(with("import a.A; import c.C; class A {}", "import b.B", "import d.D"))
        .isEqualTo("import a.A; import b.B;\nimport c.C;\nimport d.D; class A {}");
  }

  @Test
  void thoseThatTheRepairLeftWithoutUse() {
    String before =
        """
        package a;

        import java.util.Map;

        import b.Format;
        import b.Never;
        import b.Doc;
        import static b.Format.of;
        import static b.Format.*;

        /** {@link Doc} */
        class A {
          Map m = new Format(of());
        }
        """;

    assertThat(
            Imports.tidied(
                    text(before),
                    text(before.replace("Map m = new Format(of());", "Doc x;")),
                    List.of())
                .text())
        .isEqualTo(
            """
            package a;

            import b.Never;
            import b.Doc;
            import static b.Format.*;

            /** {@link Doc} */
            class A {
              Doc x;
            }
            """);
  }

  @Test
  void textThatIsNoImport() {
    String source =
        """
        /* import x.Y; */
        package a; // import z.Z;

        class A {
          String s = "import a.C;";
        }
        """;

    assertThat(with(source, "import b.B"))
        .isEqualTo(source.replace("package a;", "package a;\n\nimport b.B;"));
  }

  private static String with(String source, String... added) {
    return Imports.tidied(text(source), text(source), List.of(added)).text();
  }

  private static SourceText text(String text) {
    return new SourceText(Path.of("A.java").toAbsolutePath(), UTF_8, text);
  }
}
