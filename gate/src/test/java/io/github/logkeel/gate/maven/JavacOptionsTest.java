package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class JavacOptionsTest {
  @Test
  void releaseGoesBeforeSourceAndTarget() {
    Properties compilation = new Properties();
    compilation.setProperty("source", "1.8");
    compilation.setProperty("target", "11");
    assertThat(JavacOptions.of(compilation)).containsExactly("-source", "1.8", "-target", "11");

    compilation.setProperty("release", "17");
    assertThat(JavacOptions.of(compilation)).containsExactly("--release", "17");
  }

  @Test
  void parametersOfThePlugin() {
    Properties compilation = new Properties();
    compilation.setProperty("parameters", "true");
    compilation.setProperty("enablePreview", "true");
    compilation.setProperty("processors.0", "a.One");
    compilation.setProperty("processors.1", "a.Two");

    assertThat(JavacOptions.of(compilation))
        .containsExactly("--enable-preview", "-parameters", "-processor", "a.One,a.Two");
  }

  @Test
  void argumentsThatDecideWhatCompiles() {
    assertKept("-Amode=strict");
    assertKept("--add-exports", "java.base/sun.security.util=ALL-UNNAMED");
    assertKept("--add-exports=java.base/sun.security.util=ALL-UNNAMED");
    assertKept("--enable-preview");
  }

  @Test
  void argumentsThatAreLeftOut() {
    assertLeftOut("-Xplugin:ErrorProne -Xep:DeadException:ERROR");
    assertLeftOut("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW");
    assertLeftOut("-Xlint:all", "-Werror", "-g", "-d", "elsewhere");
    assertLeftOut("--module-path", "modules");
  }

  private static void assertKept(String... arguments) {
    assertThat(JavacOptions.of(withArguments(arguments))).containsExactly(arguments);
  }

  private static void assertLeftOut(String... arguments) {
    assertThat(JavacOptions.of(withArguments(arguments))).isEmpty();
  }

  private static Properties withArguments(String... arguments) {
    Properties compilation = new Properties();
    List<String> list = List.of(arguments);
    for (int i = 0; i < list.size(); i++) {
      compilation.setProperty("arguments." + i, list.get(i));
    }
    return compilation;
  }
}
