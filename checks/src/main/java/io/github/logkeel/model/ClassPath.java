package io.github.logkeel.model;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** What lies on the class path of a compilation. */
public final class ClassPath {

  private ClassPath() {}

  /**
   * The class of that name. {@link VisitorState#getTypeFromString} finds only those that the
   * program has named before, which a logging backend never is.
   */
  public static Optional<Type> find(String name, VisitorState state) {
    // The class path is the unnamed module; to search all modules would take tens of times as long.
    return Optional.ofNullable(
            state.getElements().getTypeElement(state.getSymtab().unnamedModule, name))
        .map(element -> ((ClassSymbol) element).type);
  }
}
