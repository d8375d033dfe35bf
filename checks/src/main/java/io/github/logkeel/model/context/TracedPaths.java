package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.SourceClasses;
import io.github.logkeel.model.context.Code.Call;
import io.github.logkeel.model.context.Code.Use;
import io.github.logkeel.model.context.Entries.Start;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Which code of a compilation runs on behalf of a request, on the thread that has its trace. It is
 * worked out once, when it is first asked for, from all classes that javac has attributed by then:
 * with the compile policy that Error Prone requires, all of them. What is out of sight (another
 * policy, classes of an earlier compilation, bodies of libraries) ends a path quietly.
 */
public final class TracedPaths {

  /**
   * How a request comes to a body.
   *
   * @param from the body that runs it; null for an entry
   * @param start the entry
   */
  private record Reached(Code from, Start start) {}

  private final ImmutableList<TracedEntry> rows;
  private final BiPredicate<JavaFileObject, VisitorState> isTest;

  private Context context;
  private CallGraph graph;

  /** What requests come to, what timers do, and what else there is where a context is in hand. */
  private final List<Map<Code, Reached>> reached =
      List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

  private Map<Code, Start> starts = Map.of();
  private Set<Code> calledInScopes;
  private final Map<ImmutableSet<MethodSymbol>, Set<Code>> reachedFrom = new HashMap<>();

  /**
   * @param house the entries that the user adds to those Logkeel knows
   * @param isTest whether a file holds a test, which serves nobody
   */
  public TracedPaths(
      ImmutableList<TracedEntry> house, BiPredicate<JavaFileObject, VisitorState> isTest) {
    this.rows =
        ImmutableList.<TracedEntry>builder().addAll(TracedEntries.BUILT_IN).addAll(house).build();
    this.isTest = isTest;
  }

  /** The path to the tree at hand; empty where no request is known to come. */
  public Optional<TracedPath> of(VisitorState state) {
    return pathTo(codeAt(state));
  }

  /** Whether the path to the tree at hand leads through one of some methods. */
  boolean leadsThrough(ImmutableSet<MethodSymbol> methods, VisitorState state) {
    Code code = codeAt(state);
    Map<Code, Reached> ways = waysTo(code);
    while (code != null && ways.containsKey(code)) {
      if (methods.contains(code.enclosingMethod())) {
        return true;
      }
      code = ways.get(code).from();
    }
    return false;
  }

  /** Whether one of some methods may come to the tree at hand, on the same thread. */
  boolean isReachedFrom(ImmutableSet<MethodSymbol> methods, VisitorState state) {
    Code here = codeAt(state);
    return here != null && reachedFrom.computeIfAbsent(methods, this::allFrom).contains(here);
  }

  private Set<Code> allFrom(ImmutableSet<MethodSymbol> methods) {
    Set<Code> all = new HashSet<>();
    methods.stream().map(graph::of).filter(Objects::nonNull).forEach(all::add);
    spread(new ArrayDeque<>(all), (from, next) -> all.add(next));
    return all;
  }

  /** The piece of code that the tree at hand is in; null for none. */
  private Code codeAt(VisitorState state) {
    enter(state);
    JCTree inner = null;
    for (TreePath path = state.getPath(); path != null; path = path.getParentPath()) {
      JCTree tree = (JCTree) path.getLeaf();
      Code part = partOf(tree, inner);
      if (part != null) {
        return part;
      }
      if (tree instanceof JCMethodDecl method) {
        return method.sym == null ? null : graph.of(method.sym);
      }
      if (tree instanceof JCClassDecl type) {
        return type.sym == null || isStatic(inner) ? null : graph.initializerOf(type.sym);
      }
      inner = tree;
    }
    return null;
  }

  /** The path to a method; empty also for one of a library. */
  public Optional<TracedPath> of(MethodSymbol method, VisitorState state) {
    enter(state);
    return pathTo(graph.of(method));
  }

  /** Whether another method of the compilation may call this one while a scope is open. */
  boolean isCalledInScope(MethodSymbol method, VisitorState state) {
    enter(state);
    return calledInScopes().contains(graph.of(method));
  }

  /** Whether the tree at hand may run while code of the compilation has a scope open. */
  boolean isInScope(VisitorState state) {
    Code code = codeAt(state);
    return isScope(code) || calledInScopes().contains(code);
  }

  /** The methods that run around the handlers of the program: of filters, and of aspects. */
  Stream<MethodSymbol> aroundHandlers(VisitorState state) {
    enter(state);
    return graph.methods().stream()
        .filter(
            code ->
                Filters.isAdvice(code.method())
                    || (reached.get(0).containsKey(code)
                        && Filters.contain(reached.get(0).get(code).start().row())
                        && pathTo(code).filter(TracedPath::isAroundHandlers).isPresent()))
        .map(Code::method);
  }

  private boolean isScope(Code code) {
    Start start = starts.get(code);
    return start != null && EntryTraits.isScope(start.row());
  }

  private Set<Code> calledInScopes() {
    if (calledInScopes == null) {
      calledInScopes = new HashSet<>();
      starts.keySet().stream()
          .filter(this::isScope)
          .forEach(
              code ->
                  spread(
                      new ArrayDeque<>(List.of(code)), (from, next) -> calledInScopes.add(next)));
    }
    return calledInScopes;
  }

