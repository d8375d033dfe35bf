package io.github.logkeel.model.context;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.SourceClasses;
import java.util.stream.Stream;

/** Which carriers a program uses. */
public final class CarriersInUse {

  private static final ImmutableSet<String> OPENTRACING = ImmutableSet.of("io.opentracing.");

  /** What the files of the program import. */
  private static final Supplier<ImmutableSet<String>> IMPORTS =
      VisitorState.memoize(CarriersInUse::importsOfProgram);

  /** The last names in the signs of carriers. */
  private static final Supplier<ImmutableSet<Name>> ENDS_OF_SIGNS =
      VisitorState.memoize(CarriersInUse::endsOfSigns);

  private CarriersInUse() {}

  /**
   * The carriers of a part of the context that a repair in the file at hand may choose from, the
   * best first: what the file imports comes before what only other files do. Where the program
   * imports none that carries the trace, as with an agent, one that lies on the class path will do.
   */
  public static ImmutableList<Carrier> of(ContextPart part, VisitorState state) {
    ImmutableSet<Carrier> inProgram = inProgram(part, state);
    ImmutableSet<String> imports = imports(state.getPath().getCompilationUnit(), state);
    return Stream.of(
            inProgram.stream()
                .filter(each -> part != ContextPart.ENTRIES)
                .filter(each -> isAmong(imports, each.signs())),
            inProgram.stream(),
            inProgram.isEmpty() && part == ContextPart.TRACE
                ? onClassPath(state)
                : Stream.<Carrier>empty())
        .flatMap(carriers -> carriers)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether any file of the program imports what carries a part of the context. */
  static boolean isUsed(ContextPart part, VisitorState state) {
    return !inProgram(part, state).isEmpty();
  }

  /**
   * Whether any file of the program imports OpenTracing, which has nothing that carries a trace.
   */
  static boolean importsOpenTracing(VisitorState state) {
    return isAmong(IMPORTS.get(state), OPENTRACING);
  }

  /** Whether any file of the program imports a carrier. */
  static boolean isUsed(Carrier carrier, VisitorState state) {
    return inProgram(carrier.part(), state).contains(carrier);
  }

  private static Stream<Carrier> onClassPath(VisitorState state) {
    return Carrier.ALL.stream()
        .filter(carrier -> carrier.part() == ContextPart.TRACE)
        .filter(carrier -> ClassPath.find(carrier.owner(), state).isPresent())
        .limit(1);
  }

  private static ImmutableSet<Carrier> inProgram(ContextPart part, VisitorState state) {
    ImmutableSet<String> imports = IMPORTS.get(state);
    return Carrier.ALL.stream()
        .filter(
            each ->
                each.part() == part
                    || (part == ContextPart.ENTRIES && isAmong(imports, each.signsOfEntries())))
        .filter(each -> isAmong(imports, each.signs()))
        .filter(each -> ClassPath.find(each.owner(), state).isPresent())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isAmong(ImmutableSet<String> imports, ImmutableSet<String> signs) {
    return imports.stream()
        .anyMatch(
            name -> signs.stream().anyMatch(sign -> name.startsWith(sign) || has(name, sign)));
  }

  /** Whether an import of a whole package, {@code org.slf4j.*}, brings a type. */
  private static boolean has(String name, String type) {
    return name.endsWith(".*") && name.equals(type.substring(0, type.lastIndexOf('.') + 1) + "*");
  }

  private static ImmutableSet<String> importsOfProgram(VisitorState state) {
    ImmutableSet.Builder<String> imports = ImmutableSet.builder();
    for (CompilationUnitTree file : SourceClasses.files(state)) {
      imports.addAll(imports(file, state));
    }
    return imports.build();
  }

  /** The imports of a file that may be those of a carrier. */
  private static ImmutableSet<String> imports(CompilationUnitTree unit, VisitorState state) {
    ImmutableSet<Name> ends = ENDS_OF_SIGNS.get(state);
    ImmutableSet.Builder<String> imports = ImmutableSet.builder();
    for (ImportTree each : unit.getImports()) {
      Tree imported = each.getQualifiedIdentifier();
      boolean isOfAll =
          imported instanceof JCFieldAccess all && all.name == state.getNames().asterisk;
      if (isOfAll || hasOneOf(ends, imported)) {
        imports.add(imported.toString());
      }
    }
    return imports.build();
  }

  /** The text of most imports needs not be put together. */
  private static boolean hasOneOf(ImmutableSet<Name> names, Tree imported) {
    Tree rest = imported;
    while (rest instanceof JCFieldAccess select) {
      if (names.contains(select.name)) {
        return true;
      }
      rest = select.selected;
    }
    return rest instanceof JCIdent first && names.contains(first.name);
  }

  private static ImmutableSet<Name> endsOfSigns(VisitorState state) {
    return Stream.concat(
            OPENTRACING.stream(),
            Carrier.ALL.stream()
                .flatMap(
                    each -> Stream.concat(each.signs().stream(), each.signsOfEntries().stream())))
        .map(sign -> Iterables.getLast(Splitter.on('.').omitEmptyStrings().split(sign)))
        .map(state.getNames()::fromString)
        .collect(ImmutableSet.toImmutableSet());
  }
}
