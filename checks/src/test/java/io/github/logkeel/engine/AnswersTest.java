package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.log.LogCall;
import org.junit.jupiter.api.Test;

final class AnswersTest {

  private final Answers answers = new Answers();
  private final LogCall statement = statement();
  private int asked;

  /** Of a statement nothing but its identity matters here. */
  private static LogCall statement() {
    return new LogCall(
        null, null, null, null, null, null, null, null, false, null, null, null, null, null);
  }

  @Test
  void eachQuestionIsAskedOnceOfEachStatement() {
    assertThat(ask(String.class, statement)).isEqualTo(1);
    assertThat(ask(String.class, statement)).isEqualTo(1);
    assertThat(ask(Integer.class, statement)).isEqualTo(2);
    assertThat(ask(String.class, statement())).isEqualTo(3);
    assertThat(ask(Integer.class, statement)).isEqualTo(2);
  }

  @Test
  void areThoseOfOneCompilation() {
    Context context = new Context();
    answers.enter(context);
    assertThat(ask(String.class, statement)).isEqualTo(1);
    answers.enter(context);
    assertThat(ask(String.class, statement)).isEqualTo(1);
    answers.enter(new Context());
    assertThat(ask(String.class, statement)).isEqualTo(2);
  }

  private int ask(Class<?> question, LogCall of) {
    return answers.once(question, of, () -> ++asked);
  }
}
