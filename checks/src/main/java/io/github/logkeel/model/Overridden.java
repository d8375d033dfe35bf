package io.github.logkeel.model;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import java.util.Optional;
import java.util.function.Function;

/** A method, and those that it overrides, for rows that name the method of a supertype. */
public final class Overridden {

  private Overridden() {}

  /**
   * What is known of a method, else of the first of those that it overrides of which anything is.
   *
   * @param known looks at one method, without those that it overrides
   */
  public static <T> Optional<T> first(
      MethodSymbol method, Types types, Function<MethodSymbol, Optional<T>> known) {
    Optional<T> found = known.apply(method);
    if (found.isPresent() || method.isStatic()) {
      return found;
    }
    for (MethodSymbol overridden : ASTHelpers.findSuperMethods(method, types)) {
      Optional<T> inherited = known.apply(overridden);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }
}
