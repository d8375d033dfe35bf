package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the logging methods from all others, for one compilation: by their name first, a lookup in
 * a hash table, then by their symbol, which is looked at only once however often it is called.
 */
final class LogMethods {

  private final ImmutableListMultimap<String, LogApi> rowsByVerb;
  private final ImmutableListMultimap<String, HouseMethod> houseMethodsByName;
  private final Types types;
  private final Set<Name> verbs = new HashSet<>();
  private final Map<MethodSymbol, Optional<LogMethod>> classified = new HashMap<>();

  LogMethods(ImmutableList<HouseMethod> houseMethods, VisitorState state) {
    types = state.getTypes();
    ImmutableListMultimap.Builder<String, LogApi> rows = ImmutableListMultimap.builder();
    for (LogApi api : LogApi.BUILT_IN) {
      api.verbs().forEach(verb -> rows.put(verb, api));
    }
    rowsByVerb = rows.build();
    houseMethodsByName =
        houseMethods.stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(HouseMethod::name, house -> house));
    Names names = state.getNames();
    rowsByVerb.keySet().forEach(verb -> verbs.add(names.fromString(verb)));
    houseMethodsByName.keySet().forEach(name -> verbs.add(names.fromString(name)));
  }

  /** Whether a method of that name may be a logging method at all. */
  boolean mayBeNamed(Name name) {
    return verbs.contains(name);
  }

  /** The logging method behind that symbol; empty for every other method. */
  Optional<LogMethod> find(MethodSymbol method) {
    Optional<LogMethod> known = classified.get(method);
    if (known == null) {
      known = classify(method);
      classified.put(method, known);
    }
    return known;
  }

  private Optional<LogMethod> classify(MethodSymbol method) {
    String name = method.getSimpleName().toString();
    Set<String> declaring = declaringTypes(method, types);
    for (HouseMethod house : houseMethodsByName.get(name)) {
      if (declaring.contains(house.owner()) && house.fits(method.getParameters().size())) {
        return Optional.of(
            LogMethod.house(
                house.api(), method, house.messageIndex(), house.firstArgumentIndex(), types));
      }
    }
    // In the order of LogApi.BUILT_IN: of the rows that only the logger tells apart, the usual one.
    for (LogApi api : rowsByVerb.get(name)) {
      if (!Collections.disjoint(declaring, api.owners())) {
        return Optional.of(LogMethod.of(api, method, types));
      }
    }
    return Optional.empty();
  }

  /** The types that declare the method, or one that it overrides. */
  static Set<String> declaringTypes(MethodSymbol method, Types types) {
    Set<String> names = new HashSet<>();
    names.add(method.owner.getQualifiedName().toString());
    for (MethodSymbol overridden : ASTHelpers.findSuperMethods(method, types)) {
      names.add(overridden.owner.getQualifiedName().toString());
    }
    return names;
  }
}
