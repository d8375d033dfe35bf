package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import io.github.logkeel.model.SourceClasses;

/**
 * All calls of a program that name one entry of the MDC: those that put it, read it and take it
 * away, which have to agree on its name.
 *
 * @param here those of the file at hand, in order
 * @param isElsewhere whether another file has any
 */
public record EntryUses(ImmutableList<MethodInvocationTree> here, boolean isElsewhere) {

  /** The calls that name the entry which a call puts. */
  public static EntryUses of(MethodInvocationTree put, String name, VisitorState state) {
    String owner = outermost(put);
    ImmutableList<MethodInvocationTree> here =
        callsIn(state.getPath().getCompilationUnit(), owner, name);
    boolean elsewhere = false;
    ImmutableSet<String> owners =
        ImmutableSet.of(owner, owner.replace(".ThreadContext", ".CloseableThreadContext"));
    for (JCClassDecl type : SourceClasses.naming(owners, file -> true, state)) {
      boolean isHere =
          type.sym.sourcefile.equals(state.getPath().getCompilationUnit().getSourceFile());
      elsewhere |= !isHere && !callsIn(type, owner, name).isEmpty();
    }
    return new EntryUses(here, elsewhere);
  }

  private static ImmutableList<MethodInvocationTree> callsIn(Tree tree, String owner, String name) {
    ImmutableList.Builder<MethodInvocationTree> calls = ImmutableList.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (!call.getArguments().isEmpty()
            && name.equals(ASTHelpers.constValue(call.getArguments().get(0)))
            && outermost(call).equals(owner)) {
          calls.add(call);
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return calls.build();
  }

  /** Log4j2 has two types for one map: {@code ThreadContext} and {@code CloseableThreadContext}. */
  private static String outermost(MethodInvocationTree call) {
    return ASTHelpers.outermostClass(ASTHelpers.getSymbol(call))
        .getQualifiedName()
        .toString()
        .replace(".CloseableThreadContext", ".ThreadContext");
  }
}
