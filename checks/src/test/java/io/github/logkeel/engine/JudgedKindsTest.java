package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Sites.Site;
import io.github.logkeel.model.configuration.LocationUse;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a check judges, and in which files there is any of it. */
final class JudgedKindsTest {

  /** Judges log statements. */
  private abstract static class OfStatements extends LogkeelCheck {
    private static final long serialVersionUID = 1L;

    private OfStatements(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      return Description.NO_MATCH;
    }
  }

  /** Judges those, in a way of its own, and named values. */
  private abstract static class OfFields extends OfStatements {
    private static final long serialVersionUID = 1L;

    private OfFields(Logkeel logkeel) {
      super(logkeel);
    }

    @Override
    protected Description judge(LogCall call, VisitorState state) {
      return judge();
    }

    @Override
    protected Description judge(FieldCall call, VisitorState state) {
      return judge();
    }

    Description judge() {
      return Description.NO_MATCH;
    }

    Description other(ContextCall call) {
      return Description.NO_MATCH;
    }
  }

  @Test
  void areThoseOfItsMethodsAndOfItsSuperclasses() {
    assertThat(JudgedKinds.of(OfStatements.class)).isEqualTo(ImmutableList.of(LogCall.class));
    assertThat(JudgedKinds.of(OfFields.class))
        .isEqualTo(ImmutableList.of(LogCall.class, FieldCall.class));
    assertThat(JudgedKinds.of(LogkeelCheck.class)).isEmpty();
  }

  @Test
  void filesThatConcernACheck() {
    Site site = new Site(null, (check, state) -> Description.NO_MATCH);
    Sites sites = new Sites(ImmutableListMultimap.of(LogCall.class, site), false);

    assertThat(sites.of(LogCall.class)).isEqualTo(ImmutableList.of(site));
    assertThat(sites.of(FieldCall.class)).isEmpty();
    assertThat(sites.concernNone(Sites.setOf(List.of(LogCall.class)))).isFalse();
    assertThat(sites.concernNone(Sites.setOf(List.of(FieldCall.class, LogCall.class)))).isFalse();
    assertThat(sites.concernNone(Sites.setOf(List.of(FieldCall.class)))).isTrue();
    assertThat(Sites.NONE.concernNone(Sites.setOf(List.of(LogCall.class)))).isTrue();
    // configurations are of no file
    assertThat(Sites.NONE.concernNone(Sites.setOf(List.of(LocationUse.class)))).isFalse();
    assertThat(
            new Sites(ImmutableListMultimap.of(), true)
                .concernNone(Sites.setOf(List.of(LogCall.class))))
        .isFalse();
  }
}
