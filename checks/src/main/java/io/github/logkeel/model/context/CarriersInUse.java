package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.SourceClasses;
import java.util.List;
import java.util.stream.Stream;

/** Which carriers a program uses. */
public final class CarriersInUse {

  private static final Supplier<ImmutableSet<Carrier>> IN_PROGRAM =
      VisitorState.memoize(CarriersInUse::ofProgram);

  private CarriersInUse() {}

  /**
   * The carriers that a repair in the file at hand may choose from, the best first: what the file
   * imports comes before what only other files do, and what carries the trace before what carries
   * entries of log records. Where the program imports none that carries the trace, as with an
   * agent, one that lies on the class path comes last.
   */
  public static ImmutableList<Carrier> of(VisitorState state) {
    ImmutableSet<Carrier> inProgram = IN_PROGRAM.get(state);
    ImmutableSet<String> imports = imports(state.getPath().getCompilationUnit());
    return Stream.of(
            inProgram.stream().filter(Carrier::isTrace).filter(each -> isSignOf(each, imports)),
            inProgram.stream().filter(Carrier::isTrace),
            inProgram.stream(),
            onClassPath(inProgram, state))
        .flatMap(carriers -> carriers)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Carrier> onClassPath(ImmutableSet<Carrier> inProgram, VisitorState state) {
    return inProgram.stream().anyMatch(Carrier::isTrace)
        ? Stream.empty()
        : Carrier.ALL.stream()
            .filter(Carrier::isTrace)
            .filter(carrier -> ClassPath.find(carrier.owner(), state).isPresent())
            .limit(1);
  }

  private static ImmutableSet<Carrier> ofProgram(VisitorState state) {
    JavacElements elements = JavacElements.instance(state.context);
    ImmutableSet.Builder<String> imports = ImmutableSet.builder();
    for (JCClassDecl type : SourceClasses.of(file -> true, state)) {
      imports.addAll(imports(elements.getTreeAndTopLevel(type.sym, null, null).snd));
    }
    ImmutableSet<String> all = imports.build();
    return Carrier.ALL.stream()
        .filter(carrier -> isSignOf(carrier, all))
        .filter(carrier -> ClassPath.find(carrier.owner(), state).isPresent())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isSignOf(Carrier carrier, ImmutableSet<String> imports) {
    return imports.stream().anyMatch(name -> carrier.signs().stream().anyMatch(name::startsWith));
  }

  private static ImmutableSet<String> imports(CompilationUnitTree unit) {
    List<? extends ImportTree> imports = unit.getImports();
    return imports.stream()
        .map(each -> each.getQualifiedIdentifier().toString())
        .collect(ImmutableSet.toImmutableSet());
  }
}
