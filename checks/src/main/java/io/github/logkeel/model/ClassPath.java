package io.github.logkeel.model;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Source.Feature;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
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
    // Source of Java 8 knows no modules: there all is in the one that stands for none.
    ModuleSymbol classPath =
        Feature.MODULES.allowedInSource(Source.instance(state.context))
            ? state.getSymtab().unnamedModule
            : state.getSymtab().noModule;
    return Optional.ofNullable(state.getElements().getTypeElement(classPath, name))
        .map(element -> ((ClassSymbol) element).type);
  }
}
