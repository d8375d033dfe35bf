package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.context.TracedEntry.Sign;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The entries among the bodies of a compilation, by the first sign that is found for each. */
final class Entries {

  /**
   * An entry of this compilation.
   *
   * @param row why it is one
   * @param annotated the method with the annotations, which may be one that is overridden; or null
   * @param http those of its annotations that tell verbs and paths
   */
  record Start(TracedEntry row, MethodSymbol annotated, ImmutableList<Attribute.Compound> http) {

    private Start(TracedEntry row) {
      this(row, null, ImmutableList.of());
    }
  }

  /** Names of classes whose handlers somebody calls to try the program: {@code TestResource}. */
  private static final Pattern TRIAL =
      Pattern.compile(
          "Test(?:s|ing)?(?:Resource|Controller|Endpoint|Servlet|Handler|Api|Rest)\\w*");

  private final TypeSigns signs;
  private final Types types;
  private final Map<MethodSymbol, Start> methods = new LinkedHashMap<>();
  private final Map<Code, Start> codes = new LinkedHashMap<>();

  Entries(TypeSigns signs, Types types) {
    this.signs = signs;
    this.types = types;
  }

  /** Judges a method by its declaration. */
  void addDeclared(MethodSymbol method) {
    if (method.isConstructor()) {
      return;
    }
    Optional<Start> start =
        byAnnotation(method)
            .or(() -> byInheritance(method))
            .or(() -> byClass(method))
            .or(() -> byParameter(method));
    start.ifPresent(found -> methods.putIfAbsent(method, found));
  }

  /** Judges a lambda by the type that it implements. */
  void addFunction(Type target, Code lambda) {
    byFunction(target).ifPresent(start -> codes.putIfAbsent(lambda, start));
  }

  /** Judges a method by the type that a reference to it implements. */
  void addFunction(Type target, MethodSymbol method) {
    byFunction(target).ifPresent(start -> methods.putIfAbsent(method, start));
  }

  /** Whether any variable of the compilation may hold the context of a trace. */
  boolean mayBeContexts() {
    return signs.knowContexts();
  }

  /** Whether a variable holds the context of a trace. */
  boolean isContext(VarSymbol variable) {
    return signs.contextOf(variable.type.tsym).isPresent();
  }

  /** Judges code by a variable that it declares or uses. */
  void addContext(VarSymbol variable, Code code) {
    signs.contextOf(variable.type.tsym).ifPresent(row -> codes.putIfAbsent(code, new Start(row)));
  }

  /** All that was found and counts, the handlers before the code that has a context in hand. */
  Map<Code, Start> starts(CallGraph graph) {
    dropTrials();
    Map<Code, Start> starts = new LinkedHashMap<>();
    for (boolean handlers : new boolean[] {true, false}) {
      methods.forEach(
          (method, start) -> {
            Code code = graph.of(method);
            if (code != null && start.row().isHandler() == handlers) {
              starts.putIfAbsent(code, start);
            }
          });
      codes.forEach(
          (code, start) -> {
            if (start.row().isHandler() == handlers) {
              starts.putIfAbsent(code, start);
            }
          });
    }
    return starts;
  }

  /** Leaves out what is there to try the program, unless all of it is. */
  private void dropTrials() {
    boolean areAllTrials =
        methods.entrySet().stream()
            .filter(entry -> entry.getValue().row().isHandler())
            .allMatch(entry -> isTrial(entry.getKey()));
    if (!areAllTrials) {
      methods
          .entrySet()
          .removeIf(entry -> entry.getValue().row().isHandler() && isTrial(entry.getKey()));
    }
  }

  private static boolean isTrial(MethodSymbol method) {
    return TRIAL.matcher(method.enclClass().getSimpleName()).matches();
  }

