package io.github.logkeel.robustness;

import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Edit;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.OfferedRepairs.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a repair was made, and what is found there and elsewhere before and after.
 *
 * <p>A statement gets one verdict, so a second mistake in it is found when the first is repaired:
 * in that place other checks may find something new. Nothing may come up elsewhere.
 */
final class RepairedPlace {

  private static final Set<String> OF_SPANS = Set.of("SpanNotCurrent", "UnendedSpan");

  private static final Set<String> WIDENING_SCOPES =
      Set.of("LogOutsideScope", "CurrentSpanOutsideScope", "IgnoredContext", "SpanNotCurrent");

  private static final Set<String> HEEDING_GUARDS =
      Set.of("EagerLogArgument", "SourceLocationCapture");

  private final Finding finding;
  private final int start;
  private final int end;
  private final int lengthBefore;
  private final int lengthAfter;

  /** How much is before the place that was not: imports, a longer name of the package. */
  private final int shift;

  RepairedPlace(Finding finding, Repair repair, String after) {
    this.finding = finding;
    int from = finding.start();
    int to = finding.end();
    int more = 0;
    for (Edit edit : repair.edits()) {
      from = Math.min(from, edit.start());
      to = Math.max(to, edit.end());
      more += edit.text().length() - (edit.end() - edit.start());
    }
    this.start = from;
    this.end = to;
    this.lengthBefore = finding.source().length();
    this.lengthAfter = after.length();
    this.shift = lengthAfter - lengthBefore - more;
  }

  /** What the repair has not done, and what it has done beside; one line each. */
  List<String> complaints(List<Finding> before, List<Finding> after) {
    List<String> complaints = new ArrayList<>();
    // Of what is lost a repair may bring the one part, and the finding says then what else is.
    Predicate<Finding> alike =
        other -> other.check().equals(finding.check()) && other.message().equals(finding.message());
    Predicate<Finding> thereBefore = other -> other.start() < end && other.end() > start;
    Predicate<Finding> thereAfter =
        other -> other.start() < endAfter() && other.end() > start + shift;
    long had = before.stream().filter(alike.and(thereBefore)).count();
    List<Finding> has = after.stream().filter(alike.and(thereAfter)).toList();
    if (has.size() >= had) {
      complaints.add("is not silenced: " + has.stream().map(RepairedPlace::text).toList());
    }
    after.stream()
        .filter(thereAfter.negate())
        .filter(now -> before.stream().noneMatch(then -> isSame(then, now)))
        .filter(now -> !isToldOf(now))
        .forEach(now -> complaints.add("brings up " + now.check() + ": " + text(now)));
    return complaints;
  }

  /**
   * Whether that was there before, and kept quiet: a record of a span that is in no scope, a text
   * that was to be judged next, what stands behind an early exit that is in the try now, or behind
   * a variable that holds the context now, and work that is given away in a scope now.
   */
  private boolean isToldOf(Finding now) {
    return (now.check().equals("LogOutsideScope") && OF_SPANS.contains(finding.check()))
        || OfferedRepairs.isNextInTurn(now.check(), finding.check())
        || HEEDING_GUARDS.contains(now.check())
        || (WIDENING_SCOPES.contains(finding.check()) && now.check().equals("ContextLostInTask"))
        || (finding.check().equals("ContextLostInTask")
            && now.message().contains("(on Context in "));
  }

  private static String text(Finding finding) {
    return finding.source().substring(finding.start(), finding.end()) + ": " + finding.message();
  }

  private boolean isSame(Finding then, Finding now) {
    return then.check().equals(now.check()) && then.start() == placeBefore(now);
  }

  /** The offset that a finding elsewhere had before the repair. */
  private int placeBefore(Finding now) {
    return now.start() < endAfter()
        ? now.start() - shift
        : now.start() - lengthAfter + lengthBefore;
  }

  private int endAfter() {
    return end - lengthBefore + lengthAfter;
  }
}
