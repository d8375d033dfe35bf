package io.github.logkeel.model.context;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import io.github.logkeel.model.context.Code.Call;
import io.github.logkeel.model.context.Code.Taker;
import io.github.logkeel.model.context.Code.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes down what the bodies of attributed classes call, and which of them are entries. */
final class CallGraphScanner extends CodeScanner {

  private final CallGraph graph;
  private final Entries entries;
  private final boolean mayBeContexts;
  private final Types types;
  private final Names names;
  private final Name observer;
  private final Map<MethodSymbol, Boolean> runOnCaller = new HashMap<>();

  private ClassSymbol type;
  private Code code;

  /** Takes the lambda that is being visited; null if nobody known does. */
  private Taker taker;

  CallGraphScanner(CallGraph graph, Entries entries, Context context) {
    this.graph = graph;
    this.entries = entries;
    this.mayBeContexts = entries.mayBeContexts();
    this.types = Types.instance(context);
    this.names = Names.instance(context);
    this.observer = names.fromString(TracedEntries.OBSERVER);
  }

  @Override
  public void scan(JCTree tree) {
    // Every second tree is a name or a literal, which calls nothing.
    if (tree instanceof JCLiteral || (tree instanceof JCIdent && !mayBeContexts)) {
      return;
    }
    super.scan(tree);
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    if (tree.sym == null) {
      return;
    }
    ClassSymbol outerType = type;
    Code outerCode = code;
    Taker outerTaker = taker;
    type = tree.sym;
    taker = null;
    graph.addClass(type);
    for (JCTree member : tree.defs) {
      code = CallTrees.isInitializer(member) ? graph.initializerOf(type) : null;
      scan(member);
    }
    type = outerType;
    code = outerCode;
    taker = outerTaker;
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    if (tree.sym == null) {
      return;
    }
    entries.addDeclared(tree.sym);
    if (tree.body == null) {
      return;
    }
    code = Code.ofMethod(tree.sym);
    graph.addMethod(code);
    if (tree.sym.isConstructor()) {
      code.add(new Use(null, graph.initializerOf(type), null));
    }
    scan(tree.body);
    code = null;
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    scan(tree.init);
  }

  @Override
  public void visitBlock(JCBlock tree) {
    Code around = code;
    for (JCTree statement : tree.stats) {
      scan(statement);
      enterRest(statement);
    }
    code = around;
  }

  @Override
  public void visitTry(JCTry tree) {
    Code around = code;
    for (JCTree resource : tree.resources) {
      scan(resource);
      enterRest(resource);
    }
    scan(tree.body);
    code = around;
    scan(tree.catchers);
    scan(tree.finalizer);
  }

  /** From the declaration of a context to the end of its block, there is one in hand. */
  private void enterRest(JCTree statement) {
    if (mayBeContexts
        && code != null
        && statement instanceof JCVariableDecl variable
        && variable.sym != null
        && entries.isContext(variable.sym)) {
      code = Code.ofRest(code);
      graph.addPart(variable, code);
      entries.addContext(variable.sym, code);
    }
  }

  @Override
  public void visitIdent(JCIdent tree) {
    addField(tree.sym);
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    addField(tree.sym);
    scan(tree.selected);
  }

  @Override
  public void visitAssign(JCAssign tree) {
    // A field that is written is not used: constructors keep what others will use.
    if (tree.lhs instanceof JCFieldAccess select) {
      scan(select.selected);
    } else if (!(tree.lhs instanceof JCIdent)) {
      scan(tree.lhs);
    }
    scan(tree.rhs);
  }

  private void addField(Symbol symbol) {
    if (mayBeContexts
        && code != null
        && symbol instanceof VarSymbol field
        && field.owner instanceof ClassSymbol
        && (field.flags_field & Flags.STATIC) == 0
        && !field.type.isPrimitive()) {
      entries.addContext(field, code);
    }
  }

  @Override
  public void visitLambda(JCLambda tree) {
    Code around = code;
    Taker outerTaker = taker;
    if (taker == null || !taker.isAtOnce()) {
      code = Code.ofLambda(type, around, taker);
      graph.addPart(tree, code);
      entries.addFunction(tree.type, code);
      if (around != null && taker != null) {
        around.add(new Use(null, code, taker));
      }
    }
    taker = null;
    scan(tree.body);
    code = around;
    taker = outerTaker;
  }