  private Optional<Start> byAnnotation(MethodSymbol method) {
    if (method.getRawAttributes().isEmpty()) {
      return Optional.empty();
    }
    TracedEntry found = null;
    ImmutableList.Builder<Attribute.Compound> http = ImmutableList.builder();
    for (Attribute.Compound annotation : method.getRawAttributes()) {
      TracedEntry row = signs.ofAnnotation(annotation).orElse(null);
      if (row == null || isOnLifecycle(method, annotation)) {
        continue;
      }
      if (row.sign() == Sign.HTTP) {
        http.add(annotation);
      }
      found = found == null || row.sign() == Sign.HTTP ? row : found;
    }
    return found == null || TypeSigns.isClient(method.enclClass())
        ? Optional.empty()
        : Optional.of(new Start(found, method, http.build()));
  }

  private Optional<Start> byInheritance(MethodSymbol method) {
    ClassSymbol owner = method.enclClass();
    TypeSigns.Signs inherited = signs.of(owner);
    for (TracedEntry row : inherited.overrides()) {
      if (isOverrideOf(row, method)) {
        return Optional.of(new Start(row));
      }
    }
    for (MethodSymbol handler : inherited.handlers().get(method.name)) {
      if (method.overrides(handler, owner, types, false)) {
        return byAnnotation(handler);
      }
    }
    return Optional.empty();
  }

  private boolean isOverrideOf(TracedEntry row, MethodSymbol method) {
    if (row.methods().isEmpty()) {
      return isPublic(method)
          && method.params().nonEmpty()
          && isNamed(method.params().last().type, row.lastParameter());
    }
    if (!row.methods().contains(method.getSimpleName().toString())) {
      return false;
    }
    for (Type type : types.closure(method.enclClass().type)) {
      if (isNamed(type, row.type())) {
        for (Symbol member : type.tsym.members().getSymbolsByName(method.name)) {
          if (member == method || method.overrides(member, method.enclClass(), types, false)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Optional<Start> byClass(MethodSymbol method) {
    Optional<TracedEntry> row = signs.ofClass(method.enclClass()); // most classes have none
    boolean handles =
        row.isPresent()
            && isPublic(method)
            && !method.isStatic()
            && !CallGraph.isOfObject(method)
            && method.getRawAttributes().stream()
                .noneMatch(a -> TracedEntries.LIFECYCLE.contains(TypeSigns.nameOf(a)));
    return handles ? row.map(Start::new) : Optional.empty();
  }

  private Optional<Start> byParameter(MethodSymbol method) {
    if (!mayBeContexts()) {
      return Optional.empty();
    }
    for (VarSymbol parameter : method.params()) {
      Optional<TracedEntry> row = signs.contextOf(parameter.type.tsym);
      if (row.isPresent()) {
        return Optional.of(new Start(row.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Start> byFunction(Type target) {
    return target == null
        ? Optional.empty()
        : signs.of(target.tsym).overrides().stream().findFirst().map(row -> new Start(row));
  }

  /** Whether a listener hears of the start or the end of the program only. */
  private boolean isOnLifecycle(MethodSymbol method, Attribute.Compound annotation) {
    return method.params().stream().anyMatch(parameter -> isLifecycle(parameter.type))
        || annotation.values.stream()
            .flatMap(element -> elements(element.snd))
            .anyMatch(
                value -> value instanceof Attribute.Class event && isLifecycle(event.classType));
  }

  private static Stream<Attribute> elements(Attribute value) {
    return value instanceof Attribute.Array array ? Arrays.stream(array.values) : Stream.of(value);
  }

  private boolean isLifecycle(Type event) {
    return !event.isPrimitive()
        && !CallGraph.isOfJava(event.tsym)
        && types.closure(event).stream()
            .anyMatch(
                t -> TracedEntries.LIFECYCLE_EVENTS.contains(t.tsym.getQualifiedName().toString()));
  }

  private static boolean isNamed(Type type, String name) {
    return type.tsym.getQualifiedName().contentEquals(name);
  }

  private static boolean isPublic(MethodSymbol method) {
    return (method.flags() & Flags.PUBLIC) != 0;
  }
}
