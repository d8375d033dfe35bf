package io.github.logkeel.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every convention about source files: that ours keep it, and that it notices one that does not.
 */
final class SourceConventionsTest {

  private static final ImmutableList<SourceFile> MAIN = SourceFile.main();

  @Test
  void filesAreShort() {
    assertThat(violations(SourceConventions::length)).isEmpty();

    String longCheck = "class X extends LogkeelCheck {" + "\n".repeat(150) + "}\n";
    assertThat(SourceConventions.length(file("fix/X.java", "\n".repeat(351)))).hasSize(1);
    assertThat(SourceConventions.length(file("tracing/X.java", longCheck))).hasSize(1);
  }

  @Test
  void nobodyAsksForTheFlow() {
    assertThat(violations(SourceConventions::flow)).isEmpty();

    String source = "class X { boolean b = ASTHelpers.isConsideredFinal(null); }";
    assertThat(SourceConventions.flow(file("fix/X.java", source)))
        .containsExactly(
            "io/github/logkeel/fix/X.java asks for the flow, which is known too late: see"
                + " Assignments");
    assertThat(
            SourceConventions.flow(
                file("fix/X.java", source.replace("ASTHelpers.isC", "FindIdentifiers.c"))))
        .hasSize(1);
  }

  @Test
  void onlyTheModelNamesTypesOfLibraries() {
    assertThat(violations(SourceConventions::thirdPartyTypes)).isEmpty();

    String source =
        """
        @Documented("org.slf4j.Logger")
        class X {
          String type = "org.slf4j.Logger";
          String inner = "java.util.logging.Level";
          String prose = "e.g. io.netty and com.acme";
        }
        """;
    assertThat(SourceConventions.thirdPartyTypes(file("tracing/X.java", source)))
        .containsExactly(
            "io/github/logkeel/tracing/X.java names org.slf4j.Logger",
            "io/github/logkeel/tracing/X.java names java.util.logging.Level");
    assertThat(SourceConventions.thirdPartyTypes(file("model/log/X.java", source))).isEmpty();
  }

  @Test
  void familiesOfChecksDoNotKnowEachOther() {
    assertThat(violations(SourceConventions::layers)).isEmpty();

    String source =
        """
        import io.github.logkeel.engine.LogkeelCheck;
        import io.github.logkeel.model.log.LogCall;
        import io.github.logkeel.arguments.Wording;
        class X {
          io.github.logkeel.tracing.Y y;
        }
        """;
    assertThat(SourceConventions.layers(file("tracing/X.java", source)))
        .containsExactly("io/github/logkeel/tracing/X.java uses arguments");
    assertThat(SourceConventions.layers(file("model/log/X.java", source))).hasSize(2);
  }

  @Test
  void onlyOptionsReadsFlags() {
    assertThat(violations(SourceConventions::flagReads)).isEmpty();

    String source =
        """
        class X {
          X(ErrorProneFlags flags) {
            flags.getBoolean("X:On");
          }
          String help = "-XepOpt:X:On";
        }
        """;
    assertThat(SourceConventions.flagReads(file("tracing/X.java", source)))
        .containsExactly(
            "io/github/logkeel/tracing/X.java uses ErrorProneFlags",
            "io/github/logkeel/tracing/X.java calls flags.getBoolean",
            "io/github/logkeel/tracing/X.java writes \"-XepOpt:X:On\"");
    assertThat(SourceConventions.flagReads(file("engine/Options.java", source))).isEmpty();
  }

  @Test
  void publicGroundIsDocumented() {
    assertThat(violations(SourceConventions::documentation)).isEmpty();

    String source =
        """
        public class X {
          public X() {}
          /** Says so. */
          public void said() {}
          public void unsaid() {}
          @Override public String toString() { return ""; }
          void inside() {}
          static class Inside { public void alsoInside() {} }
        }
        """;
    assertThat(SourceConventions.documentation(file("fix/X.java", source)))
        .containsExactly(
            "io/github/logkeel/fix/X.java X has no Javadoc",
            "io/github/logkeel/fix/X.java <init> has no Javadoc",
            "io/github/logkeel/fix/X.java unsaid has no Javadoc");
    assertThat(SourceConventions.documentation(file("tracing/X.java", source))).isEmpty();
  }

  @Test
  void checksSayWhatTheyFlag() {
    assertThat(violations(SourceConventions::checkJavadoc)).isEmpty();

    String source = "%s class X extends LogkeelCheck {}";
    assertThat(checkJavadoc(source.formatted("/** Flags mistakes. */"))).isEmpty();
    assertThat(checkJavadoc(source.formatted("/** Finds mistakes. */"))).hasSize(1);
    assertThat(checkJavadoc(source.formatted(""))).hasSize(1);
  }

  private static List<String> checkJavadoc(String source) {
    return SourceConventions.checkJavadoc(file("tracing/X.java", source));
  }

  private static List<String> violations(Function<SourceFile, ImmutableList<String>> convention) {
    return MAIN.stream().flatMap(file -> convention.apply(file).stream()).toList();
  }

  /** A file of ours with that text behind its package declaration. */
  private static SourceFile file(String path, String source) {
    String directory = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    return SourceFile.of(
        "io/github/logkeel/" + path, "package io.github.logkeel." + directory + "; " + source);
  }
}
