package io.github.logkeel.model;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** What a compilation could name. */
public final class ClassPath {

  private ClassPath() {}

  /**
   * The class of that name. {@link VisitorState#getTypeFromString} finds only those that the
   * program has named before, which a logging backend never is.
   */
  public static Optional<Type> find(String name, VisitorState state) {
    return Optional.ofNullable(state.getElements().getTypeElement(name))
        .map(element -> ((ClassSymbol) element).type);
  }
}
