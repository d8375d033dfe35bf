package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.context.Entries.Start;
import io.github.logkeel.model.context.TracedEntry.Sign;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader knows an entry by. */
final class EntryName {

  private static final ImmutableSet<String> VERBS =
      ImmutableSet.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE");

  private EntryName() {}

  /** The verb and the path of HTTP where they are declared, else the sign and the method. */
  static String of(Start start, Code code) {
    TracedEntry row = start.row();
    if (row.sign() == Sign.HTTP) {
      String path = path(start, code);
      return verb(start) + " " + (path.isEmpty() ? methodName(code) : path);
    }
    String method = methodName(code);
    return switch (row.sign()) {
      case ANNOTATION, CLASS_ANNOTATION -> "@" + row.simpleType() + " " + method;
      case CONTEXT -> row.simpleType() + " in " + method;
      default -> row.simpleType() + " " + method;
    };
  }

  /** {@code OrderService.place}, for a lambda the method around it. */
  static String methodName(Code code) {
    MethodSymbol method = code.enclosingMethod();
    return method == null || method.isConstructor()
        ? "new " + typeName(code.owner())
        : typeName(method.enclClass()) + "." + method.getSimpleName();
  }

  /** The name of a class, or of what an anonymous class implements. */
  static String typeName(ClassSymbol type) {
    if (!type.getSimpleName().isEmpty()) {
      return type.getSimpleName().toString();
    }
    Symbol supertype =
        type.getInterfaces().isEmpty() ? type.getSuperclass().tsym : type.getInterfaces().head.tsym;
    return supertype.getSimpleName().toString();
  }

  private static String verb(Start start) {
    return start.http().stream()
        .flatMap(a -> Stream.concat(Stream.of(a), a.type.tsym.getRawAttributes().stream()))
        .flatMap(annotation -> verb(annotation).stream())
        .findFirst()
        .orElse("ANY");
  }

  private static Optional<String> verb(Attribute.Compound annotation) {
    String name =
        annotation
            .type
            .tsym
            .getSimpleName()
            .toString()
            .replaceFirst("Mapping$", "")
            .toUpperCase(Locale.ROOT);
    if (VERBS.contains(name)) {
      return Optional.of(name);
    }
    return first(annotation, name.equals("HTTPMETHOD") ? "value" : "method");
  }

  /** The path of the class and the method; empty if neither has one. */
  private static String path(Start start, Code code) {
    Stream<Attribute.Compound> ofClass =
        Stream.of(start.annotated().enclClass(), code.owner())
            .flatMap(type -> type.getRawAttributes().stream())
            .filter(a -> TracedEntries.PATHS.contains(TypeSigns.nameOf(a)));
    String path = "/" + firstPath(ofClass) + "/" + firstPath(start.http().stream());
    return path.replaceAll("/{2,}", "/").replaceFirst("/$", "");
  }

  private static String firstPath(Stream<Attribute.Compound> annotations) {
    return annotations
        .flatMap(a -> first(a, "path").or(() -> first(a, "value")).stream())
        .findFirst()
        .orElse("");
  }

  /** The first value of an element that is written. */
  private static Optional<String> first(Attribute.Compound annotation, String element) {
    return annotation.values.stream()
        .filter(pair -> pair.fst.getSimpleName().contentEquals(element))
        .map(pair -> pair.snd)
        .flatMap(v -> v instanceof Attribute.Array array ? Stream.of(array.values) : Stream.of(v))
        .map(value -> value.getValue())
        .map(value -> value instanceof Symbol constant ? constant.getSimpleName() : value)
        .map(Object::toString)
        .findFirst();
  }
}
