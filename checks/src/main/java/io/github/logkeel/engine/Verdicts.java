package io.github.logkeel.engine;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Sites.Site;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What one check has to say, file by file. It judges all files that have been walked over when it
 * finds something to judge for the first time: one at a time, its code is out of the processor's
 * caches each time, as that of the walk is ({@link SitesAhead}).
 */
final class Verdicts {

  /**
   * A verdict that is not {@link Description#NO_MATCH}.
   *
   * @param site what was judged
   * @param finding what is wrong with it; null if the check failed
   * @param tree what the finding is of
   * @param severity the finding's own; null for that of the check
   * @param fault what the check threw; null if it did not fail
   */
  record Verdict(
      Site site, Description finding, Tree tree, SeverityLevel severity, Throwable fault) {}

  private final int kinds;
  private final BiFunction<Sites, VisitorState, List<Verdict>> judge;
  private final IdentityHashMap<Sites, List<Verdict>> known = new IdentityHashMap<>();

  /**
   * @param kinds what the check judges, {@linkplain Sites#setOf as a set}
   * @param judge judges a file, with the path to it
   */
  Verdicts(int kinds, BiFunction<Sites, VisitorState, List<Verdict>> judge) {
    this.kinds = kinds;
    this.judge = judge;
  }

  /**
   * What there is to say about a file, kind by kind; each file is asked for once.
   *
   * @param ahead the files that come after it
   */
  List<Verdict> on(Sites sites, SitesAhead ahead, VisitorState state) {
    List<Verdict> verdicts = known.remove(sites);
    if (verdicts != null) {
      return verdicts;
    }
    verdicts = judge.apply(sites, state);
    ahead.forEach(
        (file, later) -> {
          if (!later.concernNone(kinds) && !known.containsKey(later)) {
            known.put(later, judge.apply(later, state.withPath(new TreePath(file))));
          }
        });
    return verdicts;
  }
}
