package io.github.logkeel.engine;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCArrayTypeTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCPackageDecl;
import com.sun.tools.javac.tree.JCTree.JCTypeApply;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.engine.Sites.Site;
import io.github.logkeel.model.log.ConsoleCall;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One walk over a file that finds, for all checks at once, the trees that they judge.
 *
 * <p>Error Prone would ask each check about each call, and its bookkeeping for one question costs
 * more than the answer: with 24 checks, 0.8 % of its checking time before any of them had looked at
 * a log statement. (Measured with Error Prone 2.42.0 over ZooKeeper 3.9.2.)
 */
final class SourceWalk extends TreeScanner {

  private final Logkeel logkeel;
  private final VisitorState unit;
  private final SiteNames names;
  private final ImmutableSet<Name> consoleNames;
  private final boolean emitsFields;
  private final ImmutableListMultimap.Builder<Class<?>, Site> sites =
      ImmutableListMultimap.builder();

  /** The trees around the one at hand, outermost first, and the paths that were asked for last. */
  private JCTree[] trees = new JCTree[64];

  private TreePath[] paths = new TreePath[64];
  private int depth;
  private boolean failed;

  private SourceWalk(Logkeel logkeel, VisitorState unit) {
    this.logkeel = logkeel;
    this.unit = unit;
    this.names = logkeel.siteNames(unit);
    this.consoleNames = ConsoleCall.names(unit);
    this.emitsFields = logkeel.asksForFields();
  }

  /**
   * What the checks have to judge in a file.
   *
   * @param unit with the path to the file
   */
  static Sites over(Logkeel logkeel, VisitorState unit) {
    SourceWalk walk = new SourceWalk(logkeel, unit);
    try {
      ((JCCompilationUnit) unit.getPath().getCompilationUnit()).accept(walk);
    } catch (Throwable fault) { // over trees that javac has found errors in
      walk.report(fault);
    }
    return new Sites(walk.sites.build(), logkeel.isSetWrong());
  }

  @Override
  public void scan(JCTree tree) {
    // Every second tree is a name or a literal, which has nothing in it.
    if (tree == null || tree instanceof JCIdent || tree instanceof JCLiteral) {
      return;
    }
    depth++;
    if (depth == trees.length) {
      trees = Arrays.copyOf(trees, 2 * depth);
      paths = Arrays.copyOf(paths, 2 * depth);
    }
    trees[depth] = tree;
    super.scan(tree);
    depth--;
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    Name name = TreeInfo.name(tree.meth);
    if (names.contain(name) && TreeInfo.symbol(tree.meth) instanceof MethodSymbol) {
      find(tree, name);
    }
    scan(tree.meth);
    scan(tree.args);
  }

  private void find(JCMethodInvocation tree, Name name) {
    if (logkeel.logCalls().logs(tree, unit)) {
      find(state -> logkeel.logCalls().find(tree, state), LogkeelCheck::judge);
    }
    if (logkeel.fieldCalls().mayBeNamed(name, unit)) {
      findHere(() -> logkeel.fieldCalls().find(tree), LogkeelCheck::judge);
    }
    if (consoleNames.contains(name)) {
      findHere(() -> ConsoleCall.of(tree, unit), LogkeelCheck::judge);
    }
    if (logkeel.contextCalls().isSite(tree, unit)) {
      findHere(() -> logkeel.contextCalls().find(tree, unit), LogkeelCheck::judge);
    }
    if (logkeel.handoffCalls().mayBe(tree, name, unit)) {
      findHere(() -> logkeel.handoffCalls().find(tree, unit), LogkeelCheck::judge);
    }
    if (emitsFields && logkeel.emittedFields().mayBe(tree, unit)) {
      findAll(
          state -> logkeel.takenDown(logkeel.emittedFields().of(tree, state), state),
          LogkeelCheck::judge);
    }
    if (logkeel.locationCalls().isSite(tree, name, unit)) {
      find(state -> logkeel.locationCalls().find(tree, state), LogkeelCheck::judge);
    }
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    if (logkeel.handoffCalls().mayBeNamed(tree.name, unit)) {
      find(state -> logkeel.handoffCalls().find(tree, state), LogkeelCheck::judge);
    }
    scan(tree.expr);
  }

