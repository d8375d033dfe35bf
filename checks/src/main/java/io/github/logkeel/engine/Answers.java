package io.github.logkeel.engine;

import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.log.LogCall;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several checks ask about the statements of a compilation. */
final class Answers {

  private final Map<Class<?>, Map<LogCall, Object>> known = new HashMap<>();
  private Context context;

  /** Forgets those of another compilation. */
  void enter(Context current) {
    if (current != context) {
      context = current;
      known.clear();
    }
  }

  /**
   * An answer, which the first who asks finds out.
   *
   * @param question the class that answers it
   */
  @SuppressWarnings("unchecked") // a class has answers of one type
  <T> T once(Class<?> question, LogCall statement, Supplier<T> answer) {
    Map<LogCall, Object> answers = known.computeIfAbsent(question, q -> new IdentityHashMap<>());
    Object found = answers.get(statement);
    if (found == null) {
      found = answer.get();
      answers.put(statement, found);
    }
    return (T) found;
  }
}
