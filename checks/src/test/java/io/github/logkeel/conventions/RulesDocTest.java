package io.github.logkeel.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.engine.Options;
import io.github.logkeel.engine.Options.Flag;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RulesDocTest {

  @BeforeAll
  static void writeOnRequest() throws IOException {
    if (System.getProperty(RulesDoc.WRITE) != null) {
      Files.writeString(RulesDoc.FILE, RulesDoc.page());
    }
  }

  @Test
  void pageIsUpToDate() {
    assertThat(RulesDoc.FILE)
        .as("is stale; rewrite it with: %s", RulesDoc.COMMAND)
        .hasContent(RulesDoc.page());
  }

  @Test
  void everyRuleAndEveryFlagIsOnIt() {
    assertThat(SourceFile.read(RulesDoc.FILE))
        .contains(Rule.all().stream().map(rule -> "\n## " + rule.name() + "\n").toList())
        .contains(Options.ALL.stream().map(Flag::name).toList());
  }
}