  @Override
  public void visitReturn(JCReturn tree) {
    super.visitReturn(tree);
    if (code == null || !(tree.expr instanceof JCNewClass made)) {
      return;
    }
    MethodSymbol method = code.body().method();
    if (method != null && method.getReturnType().tsym.getQualifiedName() == observer) {
      addObserved(method.getReturnType().tsym, made.def == null ? made.type.tsym : made.def.sym);
    }
  }

  /** The server calls what a handler gives back for each message of the request. */
  private void addObserved(Symbol observed, TypeSymbol made) {
    for (Symbol member : observed.members().getSymbols()) {
      if (member instanceof MethodSymbol method) {
        code.add(new Use(new Call(method, made, true), null, null));
      }
    }
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    if (tree.sym instanceof MethodSymbol method) {
      entries.addFunction(tree.type, method);
      if (code != null && taker != null) {
        code.add(
            new Use(
                new Call(
                    method,
                    CallTrees.site(tree.expr, method, type, types),
                    !CallTrees.isSuper(tree.expr, names)),
                null,
                taker));
      }
    }
    scan(tree.expr);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol method)) {
      super.visitApply(tree);
      return;
    }
    JCExpression receiver = tree.meth instanceof JCFieldAccess select ? select.selected : null;
    Call call = null;
    if (!graph.isOfJava(method)) {
      call =
          new Call(
              method,
              CallTrees.site(receiver, method, type, types),
              !CallTrees.isSuper(receiver, names));
      if (code != null) {
        code.add(new Use(call, null, null));
      }
    }
    if (receiver instanceof JCIdent ident) {
      addCalled(ident.sym);
    }
    scan(receiver);
    if (call == null && CallTrees.haveCode(tree.args)) {
      call = new Call(method, method.enclClass(), false); // ends there: every second call does
    }
    scanArguments(tree.args, call, tree);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    scan(tree.encl);
    if (tree.constructor instanceof MethodSymbol constructor) {
      Call call = new Call(constructor, constructor.enclClass(), false);
      if (code != null) {
        code.add(new Use(call, null, null));
      }
      scanArguments(tree.args, call, null);
    } else {
      scan(tree.args);
    }
    scan(tree.def);
    if (tree.def != null && tree.def.sym != null) {
      addMethods(tree.def);
    }
  }

  /** An anonymous class is run, like a lambda, by who takes it. */
  private void addMethods(JCClassDecl tree) {
    if (code == null || taker == null) {
      return;
    }
    for (JCTree member : tree.defs) {
      if (member instanceof JCMethodDecl method
          && method.sym != null
          && !method.sym.isConstructor()) {
        code.add(new Use(new Call(method.sym, tree.sym, false), null, taker));
      }
    }
  }

  /**
   * @param call what takes the arguments; may be null if none of them is code
   * @param tree the same; null for a constructor, which may keep them
   */
  private void scanArguments(List<JCExpression> arguments, Call call, JCMethodInvocation tree) {
    Taker outer = taker;
    int index = 0;
    for (JCExpression argument : arguments) {
      JCExpression bare = CallTrees.bare(argument);
      taker = CallTrees.isCode(bare) ? taker(call, index, tree) : null;
      if (taker != null && bare instanceof JCIdent ident) {
        addPassedOn(ident.sym);
      }
      scan(bare);
      index++;
    }
    taker = outer;
  }

  private Taker taker(Call call, int index, JCMethodInvocation tree) {
    boolean runsHere =
        tree != null
            && runOnCaller.computeIfAbsent(call.method(), CallerThread::runsOnCaller)
            && !CallerThread.isParallel(tree, call.method());
    return runsHere ? Taker.AT_ONCE : new Taker(call, index);
  }

  private void addCalled(Symbol receiver) {
    if (code == null || !CallTrees.isParameter(receiver)) {
      return;
    }
    if (receiver.owner == code.body().method()) {
      graph.addCalled((VarSymbol) receiver);
    } else if (code.body().takenBy() != null) {
      graph.addPassedOn((VarSymbol) receiver, code.body().takenBy());
    }
  }

  private void addPassedOn(Symbol argument) {
    if (taker.isAtOnce()) {
      addCalled(argument);
    } else if (CallTrees.isParameter(argument)) {
      graph.addPassedOn((VarSymbol) argument, taker);
    }
  }
}
