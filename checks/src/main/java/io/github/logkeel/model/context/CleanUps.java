package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;

/**
 * Which methods of the program may take away what the code at hand has put: for lack of better
 * knowledge all, as the two ends of a filter do, but for those that surely run at another time.
 *
 * @param state with a path into the code at hand
 */
public record CleanUps(TracedPaths paths, VisitorState state) {

  /** Whether a method, or null for an initialiser, may. */
  boolean include(Symbol code) {
    return !(code instanceof MethodSymbol method) || !(servesOthers(method) || isElsewhere(method));
  }

  /** Whether the code at hand, which is a lambda, is where requests come in. */
  boolean isHandlerItself() {
    return paths.of(state).filter(path -> path.isFromHandler() && path.isEntry()).isPresent();
  }

  /** Another handler of HTTP: one request comes to one of them. */
  private boolean servesOthers(MethodSymbol method) {
    return paths.of(method, state).filter(TracedPath::isHandlerOfHttp).isPresent()
        && !paths.leadsThrough(ImmutableSet.of(method), state);
  }

  /** A task of the program: it is not what a server calls handlers in. */
  private boolean isElsewhere(MethodSymbol method) {
    return MethodEntries.isTask(method, state.getTypes())
        && paths.of(state).filter(TracedPath::isFromHandler).isPresent();
  }
}
