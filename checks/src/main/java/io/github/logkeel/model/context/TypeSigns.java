package io.github.logkeel.model.context;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import io.github.logkeel.model.context.TracedEntry.Sign;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rows say of types and annotations, looked up once for each of a compilation. */
final class TypeSigns {

  /**
   * What a class has, or has from its supertypes.
   *
   * @param overrides the rows for methods that its own may override
   * @param handlers its methods that are annotated as handlers of HTTP
   */
  record Signs(
      ImmutableSet<TracedEntry> overrides, ImmutableListMultimap<Name, MethodSymbol> handlers) {

    private static final Signs NONE = new Signs(ImmutableSet.of(), ImmutableListMultimap.of());

    private boolean isEmpty() {
      return overrides.isEmpty() && handlers.isEmpty();
    }

    private Signs and(Signs other) {
      if (isEmpty() || other.isEmpty()) {
        return isEmpty() ? other : this;
      }
      return new Signs(
          ImmutableSet.<TracedEntry>builder().addAll(overrides).addAll(other.overrides).build(),
          ImmutableListMultimap.<Name, MethodSymbol>builder()
              .putAll(handlers)
              .putAll(other.handlers)
              .build());
    }
  }

  private final ImmutableListMultimap<Name, TracedEntry> rows;
  private final ImmutableSet<Sign> kinds;
  private final Map<TypeSymbol, Signs> ofTypes = new HashMap<>();
  private final Map<TypeSymbol, Optional<TracedEntry>> contexts = new HashMap<>();
  private final Map<TypeSymbol, Optional<TracedEntry>> ofAnnotations = new HashMap<>();
  private final Map<TypeSymbol, Optional<TracedEntry>> ofClasses = new HashMap<>();

  /** Keeps those rows whose types the compilation has heard of: no other can match anything. */
  TypeSigns(ImmutableList<TracedEntry> entries, Context context) {
    Names names = Names.instance(context);
    Symtab symtab = Symtab.instance(context);
    rows =
        entries.stream()
            .filter(row -> isKnown(row.type(), names, symtab))
            .collect(toImmutableListMultimap(row -> names.fromString(row.type()), row -> row));
    kinds = rows.values().stream().map(TracedEntry::sign).collect(toImmutableSet());
  }

  private static boolean isKnown(String type, Names names, Symtab symtab) {
    String name = type;
    int dot = name.length();
    while (dot > 0) {
      if (symtab.getClassesForName(names.fromString(name)).iterator().hasNext()) {
        return true;
      }
      dot = name.lastIndexOf('.');
      name = dot < 0 ? name : name.substring(0, dot) + '$' + name.substring(dot + 1); // nested
    }
    return false;
  }

  /** Whether the compilation has heard of any context at all. */
  boolean knowContexts() {
    return kinds.contains(Sign.CONTEXT);
  }

  Signs of(TypeSymbol type) {
    Signs signs = ofTypes.get(type);
    if (signs == null) {
      ofTypes.put(type, Signs.NONE);
      signs =
          type instanceof ClassSymbol known && !CallGraph.isOfJava(known)
              ? find(known)
              : Signs.NONE;
      ofTypes.put(type, signs);
    }
    return signs;
  }

  private Signs find(ClassSymbol type) {
    Signs signs = Signs.NONE;
    try {
      signs = signs.and(of(type.getSuperclass().tsym));
      for (Type supertype : type.getInterfaces()) {
        signs = signs.and(of(supertype.tsym));
      }
      return signs.and(ownOf(type));
    } catch (CompletionFailure outOfSight) {
      return signs;
    }
  }

  private Signs ownOf(ClassSymbol type) {
    ImmutableSet<TracedEntry> overrides =
        rows.get(type.getQualifiedName()).stream()
            .filter(row -> row.sign() == Sign.OVERRIDE)
            .collect(toImmutableSet());
    return new Signs(overrides, handlersOf(type));
  }

