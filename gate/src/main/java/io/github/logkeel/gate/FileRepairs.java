package io.github.logkeel.gate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the repairs of one file come on, round by round. */
public final class FileRepairs {
  /** So many rounds settle the repairs of any file we have seen five times over. */
  private static final int MOST_ROUNDS = 30;

  private final SourceText original;
  private SourceText current;
  private SourceText compiled;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Finding> uncompilable = new ArrayList<>();
  private final List<Finding> undone = new ArrayList<>();
  private int atOnce = Integer.MAX_VALUE;
  private int rounds;

  /** A text, and the findings that were repaired in it. */
  private record Step(SourceText before, List<Finding> repaired) {}

  FileRepairs(SourceText original) {
    this.original = original;
    this.current = original;
    this.compiled = original;
  }

  /** The text before all repairs. */
  public SourceText original() {
    return original;
  }

  /** The text with all repairs that were made. */
  public SourceText current() {
    return current;
  }

  /** Whether a repair was made. */
  public boolean isChanged() {
    return !current.equals(original);
  }

  /** What was repaired in the text that the file has now. */
  public List<Finding> repaired() {
    return steps.stream().flatMap(step -> step.repaired().stream()).toList();
  }

  /** Why some repairs were left out, one line each. */
  public List<String> remarks() {
    return remarks;
  }

  /** What was repaired since the file compiled last. */
  List<Finding> repairedSinceCompiled() {
    return isInDoubt() ? steps.get(steps.size() - 1).repaired() : List.of();
  }

  /** Findings whose repairs do not compile; they are left out. */
  public List<Finding> uncompilable() {
    return uncompilable;
  }

  /** Findings whose repairs lead back to a text that the file has had; they are left out. */
  public List<Finding> undone() {
    return undone;
  }

  /** Whether the first repair of a finding is left out. */
  boolean refuses(Finding finding) {
    return rounds >= MOST_ROUNDS || refused.contains(key(finding));
  }

  /**
   * Repairs what can be repaired together.
   *
   * @param findings in the file as it is now, each with a repair
   * @return whether that changes anything
   */
  boolean repair(List<Finding> findings) {
    RepairBatch batch = new RepairBatch(current);
    for (Finding finding : findings) {
      if (!finding.source().equals(current)) {
        throw new IllegalArgumentException("%s has another text".formatted(finding.file()));
      }
      if (batch.repaired().size() < atOnce && !refuses(finding) && canBeWritten(finding)) {
        batch.offer(finding);
      }
    }
    SourceText result = batch.result();
    if (result.equals(current)) {
      return false;
    }
    atOnce = atOnce > Integer.MAX_VALUE / 2 ? atOnce : atOnce * 2;
    steps.add(new Step(current, batch.repaired()));
    current = result;
    rounds++;
    if (rounds == MOST_ROUNDS) {
      giveUp("its repairs are not done after %d rounds".formatted(rounds));
    } else {
      refuseWhatIsUndone();
    }
    return true;
  }

  private boolean canBeWritten(Finding finding) {
    boolean possible =
        finding.repairs().get(0).edits().stream()
            .allMatch(edit -> current.encoding().newEncoder().canEncode(edit.replacement()));
    if (!possible) {
      refuse(finding, "needs a character that %s does not have".formatted(current.encoding()));
    }
    return possible;
  }

  /** Repairs that lead back to a text that the file has had would go on for ever. */
  private void refuseWhatIsUndone() {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).before().equals(current)) {
        List<Step> circle = steps.subList(i, steps.size());
        List<Finding> repaired =
            circle.stream().flatMap(step -> step.repaired().stream()).distinct().toList();
        repaired.forEach(finding -> refused.add(key(finding)));
        undone.addAll(repaired);
        remarks.add(
            "%s undo each other"
                .formatted(
                    repaired.stream()
                        .map(finding -> finding.check() + " in line " + finding.line())
                        .distinct()
                        .collect(joining(" and "))));
        circle.clear();
        compiled = current;
        return;
      }
    }
  }

  /** Notes that the file compiles as it is. */
  void settle() {
    compiled = current;
  }

  /** Whether the file was changed since it compiled last. */
  boolean isInDoubt() {
    return !current.equals(compiled);
  }

  /**
   * Takes back what was changed since the file compiled last. Of several repairs fewer are tried
   * next time; of a single one it is known that it was the one.
   */
  void takeBack() {
    Step last = steps.remove(steps.size() - 1);
    current = compiled;
    if (last.repaired().size() == 1) {
      uncompilable.add(last.repaired().get(0));
      refuse(last.repaired().get(0), "would not compile");
    } else {
      atOnce = last.repaired().size() / 2;
    }
  }

  private void refuse(Finding finding, String reason) {
    if (refused.add(key(finding))) {
      remarks.add("%s in line %d %s".formatted(finding.check(), finding.line(), reason));
    }
  }

  /** Leaves the file as it was. */
  void giveUp(String reason) {
    rounds = MOST_ROUNDS;
    remarks.add(reason);
    steps.clear();
    current = original;
    compiled = original;
  }

  /** What a finding has in common with the same one a few lines further down. */
  private static String key(Finding finding) {
    return finding.check() + '\n' + finding.message() + '\n' + finding.sourceLine().strip();
  }
}
