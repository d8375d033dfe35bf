package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the executors and the tasks of a compilation come from: what their variables are set to,
 * their parameters are called with, and their methods return.
 */
final class WorkValues {

  private static final ImmutableSet<String> TASKS =
      ImmutableSet.copyOf(
          Maps.filterValues(HandoffApis.SHAPES, shape -> shape != Shape.COLLECTION).keySet());

  /** Annotations of methods whose result a container injects. */
  private static final ImmutableSet<String> FACTORIES =
      ImmutableSet.of("Bean", "Produces", "Provides", "Factory", "Singleton");

  private final Types types;
  private final ExecutorTypes executors;
  private final SetMultimap<VarSymbol, ExpressionTree> values = LinkedHashMultimap.create();
  private final SetMultimap<MethodSymbol, ExpressionTree> results = LinkedHashMultimap.create();
  private final Set<MethodSymbol> factories = new HashSet<>();
  private final Set<VarSymbol> decorated = new HashSet<>();
  private final Map<ClassSymbol, JCClassDecl> classes = new HashMap<>();
  private final Set<String> switches = new HashSet<>();

  private WorkValues(Types types) {
    this.types = types;
    this.executors = new ExecutorTypes(types);
  }

  /** Goes over all of those classes. */
  static WorkValues of(ImmutableList<JCClassDecl> sources, VisitorState state) {
    WorkValues found = new WorkValues(state.getTypes());
    Scanner scanner = found.new Scanner();
    sources.forEach(scanner::scan);
    return found;
  }

  /** What a variable is ever set to. */
  Collection<ExpressionTree> of(VarSymbol variable) {
    return values.get(variable);
  }

  /** What a method of the compilation returns. */
  Collection<ExpressionTree> of(MethodSymbol method) {
    return results.get(method);
  }

  /** The tree of a class of the compilation; null for any other. */
  JCClassDecl treeOf(ClassSymbol type) {
    return classes.get(type);
  }

  /** The tree of a method of the compilation; null for any other. */
  JCMethodDecl treeOf(MethodSymbol method) {
    JCClassDecl type = classes.get(method.enclClass());
    return type == null
        ? null
        : type.defs.stream()
            .filter(JCMethodDecl.class::isInstance)
            .map(JCMethodDecl.class::cast)
            .filter(each -> each.sym == method)
            .findFirst()
            .orElse(null);
  }

  /** Whether a class of the compilation is an executor and extends none of a library. */
  boolean isExecutorOfItsOwn(ClassSymbol type) {
    return classes.containsKey(type)
        && isExecutor(type)
        && !(type.getSuperclass().tsym instanceof ClassSymbol parent
            && isExecutor(parent)
            && !classes.containsKey(parent));
  }

  /** The methods whose result a container injects where that type is asked for. */
  ImmutableList<MethodSymbol> factoriesOf(Type type) {
    return factories.stream()
        .filter(
            method -> types.isSubtype(types.erasure(method.getReturnType()), types.erasure(type)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether something is set on an executor that wraps its tasks. */
  boolean isDecorated(VarSymbol executor) {
    return decorated.contains(executor);
  }

  /** Whether the program has turned on what carries the context by itself. */
  boolean hasSwitchedOn() {
    return !switches.isEmpty();
  }

  /** Whether a container injects what a method returns. */
  static boolean isFactory(MethodSymbol declared) {
    return declared.getRawAttributes().stream()
        .anyMatch(a -> FACTORIES.contains(a.type.tsym.getSimpleName().toString()));
  }

  /** Whether a type is an executor. */
  boolean isExecutor(TypeSymbol type) {
    return executors.contains(type);
  }

  private boolean isWork(Type type) {
    return type != null
        && type.tsym != null
        && (TASKS.contains(type.tsym.getQualifiedName().toString()) || isExecutor(type.tsym));
  }

  private final class Scanner extends TreeScanner {
    private MethodSymbol method;

    @Override
    public void visitClassDef(JCClassDecl tree) {
      if (tree.sym != null) {
        classes.put(tree.sym, tree);
        MethodSymbol around = method;
        scan(tree.defs);
        method = around;
      }
    }

    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      method = tree.sym;
      if (method != null && isWork(method.getReturnType()) && isFactory(method)) {
        factories.add(method);
      }
      scan(tree.body);
      method = null;
    }

    @Override
    public void visitLambda(JCLambda tree) {
      MethodSymbol around = method;
      method = null; // what it returns is no result of the method
      scan(tree.body);
      method = around;
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      if (tree.init != null && tree.sym != null && isWork(tree.sym.type)) {
        values.put(tree.sym, tree.init);
      }
      scan(tree.init);
    }

    @Override
    public void visitAssign(JCAssign tree) {
      if (TreeInfo.symbol(tree.lhs) instanceof VarSymbol variable && isWork(variable.type)) {
        values.put(variable, tree.rhs);
      }
      scan(tree.rhs);
    }

    @Override
    public void visitReturn(JCReturn tree) {
      if (method != null && tree.expr != null && isWork(method.getReturnType())) {
        results.put(method, tree.expr);
      }
      scan(tree.expr);
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      if (TreeInfo.symbol(tree.meth) instanceof MethodSymbol called) {
        addArguments(tree.args, called);
        String name = called.getSimpleName().toString();
        if (CarriedWork.SWITCHES.contains(name)) {
          switches.add(name);
        }
        if (CarriedWork.DECORATORS.contains(name)
            && tree.meth instanceof JCFieldAccess select
            && TreeInfo.symbol(select.selected) instanceof VarSymbol executor) {
          decorated.add(executor);
        }
      }
      scan(tree.meth);
      scan(tree.args);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      if (tree.constructor instanceof MethodSymbol constructor) {
        addArguments(tree.args, constructor);
      }
      scan(tree.encl);
      scan(tree.args);
      scan(tree.def);
    }

    private void addArguments(List<JCExpression> arguments, MethodSymbol called) {
      if (!classes.containsKey(called.enclClass()) && called.enclClass().sourcefile == null) {
        return;
      }
      List<VarSymbol> parameters = called.params();
      for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
        if (isWork(parameters.get(i).type)) {
          values.put(parameters.get(i), arguments.get(i));
        }
      }
    }

    @Override
    public void scan(JCTree tree) {
      if (tree != null) {
        super.scan(tree);
      }
    }
  }
}
