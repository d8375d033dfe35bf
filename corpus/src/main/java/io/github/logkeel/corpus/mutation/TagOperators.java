package io.github.logkeel.corpus.mutation;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.corpus.mutation.Operator.Copy;
import io.github.logkeel.corpus.mutation.Operator.Mutation;
import java.util.List;
import java.util.Optional;

/** Mistakes in the tags of Micrometer, which are keys and values in turn. */
final class TagOperators {
  static final List<Operator> ALL =
      List.of(
          new Operator(
              "drop-tag-value",
              "OddKeyValueCount",
              "the last value of the tags is left out",
              Copy.STATEMENTS,
              TagOperators::dropValue),
          new Operator(
              "repeat-tag",
              "RepeatedFieldKey",
              "the second key of the tags is the first",
              Copy.STATEMENTS,
              TagOperators::repeatKey));

  private TagOperators() {}

  private static Optional<Mutation> dropValue(Place place) {
    List<? extends ExpressionTree> tags = tags(place);
    return tags.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mutation(
                place.tree(),
                SuggestedFix.replace(
                    place.state().getEndPosition(tags.get(tags.size() - 2)),
                    place.state().getEndPosition(tags.get(tags.size() - 1)),
                    "")));
  }

  private static Optional<Mutation> repeatKey(Place place) {
    List<? extends ExpressionTree> tags = tags(place);
    return tags.size() >= 4
            && tags.get(0) instanceof LiteralTree
            && tags.get(2) instanceof LiteralTree
        ? Optional.of(
            new Mutation(
                place.tree(),
                SuggestedFix.replace(tags.get(2), place.state().getSourceForNode(tags.get(0)))))
        : Optional.empty();
  }

  /** The keys and values that a call lists, at least one of each. */
  private static List<? extends ExpressionTree> tags(Place place) {
    if (!(place.tree() instanceof MethodInvocationTree call)) {
      return List.of();
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String owner = method.owner.getQualifiedName().toString();
    if (!method.isVarArgs()
        || !(owner.startsWith("io.micrometer.core.instrument.")
            || owner.startsWith("io.micrometer.common."))) {
      return List.of();
    }
    int first = method.getParameters().size() - 1;
    Type element = place.state().getTypes().elemtype(method.getParameters().last().type);
    List<? extends ExpressionTree> tags =
        call.getArguments().subList(first, call.getArguments().size());
    boolean areTexts =
        element.tsym.getQualifiedName().contentEquals("java.lang.String")
            && tags.stream().allMatch(tag -> Sources.typeName(tag).equals("java.lang.String"));
    return areTexts && tags.size() >= 2 && tags.size() % 2 == 0 ? tags : List.of();
  }
}
