package io.github.logkeel.model.fields;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.model.fields.FieldFactory.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call or an annotation that makes named values.
 *
 * @param factory the row it belongs to
 * @param tree the call or the annotation
 * @param elements the expressions that stand for keys and values, in order, all of them
 */
public record FieldCall(FieldFactory factory, Tree tree, ImmutableList<ExpressionTree> elements) {

  /**
   * A key that stands there twice.
   *
   * @param first its first position among the elements
   * @param second its next one
   */
  public record Repetition(int first, int second) {}

  /** The first key of several pairs that another one repeats. */
  public Optional<Repetition> repeatedKey() {
    boolean pairs = factory.shape() == Shape.PAIRS || factory.shape() == Shape.TYPED_PAIRS;
    if (!pairs || elements.size() % 2 != 0) {
      return Optional.empty();
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < elements.size(); i += 2) {
      Optional<String> name = nameOf(elements.get(i));
      if (name.isPresent()) {
        Integer first = seen.putIfAbsent(name.get(), i);
        if (first != null) {
          return Optional.of(new Repetition(first, i));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The name that a key stands for, where the compiler knows it: a constant, or OpenTelemetry's
   * {@code stringKey("name")}.
   */
  public static Optional<String> nameOf(ExpressionTree key) {
    if (ASTHelpers.constValue(key) instanceof String name) {
      return Optional.of(name);
    }
    return key instanceof MethodInvocationTree made
            && made.getArguments().size() == 1
            && ASTHelpers.getSymbol(made).getSimpleName().toString().endsWith("Key")
        ? nameOf(made.getArguments().get(0))
        : Optional.empty();
  }
}