  /** The piece of code of a tree that holds another one of its trees; null if it is not one. */
  private Code partOf(JCTree tree, JCTree inner) {
    if (tree instanceof JCBlock block) {
      return partBefore(inner, block.stats);
    }
    if (tree instanceof JCTry attempt && inner == attempt.body) {
      return partBefore(inner, attempt.resources);
    }
    return tree instanceof JCLambda ? graph.of(tree) : null;
  }

  /** The piece that the last declaration before a tree begins. */
  private Code partBefore(JCTree tree, List<? extends JCTree> declarations) {
    Code last = null;
    for (JCTree declaration : declarations) {
      if (declaration == tree) {
        break;
      }
      Code part = graph.of(declaration);
      last = part == null ? last : part;
    }
    return last;
  }

  private static boolean isStatic(JCTree member) {
    return member == null
        || (member instanceof JCVariableDecl field && field.sym != null && field.sym.isStatic())
        || (member instanceof JCBlock block && block.isStatic());
  }

  private Optional<TracedPath> pathTo(Code code) {
    Map<Code, Reached> ways = waysTo(code);
    return ways.isEmpty() ? Optional.empty() : Optional.of(path(code, ways));
  }

  /** The ways of which the one to some code is told: the first that is for work of a request. */
  private Map<Code, Reached> waysTo(Code code) {
    List<Map<Code, Reached>> all = reached.stream().filter(ways -> ways.containsKey(code)).toList();
    return all.size() < 2
        ? Iterables.getOnlyElement(all, Map.of())
        : Iterables.find(all, ways -> path(code, ways).isWorkOfRequest(), all.get(0));
  }

  private static TracedPath path(Code code, Map<Code, Reached> ways) {
    Deque<Code> way = new ArrayDeque<>();
    Code first = code;
    for (Reached step = ways.get(code); step.from() != null; step = ways.get(first)) {
      way.addFirst(first);
      first = step.from();
    }
    Start start = ways.get(code).start();
    return new TracedPath(start.row(), EntryName.of(start, first), steps(first, start, way));
  }

  /** The methods on the way; the class is left out where it is that of the method before. */
  private static ImmutableList<String> steps(Code first, Start start, Collection<Code> way) {
    ImmutableList.Builder<String> steps = ImmutableList.builder();
    MethodSymbol before = first.enclosingMethod();
    boolean classIsNamed = start.row().sign() != TracedEntry.Sign.HTTP;
    for (Code code : way) {
      MethodSymbol method = code.enclosingMethod();
      if (method == null || method == before) {
        continue; // an initialiser or a lambda: part of what stands around it
      }
      boolean sameClass =
          classIsNamed && before != null && before.owner == method.owner && !method.isConstructor();
      steps.add(sameClass ? method.getSimpleName().toString() : EntryName.methodName(code));
      before = method;
      classIsNamed = true;
    }
    return steps.build();
  }

  /** Symbols belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    reached.forEach(Map::clear);
    reachedFrom.clear();
    Types types = state.getTypes();
    graph = new CallGraph(types);
    Entries entries = new Entries(new TypeSigns(rows, context), types);
    CallGraphScanner scanner = new CallGraphScanner(graph, entries, context);
    for (JCClassDecl tree : SourceClasses.of(file -> !isTest.test(file, state), state)) {
      scanner.scan(tree);
    }
    calledInScopes = null;
    starts = entries.starts(graph);
    follow();
  }

  private void follow() {
    follow(0, row -> row.isHandler() && !EntryTraits.isOfTimer(row), Set.of());
    follow(1, EntryTraits::isOfTimer, Set.of());
    follow(
        2, row -> !row.isHandler(), Sets.union(reached.get(0).keySet(), reached.get(1).keySet()));
  }

  /**
   * Goes from some entries breadth first, so that each path is a short one.
   *
   * @param known code that they may come to, and that is not asked for
   */
  private void follow(int kind, Predicate<TracedEntry> entries, Set<Code> known) {
    Map<Code, Reached> ways = reached.get(kind);
    Deque<Code> open = new ArrayDeque<>();
    starts.forEach(
        (code, start) -> {
          if (entries.test(start.row()) && !known.contains(code)) {
            ways.put(code, new Reached(null, start));
            open.add(code);
          }
        });
    spread(
        open,
        (from, next) ->
            !known.contains(next)
                && ways.putIfAbsent(next, new Reached(from, ways.get(from).start())) == null);
  }

  /**
   * Goes breadth first to all that some code runs.
   *
   * @param isNew whether code has not been reached before, from the code that runs it
   */
  private void spread(Deque<Code> open, BiPredicate<Code, Code> isNew) {
    while (!open.isEmpty()) {
      Code code = open.remove();
      for (Use use : code.uses()) {
        for (Code next : run(use)) {
          if (isNew.test(code, next)) {
            open.add(next);
          }
        }
      }
    }
  }

  private Collection<Code> run(Use use) {
    if (use.taker() != null && !graph.isRunBy(use.taker())) {
      return List.of();
    }
    Call call = use.call();
    try {
      return call == null ? Collections.singletonList(use.code()) : graph.targets(call);
    } catch (CompletionFailure outOfSight) {
      return List.of();
    }
  }
}
