package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;

/**
 * Which methods of libraries run the code that they are given at once and on the thread of the
 * caller. Any other may keep it or hand it to another thread, and is no part of the caller.
 *
 * @param owner the type that declares the methods, or the package that all such types are in
 * @param methods their names; none means all
 */
record CallerThread(String owner, ImmutableSet<String> methods) {

  private static final String STREAMS = "java.util.stream";

  static final ImmutableList<CallerThread> ON_CALLER =
      ImmutableList.of(
          row("java.lang.Iterable", "forEach"),
          row("java.lang.ScopedValue.Carrier", "run", "call"),
          row("java.security.AccessController", "doPrivileged"),
          row(
              "java.util",
              "forEach",
              "forEachRemaining",
              "tryAdvance",
              "removeIf",
              "replaceAll",
              "sort",
              "setAll",
              "compute",
              "computeIfAbsent",
              "computeIfPresent",
              "merge",
              "ifPresent",
              "ifPresentOrElse",
              "map",
              "flatMap",
              "filter",
              "or",
              "orElseGet",
              "orElseThrow",
              "requireNonNullElseGet"),
          row(
              "java.util.concurrent.ConcurrentMap",
              "forEach",
              "compute",
              "computeIfAbsent",
              "computeIfPresent",
              "merge"),
          row(
              "java.util.concurrent.ConcurrentHashMap",
              "compute",
              "computeIfAbsent",
              "computeIfPresent",
              "merge"),
          row(STREAMS),
          row("com.google.common.collect", "forEach", "removeIf", "replaceAll"),
          row(
              "io.micrometer.observation.Observation",
              "observe",
              "observeChecked",
              "scoped",
              "scopedChecked"),
          row("io.micrometer.core.instrument.Timer", "record", "recordCallable"),
          row("io.grpc.Context", "run", "call"),
          row("org.springframework.transaction.support.TransactionOperations"),
          row("org.springframework.transaction.support.TransactionTemplate"),
          row("org.springframework.retry.RetryOperations", "execute"),
          row("org.springframework.retry.support.RetryTemplate", "execute"),
          row("org.springframework.jdbc.core"));

  private static CallerThread row(String owner, String... methods) {
    return new CallerThread(owner, ImmutableSet.copyOf(methods));
  }

  /** Whether code given to a method has run on the same thread when its call returns. */
  static boolean runsOnCaller(MethodSymbol method) {
    String type = method.owner.getQualifiedName().toString();
    return ON_CALLER.stream().anyMatch(row -> row.covers(type, method));
  }

  private boolean covers(String type, MethodSymbol method) {
    boolean owns =
        type.equals(owner)
            || (type.startsWith(owner)
                && type.charAt(owner.length()) == '.'
                && CallGraph.packageOf(method).equals(owner));
    return owns && (methods.isEmpty() || methods.contains(method.getSimpleName().toString()));
  }

  /** Whether a call is one of a stream that shares its work among threads. */
  static boolean isParallel(JCMethodInvocation tree, MethodSymbol method) {
    JCExpression step = tree.meth;
    while (CallGraph.packageOf(method).equals(STREAMS)) {
      if (step instanceof JCMethodInvocation call) {
        step = call.meth;
      } else if (step instanceof JCFieldAccess select) {
        if (select.name.contentEquals("parallel") || select.name.contentEquals("parallelStream")) {
          return true;
        }
        step = select.selected;
      } else {
        return false;
      }
    }
    return false;
  }
}
