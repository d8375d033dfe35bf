package io.github.logkeel.model.schema;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a registry says of a field that is on its way out: OpenTelemetry's {@code deprecated} and,
 * since that knows no dates, our {@code annotations.log_fields}.
 *
 * @param reason what becomes of it
 * @param renamedTo the new name, if it has one
 * @param note for people; may be empty
 * @param since the day from which it is deprecated; empty for ever since
 * @param sunset the last day on which the old name is still read; empty if nobody waits for it
 * @param emitsBoth whether records are to have both names until then
 * @param changesValues whether the new field has other values, so that the name alone will not do
 */
public record Deprecation(
    Reason reason,
    Optional<String> renamedTo,
    String note,
    Optional<LocalDate> since,
    Optional<LocalDate> sunset,
    boolean emitsBoth,
    boolean changesValues) {

  /** The reasons of OpenTelemetry's registries. */
  public enum Reason {
    RENAMED,
    /** Gone without a successor. */
    OBSOLETED,
    /** Split, or replaced depending on something. */
    UNCATEGORIZED
  }

  /** Where a rename stands on a day. */
  public enum Phase {
    /** Announced; the old name is still the right one. */
    AHEAD,
    /** Records are to have both names. */
    BOTH,
    /** Records are to have the new name. */
    NEW,
    /** The day is over until which both names were asked for. */
    OVER
  }

  /**
   * Where it stands.
   *
   * @param asOf the day to judge by; empty where none is given, and then nothing is ahead or over:
   *     what a compiler says must not change over night
   */
  public Phase phase(Optional<LocalDate> asOf) {
    if (asOf.isPresent() && since.filter(asOf.get()::isBefore).isPresent()) {
      return Phase.AHEAD;
    }
    if (!emitsBoth) {
      return Phase.NEW;
    }
    return asOf.isPresent() && sunset.filter(asOf.get()::isAfter).isPresent()
        ? Phase.OVER
        : Phase.BOTH;
  }
}
