package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;

/**
 * Methods of one type that do the same to the context of a request.
 *
 * @param owner the type that declares them
 * @param role what they do
 * @param subject where the span or the context is that they do it to
 * @param mustBeClosed whether they are declared such that Error Prone's own {@code
 *     MustBeClosedChecker} reports them outside a try-with-resources statement
 */
@Immutable
record ContextMethods(
    String owner,
    ContextRole role,
    ImmutableSet<String> names,
    Subject subject,
    boolean mustBeClosed) {

  /** Where a call names the span or the context. */
  enum Subject {
    RECEIVER,
    FIRST_ARGUMENT,
    RESULT,
    /** It concerns what is current, or nothing of that kind. */
    NONE
  }
}
