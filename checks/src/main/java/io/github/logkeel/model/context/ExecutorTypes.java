package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Types;
import java.util.HashMap;
import java.util.Map;

/** Which types of one compilation are executors; each is looked at once. */
final class ExecutorTypes {

  /** What is given tasks to run. */
  private static final ImmutableSet<String> EXECUTORS =
      ImmutableSet.of(
          "java.util.concurrent.Executor",
          "java.util.concurrent.CompletionService",
          "org.springframework.scheduling.TaskScheduler");

  private final Types types;
  private final Map<TypeSymbol, Boolean> known = new HashMap<>();

  ExecutorTypes(Types types) {
    this.types = types;
  }

  /** Whether a type is one; false also where a supertype is out of sight. */
  boolean contains(TypeSymbol type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = type instanceof ClassSymbol && hasSupertype(type);
      known.put(type, answer);
    }
    return answer;
  }

  private boolean hasSupertype(TypeSymbol type) {
    try {
      return types.closure(types.erasure(type.type)).stream()
          .anyMatch(each -> EXECUTORS.contains(each.tsym.getQualifiedName().toString()));
    } catch (CompletionFailure outOfSight) {
      return false;
    }
  }
}