  @Override
  public void visitAnnotation(JCAnnotation tree) {
    if (logkeel.fieldCalls().mayBeOn(TreeInfo.name(tree.annotationType), unit)) {
      find(state -> logkeel.fieldCalls().find(tree), LogkeelCheck::judge);
    }
    if (emitsFields && logkeel.emittedFields().mayBeOn(TreeInfo.name(tree.annotationType), unit)) {
      findAll(
          state -> logkeel.takenDown(logkeel.emittedFields().of(tree, state), state),
          LogkeelCheck::judge);
    }
    super.visitAnnotation(tree);
  }

  @Override
  public void visitExec(JCExpressionStatement tree) {
    if (logkeel.logChains().isBuilder(tree.expr.type, unit)) {
      find(state -> logkeel.logChains().droppedBy(tree, state), LogkeelCheck::judge);
    }
    super.visitExec(tree);
  }

  @Override
  public void visitLambda(JCLambda tree) {
    if (logkeel.logChains().isBuilder(tree.body.type, unit)) {
      find(state -> logkeel.logChains().droppedBy(tree, state), LogkeelCheck::judge);
    }
    scan(tree.body);
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    if (logkeel.logChains().isBuilder(tree.sym.type, unit)) {
      find(state -> logkeel.logChains().declaredBy(tree, state), LogkeelCheck::judge);
    }
    if (emitsFields) {
      scan(tree.mods);
    }
    scan(tree.init);
  }

  // What follows leaves out where there is nothing to judge: types, names, modifiers.

  @Override
  public void visitPackageDef(JCPackageDecl tree) {}

  @Override
  public void visitImport(JCImport tree) {}

  @Override
  public void visitClassDef(JCClassDecl tree) {
    scan(tree.mods);
    scan(tree.defs);
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    scan(tree.mods);
    if (emitsFields) {
      scan(tree.params);
    }
    scan(tree.body);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    if (logkeel.handoffCalls().mayMake(tree, unit)) {
      find(state -> logkeel.handoffCalls().find(tree, state), LogkeelCheck::judge);
    }
    scan(tree.encl);
    scan(tree.args);
    scan(tree.def);
  }

  @Override
  public void visitNewArray(JCNewArray tree) {
    scan(tree.dims);
    scan(tree.elems);
  }

  @Override
  public void visitTypeCast(JCTypeCast tree) {
    scan(tree.expr);
  }

  @Override
  public void visitTypeTest(JCInstanceOf tree) {
    scan(tree.expr);
  }

  @Override
  public void visitTypeApply(JCTypeApply tree) {}

  @Override
  public void visitTypeArray(JCArrayTypeTree tree) {}

  /** The same where nothing around the tree matters: most of these are none, and need no path. */
  private <T> void findHere(Supplier<Optional<T>> recogniser, Question<T> question) {
    try {
      Optional<T> found = recogniser.get();
      if (found.isPresent()) {
        add(found.get(), unit.withPath(path(depth)), question);
      }
    } catch (Throwable fault) { // also StackOverflowError, LinkageError, javac's CompletionFailure
      report(fault);
    }
  }

  /** Looks closely at the tree at hand, which has passed the cheap test. */
  private <T> void find(Recogniser<T> recogniser, Question<T> question) {
    findAll(state -> recogniser.find(state).map(List::of).orElse(List.of()), question);
  }

  /** The same where there may be several things to judge in one tree. */
  private <T> void findAll(Function<VisitorState, List<T>> recogniser, Question<T> question) {
    try {
      VisitorState state = unit.withPath(path(depth));
      for (T found : recogniser.apply(state)) {
        add(found, state, question);
      }
    } catch (Throwable fault) { // also StackOverflowError, LinkageError, javac's CompletionFailure
      report(fault);
    }
  }

  private <T> void add(T found, VisitorState state, Question<T> question) {
    sites.put(
        found.getClass(),
        new Site(state.getPath(), (check, there) -> question.put(check, found, there)));
  }

  private void report(Throwable fault) {
    if (!failed) {
      failed = true;
      Fault.report("reading the source", fault, "this statement", trees[depth], unit);
    }
  }

  private TreePath path(int level) {
    if (level == 0) {
      return unit.getPath();
    }
    TreePath around = path(level - 1);
    TreePath known = paths[level];
    if (known == null || known.getLeaf() != trees[level] || known.getParentPath() != around) {
      paths[level] = new TreePath(around, trees[level]);
    }
    return paths[level];
  }

  private interface Recogniser<T> {
    Optional<T> find(VisitorState state);
  }

  private interface Question<T> {
    Description put(LogkeelCheck check, T found, VisitorState state);
  }
}
