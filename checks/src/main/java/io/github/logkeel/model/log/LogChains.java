package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import java.util.Map;
import java.util.Optional;

/**
 * The recogniser of log statements that are being built, told by the type of their builders.
 *
 * <p>Flogger has none here: what it builds can neither be kept in a variable nor left without its
 * end, Error Prone's own {@code FloggerSplitLogStatement} and {@code CheckReturnValue} see to that.
 */
public final class LogChains {

  /** The rows by the types of their builders; of two rows with the same type, the usual one. */
  private static final ImmutableMap<String, LogApi> BUILDERS =
      LogApi.BUILT_IN.stream()
          .filter(api -> api.isFluent() && !api.equals(LogApi.FLOGGER))
          .flatMap(api -> api.owners().stream().map(owner -> Map.entry(owner, api)))
          .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, (usual, other) -> usual));

  private ImmutableSet<Name> simpleNames = ImmutableSet.of();
  private Context context;

  /** Whether that is the type of a builder: a lookup in a hash table. */
  public boolean isBuilder(Type type, VisitorState state) {
    return builtBy(type, state).isPresent();
  }

  /** The same without a cache, for what is asked seldom. */
  public static boolean isBuilderOfStatements(Type type) {
    return type != null
        && type.hasTag(TypeTag.CLASS)
        && LogApi.BUILT_IN.stream()
            .anyMatch(
                api ->
                    api.isFluent()
                        && api.owners().contains(type.tsym.getQualifiedName().toString()));
  }

  /**
   * The chain of calls whose result a statement does not use; empty if there is none, or if it is
   * one that Error Prone's core reports.
   */
  public Optional<LogChain> droppedBy(ExpressionStatementTree tree, VisitorState state) {
    return find(tree.getExpression(), state).filter(chain -> !chain.mustBeUsed());
  }

  /** The same of a lambda that is a single expression and returns nothing. */
  public Optional<LogChain> droppedBy(LambdaExpressionTree tree, VisitorState state) {
    return tree.getBody() instanceof ExpressionTree body
        ? find(body, state).filter(chain -> !chain.mustBeUsed() && returnsNothing(tree, state))
        : Optional.empty();
  }

  /** The variable that a statement of a block declares, if it is to hold a builder. */
  public Optional<LocalBuilder> declaredBy(VariableTree tree, VisitorState state) {
    Optional<LogApi> api = builtBy(ASTHelpers.getSymbol(tree).type, state);
    boolean isNamed = !tree.getName().isEmpty(); // `_` is not, from JDK 22 on
    return isNamed
            && api.isPresent()
            && state.getPath().getParentPath().getLeaf() instanceof BlockTree block
        ? LocalBuilder.of(tree, block, api.get(), state)
        : Optional.empty();
  }

  /** The variable whose builder a statement logs. */
  public Optional<LocalBuilder> loggedBy(LogCall call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call.tree());
    return call.logger().isEmpty()
            && receiver != null
            && state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree
        ? find(receiver, state).flatMap(chain -> LocalBuilder.usedBy(chain, state))
        : Optional.empty();
  }

  private Optional<LogChain> find(ExpressionTree tree, VisitorState state) {
    return builtBy(((JCTree) tree).type, state).map(api -> LogChain.upFrom(tree, api, state));
  }

  private static boolean returnsNothing(LambdaExpressionTree tree, VisitorState state) {
    Type type = state.getTypes().findDescriptorType(ASTHelpers.getType(tree));
    return type.getReturnType().hasTag(TypeTag.VOID);
  }

  private Optional<LogApi> builtBy(Type type, VisitorState state) {
    if (type == null || !type.hasTag(TypeTag.CLASS)) {
      return Optional.empty();
    }
    if (state.context != context) {
      context = state.context;
      simpleNames =
          BUILDERS.keySet().stream()
              .map(name -> state.getNames().fromString(name.substring(name.lastIndexOf('.') + 1)))
              .collect(toImmutableSet());
    }
    return simpleNames.contains(type.tsym.name) ? classify(type.tsym) : Optional.empty();
  }

  private static Optional<LogApi> classify(TypeSymbol type) {
    return Optional.ofNullable(BUILDERS.get(type.getQualifiedName().toString()));
  }
}
