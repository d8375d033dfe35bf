package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.RepeatedWrap;
import java.util.Optional;

/** Repairs of repeated tasks that an executor was wrapped for in vain. */
public final class RepeatedWrapFix {

  private RepeatedWrapFix() {}

  /**
   * Wraps the task, so that each of its runs has the context of the request; where no request is
   * served, takes the wrapper away, which does nothing.
   *
   * @param state with the path to the hand-off
   */
  public static Optional<SuggestedFix> mend(
      RepeatedWrap wrap, boolean servesRequest, VisitorState state) {
    return servesRequest
        ? TaskWrapFix.wrap(wrap.handoff(), Carrier.OPENTELEMETRY, state)
        : Optional.of(
            SuggestedFix.replace(wrap.origin().creation(), state.getSourceForNode(wrap.wrapped())));
  }
}
