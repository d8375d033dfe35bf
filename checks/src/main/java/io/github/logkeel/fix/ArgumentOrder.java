package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template.Foreign;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order in which the arguments of a statement have to stand when its placeholders no longer
 * name them by number: {@code "{1} of {0}"} to {@code "{} of {}"}.
 *
 * @param positions for each placeholder, the argument it names, from 0
 */
record ArgumentOrder(ImmutableList<Integer> positions) {

  /** The order that foreign placeholders ask for; empty if they repeat or leave gaps. */
  static Optional<ArgumentOrder> namedBy(List<Foreign> foreign) {
    List<Integer> named =
        IntStream.range(0, foreign.size())
            .mapToObj(i -> ForeignIndex.of(foreign.get(i).text()).orElse(i))
            .toList();
    int lowest = named.stream().mapToInt(Integer::intValue).min().orElse(0);
    ImmutableList<Integer> fromZero =
        named.stream().map(i -> i - lowest).collect(ImmutableList.toImmutableList());
    boolean permutation =
        fromZero.stream().distinct().count() == foreign.size()
            && fromZero.stream().allMatch(i -> i < foreign.size());
    return permutation ? Optional.of(new ArgumentOrder(fromZero)) : Optional.empty();
  }

  /** Whether the arguments already stand like that. */
  boolean isAsWritten() {
    return IntStream.range(0, positions.size()).allMatch(i -> positions.get(i) == i);
  }

  /** Completes a fix with the moves; empty if one of them could be noticed at run time. */
  Optional<SuggestedFix> apply(LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    if (isAsWritten()) {
      return Optional.of(fix.build());
    }
    for (int i = 0; i < positions.size(); i++) {
      ExpressionTree moved = call.arguments().get(positions.get(i)).tree();
      if (!ArgumentFix.isSimple(moved)) {
        return Optional.empty();
      }
      fix.replace(call.arguments().get(i).tree(), state.getSourceForNode(moved));
    }
    return Optional.of(fix.build());
  }
}