  /** The row that makes a type the context of a trace. */
  Optional<TracedEntry> contextOf(TypeSymbol type) {
    Optional<TracedEntry> row = contexts.get(type);
    if (row == null) {
      contexts.put(type, Optional.empty());
      row = findContext(type);
      contexts.put(type, row);
    }
    return row;
  }

  private Optional<TracedEntry> findContext(TypeSymbol type) {
    if (!(type instanceof ClassSymbol known) || CallGraph.isOfJava(known)) {
      return Optional.empty();
    }
    for (TracedEntry row : rows.get(known.getQualifiedName())) {
      if (row.sign() == Sign.CONTEXT) {
        return Optional.of(row);
      }
    }
    // A class that the compilation had no need to read is not read for this.
    return known.isCompleted()
        ? Stream.concat(Stream.of(known.getSuperclass()), known.getInterfaces().stream())
            .flatMap(supertype -> contextOf(supertype.tsym).stream())
            .findFirst()
        : Optional.empty();
  }

  private ImmutableListMultimap<Name, MethodSymbol> handlersOf(ClassSymbol type) {
    if (!kinds.contains(Sign.HTTP) || type.members() == null || isClient(type)) {
      return ImmutableListMultimap.of();
    }
    ImmutableListMultimap.Builder<Name, MethodSymbol> handlers = ImmutableListMultimap.builder();
    for (Symbol member : type.members().getSymbols(MethodSymbol.class::isInstance)) {
      if (member.getRawAttributes().stream()
          .anyMatch(a -> ofAnnotation(a).filter(row -> row.sign() == Sign.HTTP).isPresent())) {
        handlers.put(member.name, (MethodSymbol) member);
      }
    }
    return handlers.build();
  }

  /** The row of an annotation, or of one that it is annotated with itself. */
  Optional<TracedEntry> ofAnnotation(Attribute.Compound annotation) {
    if (!kinds.contains(Sign.HTTP) && !kinds.contains(Sign.ANNOTATION)) {
      return Optional.empty();
    }
    TypeSymbol type = annotation.type.tsym;
    Optional<TracedEntry> row = ofAnnotations.get(type);
    if (row == null) {
      row = annotationRow(type, new HashSet<>());
      ofAnnotations.put(type, row);
    }
    return row;
  }

  private Optional<TracedEntry> annotationRow(TypeSymbol type, Set<TypeSymbol> seen) {
    if (CallGraph.isOfJava(type) || !seen.add(type)) {
      return Optional.empty();
    }
    Optional<TracedEntry> own =
        rows.get(type.getQualifiedName()).stream()
            .filter(row -> row.sign() == Sign.HTTP || row.sign() == Sign.ANNOTATION)
            .findFirst();
    return own.isPresent()
        ? own
        : annotations(type).stream()
            .flatMap(meta -> annotationRow(meta.type.tsym, seen).stream())
            .findFirst();
  }

  /** The row that makes handlers of all public methods of a class. */
  Optional<TracedEntry> ofClass(ClassSymbol type) {
    if (!kinds.contains(Sign.CLASS_ANNOTATION)) {
      return Optional.empty();
    }
    Optional<TracedEntry> row = ofClasses.get(type);
    if (row == null) {
      row =
          annotations(type).stream()
              .flatMap(a -> rows.get(a.type.tsym.getQualifiedName()).stream())
              .filter(each -> each.sign() == Sign.CLASS_ANNOTATION)
              .findFirst();
      ofClasses.put(type, row);
    }
    return row;
  }

  /** Whether the methods of an interface send requests. */
  static boolean isClient(ClassSymbol type) {
    return annotations(type).stream().anyMatch(a -> TracedEntries.CLIENTS.contains(nameOf(a)));
  }

  static String nameOf(Attribute.Compound annotation) {
    return annotation.type.tsym.getQualifiedName().toString();
  }

  private static ImmutableList<Attribute.Compound> annotations(TypeSymbol type) {
    try {
      return ImmutableList.copyOf(type.getRawAttributes());
    } catch (CompletionFailure outOfSight) {
      return ImmutableList.of();
    }
  }
}
