package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.log.ConsoleCall;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of the calls that any recogniser looks at, in one table: most calls of a program have
 * none of them, and would be looked up by each recogniser.
 */
final class SiteNames {

  private final Logkeel logkeel;
  private final VisitorState state;
  private final boolean areAll;
  private final Map<Name, Boolean> known = new HashMap<>();

  /**
   * @param state of any file of the compilation
   */
  SiteNames(Logkeel logkeel, VisitorState state) {
    this.logkeel = logkeel;
    this.state = state;
    this.areAll = logkeel.asksForFields() || logkeel.handoffCalls().mayHaveAnyName(state);
  }

  /** Whether these are the names of the compilation at hand. */
  boolean areOf(Context context) {
    return state.context == context;
  }

  /** Whether a call of that name may be one that a check judges. */
  boolean contain(Name name) {
    Boolean isOne = known.get(name);
    if (isOne == null) {
      isOne = areAll || mayBeSite(name);
      known.put(name, isOne);
    }
    return isOne;
  }

  private boolean mayBeSite(Name name) {
    return logkeel.logCalls().mayBeNamed(name, state)
        || logkeel.fieldCalls().mayBeNamed(name, state)
        || ConsoleCall.names(state).contains(name)
        || logkeel.contextCalls().mayBeNamed(name, state)
        || logkeel.handoffCalls().mayBeNamed(name, state)
        || logkeel.locationCalls().mayBeNamed(name, state);
  }
}
