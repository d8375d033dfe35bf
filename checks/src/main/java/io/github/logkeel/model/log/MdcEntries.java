package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Assignments;
import java.util.Optional;

/** What the method around a statement has put into SLF4J's MDC when the statement runs. */
public final class MdcEntries {

  private static final String MDC = "org.slf4j.MDC";
  private static final ImmutableSet<String> PUT = ImmutableSet.of("put", "putCloseable");
  // What is closeable is closed with the statement that it is a part of.
  private static final ImmutableSet<String> REMOVE =
      ImmutableSet.of("remove", "clear", "setContextMap", "close", "putCloseable");

  private static final ImmutableSet<Tree.Kind> LOOPS =
      ImmutableSet.of(
          Tree.Kind.FOR_LOOP,
          Tree.Kind.ENHANCED_FOR_LOOP,
          Tree.Kind.WHILE_LOOP,
          Tree.Kind.DO_WHILE_LOOP);

  private MdcEntries() {}

  /**
   * An entry that is there in every run.
   *
   * @param value what it is; empty where it may have been put a second time since, or is a variable
   *     that may have another value now
   */
  public record Entry(Optional<ExpressionTree> value) {}

  /**
   * What is in the MDC under that name in every run of the tree at hand; empty where the method
   * does not put an entry there, or may have removed it again.
   */
  public static Optional<Entry> find(String name, VisitorState state) {
    if (!isImported(state)) {
      return Optional.empty();
    }
    // From the innermost block outwards: what was done last counts.
    boolean mayBeNewer = false;
    TreePath child = state.getPath();
    for (TreePath path = child.getParentPath(); path != null; path = path.getParentPath()) {
      Tree around = path.getLeaf();
      if (around instanceof MethodTree
          || around instanceof LambdaExpressionTree
          || around instanceof ClassTree) {
        return Optional.empty();
      }
      for (Tree before : before(child.getLeaf(), around).reverse()) {
        Optional<ExpressionTree> put = put(before, name);
        if (put.isPresent()) {
          boolean isOld = mayBeNewer;
          return Optional.of(new Entry(put.filter(value -> !isOld && isFixed(value, state))));
        }
        if (mayCall(REMOVE, name, before)) {
          return Optional.empty();
        }
        mayBeNewer |= mayCall(PUT, name, before);
      }
      child = path;
    }
    return Optional.empty();
  }

  /** A cheap way to tell most files, which have nothing to do with the MDC. */
  private static boolean isImported(VisitorState state) {
    for (ImportTree declaration : state.getPath().getCompilationUnit().getImports()) {
      String name = declaration.getQualifiedIdentifier().toString();
      if (name.equals(MDC) || name.equals("org.slf4j.*")) {
        return true;
      }
    }
    return false;
  }

  /** What has run in a tree when one of its parts starts, in order. */
  private static ImmutableList<Tree> before(Tree part, Tree around) {
    if (around instanceof BlockTree block) {
      return ImmutableList.copyOf(
          block.getStatements().subList(0, block.getStatements().indexOf(part)));
    }
    if (around instanceof TryTree attempt) {
      if (attempt.getBlock().equals(part)) {
        return attempt.getResources().stream()
            .filter(VariableTree.class::isInstance)
            .collect(ImmutableList.toImmutableList());
      }
      // Resources are closed before a catch or a finally block starts, which may be at any point.
      ImmutableList.Builder<Tree> before = ImmutableList.builder();
      attempt.getResources().forEach(resource -> before.add(value(resource)));
      before.add(attempt.getBlock());
      return part.equals(attempt.getFinallyBlock())
          ? before.addAll(attempt.getCatches()).build()
          : before.build();
    }
    if (around instanceof CaseTree group && group.getStatements() != null) {
      return ImmutableList.copyOf(
          group.getStatements().subList(0, group.getStatements().indexOf(part)));
    }
    if (around instanceof SwitchTree choice) { // one group may fall through to the next
      return part instanceof CaseTree
          ? ImmutableList.copyOf(choice.getCases().subList(0, choice.getCases().indexOf(part)))
          : ImmutableList.of();
    }
    return LOOPS.contains(around.getKind()) ? ImmutableList.of(around) : ImmutableList.of();
  }

  private static Tree value(Tree resource) {
    return resource instanceof VariableTree variable ? variable.getInitializer() : resource;
  }

  private static Optional<ExpressionTree> put(Tree statement, String name) {
    ExpressionTree call = null;
    if (statement instanceof ExpressionStatementTree expression) {
      call = expression.getExpression();
    } else if (statement instanceof VariableTree resource) {
      call = resource.getInitializer();
    }
    return call instanceof MethodInvocationTree put
            && isOfMdc(put, PUT)
            && name.equals(ASTHelpers.constValue(put.getArguments().get(0)))
        ? Optional.of(put.getArguments().get(1))
        : Optional.empty();
  }

  /** Whether a part of a statement calls one of those methods, for that name or for any. */
  private static boolean mayCall(ImmutableSet<String> methods, String name, Tree statement) {
    boolean[] found = {isClosed(statement, methods)};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= isOfMdc(call, methods) && mayBeAbout(name, call);
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitTry(TryTree attempt, Void unused) {
        found[0] |=
            attempt.getResources().stream().anyMatch(resource -> isClosed(resource, methods));
        return super.visitTry(attempt, null);
      }
    }.scan(statement, null);
    return found[0];
  }

  /** Whether a variable that a {@code try} closes is the one of an entry. */
  private static boolean isClosed(Tree resource, ImmutableSet<String> methods) {
    return methods.equals(REMOVE)
        && resource instanceof IdentifierTree
        && ASTHelpers.getType(resource)
            .tsym
            .getQualifiedName()
            .contentEquals(MDC + ".MDCCloseable");
  }

  private static boolean mayBeAbout(String name, MethodInvocationTree call) {
    Object key =
        call.getArguments().isEmpty() ? null : ASTHelpers.constValue(call.getArguments().get(0));
    return key == null || key.equals(name);
  }

  private static boolean isFixed(ExpressionTree value, VisitorState state) {
    if (value instanceof MemberSelectTree select && !isFixed(select.getExpression(), state)) {
      return false;
    }
    return !(ASTHelpers.getSymbol(value) instanceof VarSymbol variable)
        || Assignments.isConsideredFinal(variable, state.getPath());
  }

  private static boolean isOfMdc(MethodInvocationTree call, ImmutableSet<String> names) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return names.contains(method.getSimpleName().toString())
        && method.owner.getQualifiedName().toString().startsWith(MDC);
  }
}
