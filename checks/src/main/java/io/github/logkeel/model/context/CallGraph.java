package io.github.logkeel.model.context;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import io.github.logkeel.model.context.Code.Call;
import io.github.logkeel.model.context.Code.Taker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bodies of a compilation and what they call, as {@link CallGraphScanner} wrote it down. Which
 * bodies a call may run is worked out on demand, since most code is on no traced path.
 */
final class CallGraph {

  /** A call that may end in more methods says little about any of them. */
  private static final int MOST_IMPLEMENTATIONS = 8;

  private final Types types;
  private final Map<MethodSymbol, Code> methods = new LinkedHashMap<>();
  private final Map<JCTree, Code> parts = new HashMap<>();
  private final Map<ClassSymbol, Code> initializers = new HashMap<>();
  private final Map<TypeSymbol, List<ClassSymbol>> subclasses = new HashMap<>();

  private final Map<Symbol, Boolean> ofJava = new HashMap<>();
  private final Set<VarSymbol> called = new HashSet<>();
  private final Map<VarSymbol, List<Taker>> passedOn = new HashMap<>();
  private final Map<VarSymbol, Boolean> runs = new HashMap<>();
  private final Map<Call, Collection<Code>> targets = new HashMap<>();

  CallGraph(Types types) {
    this.types = types;
  }

  void addMethod(Code code) {
    methods.put(code.method(), code);
  }

  /** Adds a lambda, or the rest of a block behind a declaration. */
  void addPart(JCTree tree, Code code) {
    parts.put(tree, code);
  }

  Code initializerOf(ClassSymbol type) {
    return initializers.computeIfAbsent(type, Code::ofInitializer);
  }

  void addClass(ClassSymbol type) {
    addSubclass(type.getSuperclass(), type);
    type.getInterfaces().forEach(supertype -> addSubclass(supertype, type));
  }

  private void addSubclass(Type supertype, ClassSymbol type) {
    if (supertype.tsym instanceof ClassSymbol known && !isOfJava(known)) {
      subclasses.computeIfAbsent(known, t -> new ArrayList<>(2)).add(type);
    }
  }

  /** Says that the code in a parameter is run by its method. */
  void addCalled(VarSymbol parameter) {
    called.add(parameter);
  }

  /** Says that the code in a parameter is handed to another call. */
  void addPassedOn(VarSymbol parameter, Taker taker) {
    passedOn.computeIfAbsent(parameter, p -> new ArrayList<>(1)).add(taker);
  }

  Collection<Code> methods() {
    return methods.values();
  }

  /** The body of a method, or null if it is out of sight. */
  Code of(MethodSymbol method) {
    return methods.get(method);
  }

  /** The code of a lambda or behind a declaration; null where that is no piece of its own. */
  Code of(JCTree tree) {
    return parts.get(tree);
  }

  /** Whether code given to a call may run on the same thread before the call returns. */
  boolean isRunBy(Taker taker) {
    if (taker.isAtOnce()) {
      return true;
    }
    for (Code target : targets(taker.call())) {
      List<VarSymbol> parameters = target.method().params();
      if (taker.index() < parameters.size() && runs(parameters.get(taker.index()))) {
        return true;
      }
    }
    return false;
  }

  private boolean runs(VarSymbol parameter) {
    Boolean known = runs.get(parameter);
    if (known != null) {
      return known;
    }
    runs.put(parameter, false); // where methods call each other in a circle
    boolean answer =
        called.contains(parameter)
            || passedOn.getOrDefault(parameter, List.of()).stream().anyMatch(this::isRunBy);
    runs.put(parameter, answer);
    return answer;
  }

  /** The bodies in this compilation that a call may run; none where that says too little. */
  Collection<Code> targets(Call call) {
    Collection<Code> known = targets.get(call);
    if (known == null) {
      known = resolve(call);
      targets.put(call, known);
    }
    return known;
  }

  private Collection<Code> resolve(Call call) {
    MethodSymbol method = call.method();
    Code own = methods.get(method);
    if (!call.virtual() || method.isStatic() || method.isConstructor() || method.isPrivate()) {
      return listOf(own);
    }
    boolean isOfLibrary = own == null && (method.flags() & Flags.ABSTRACT) == 0;
    if (isOfLibrary || isOfJava(method.enclClass()) || isOfObject(method)) {
      return List.of();
    }
    Set<Code> found = new LinkedHashSet<>();
    ClassSymbol site = call.site() instanceof ClassSymbol known ? known : method.enclClass();
    // Runnable and the like: what is called in one place was made for many others.
    boolean closed = isDeclaredByJava(method);
    collect(method, site, closed, found, new HashSet<>());
    return found.isEmpty() || found.size() > MOST_IMPLEMENTATIONS ? listOf(own) : found;
  }

  private void collect(
      MethodSymbol method, ClassSymbol type, boolean closed, Set<Code> found, Set<Object> seen) {
    if (found.size() > MOST_IMPLEMENTATIONS || !seen.add(type)) {
      return;
    }
    boolean isConcrete = !type.isInterface() && (type.flags() & Flags.ABSTRACT) == 0;
    MethodSymbol implementation = isConcrete ? method.implementation(type, types, true) : null;
    Code body = implementation == null ? null : methods.get(implementation);
    if (body != null) {
      found.add(body);
    }
    if (!closed) {
      for (ClassSymbol subclass : subclasses.getOrDefault(type, List.of())) {
        collect(method, subclass, false, found, seen);
      }
    }
  }

  private static List<Code> listOf(Code code) {
    return code == null ? List.of() : List.of(code);
  }

  private boolean isDeclaredByJava(MethodSymbol method) {
    for (Type supertype : types.closure(method.enclClass().type)) {
      if (isOfJava(supertype.tsym)) {
        for (Symbol member : supertype.tsym.members().getSymbolsByName(method.name)) {
          if (method.overrides(member, method.enclClass(), types, false)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  static boolean isOfObject(MethodSymbol method) {
    return switch (method.getSimpleName().toString()) {
      case "toString", "hashCode" -> method.params().isEmpty();
      case "equals" -> method.params().size() == 1;
      default -> false;
    };
  }

  /** The name of the package that a symbol is in. */
  static String packageOf(Symbol symbol) {
    Symbol owner = symbol;
    while (owner != null && !(owner instanceof PackageSymbol)) {
      owner = owner.owner;
    }
    return owner == null ? "" : owner.getQualifiedName().toString();
  }

  /** Whether a method is of the JDK's own packages, where a path ends. */
  boolean isOfJava(MethodSymbol method) {
    Boolean known = ofJava.get(method.owner);
    if (known == null) {
      known = isOfJava(method.enclClass());
      ofJava.put(method.owner, known);
    }
    return known;
  }

  /** Whether a type is of the JDK's own packages. */
  static boolean isOfJava(TypeSymbol type) {
    return packageOf(type).startsWith("java.");
  }
}
