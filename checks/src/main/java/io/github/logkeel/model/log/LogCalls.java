package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * The one recogniser of log statements. All checks of a compilation share it, so that a statement
 * is parsed once, and a method of the program is looked at once.
 */
public final class LogCalls {

  private final ImmutableList<HouseMethod> houseMethods;
  private Context context;
  private LogMethods methods;
  private LogCallParser parser;
  private IdentityHashMap<MethodInvocationTree, LogCall> parsed = new IdentityHashMap<>();

  /**
   * @param houseMethods logging methods beside those of {@link LogApi#BUILT_IN}
   */
  public LogCalls(ImmutableList<HouseMethod> houseMethods) {
    this.houseMethods = houseMethods;
  }

  /** Whether a call of that name may end a log statement at all: a lookup in a hash table. */
  public boolean mayBeNamed(Name name, VisitorState state) {
    if (state.context != context) {
      enter(state);
    }
    return methods.mayBeNamed(name);
  }

  /** Whether this call ends a log statement, without a look at what it says. */
  public boolean logs(MethodInvocationTree tree, VisitorState state) {
    return mayBeNamed(TreeInfo.name((JCTree) tree.getMethodSelect()), state)
        && methods.find(ASTHelpers.getSymbol(tree)).isPresent();
  }

  /** The log statement that this call ends; empty for every other call. */
  public Optional<LogCall> find(MethodInvocationTree tree, VisitorState state) {
    if (!mayBeNamed(TreeInfo.name((JCTree) tree.getMethodSelect()), state)) {
      return Optional.empty();
    }
    LogCall known = parsed.get(tree);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<LogMethod> method = methods.find(ASTHelpers.getSymbol(tree));
    if (method.isEmpty()) {
      return Optional.empty();
    }
    LogCall call = parser.parse(tree, method.get(), state);
    parsed.put(tree, call);
    return Optional.of(call);
  }

  /** Symbols and names belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    context = state.context;
    methods = new LogMethods(houseMethods, state);
    parser = new LogCallParser();
    parsed = new IdentityHashMap<>();
  }
}
