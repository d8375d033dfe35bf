package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.context.Entries.Start;
import io.github.logkeel.model.context.TracedEntry.Sign;
import java.util.List;
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
      return verb(start.annotated()) + " " + path(start.annotated(), code);
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

  private static String verb(MethodSymbol method) {
    List<Attribute.Compound> annotations = method.getRawAttributes();
    return annotations.stream()
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

  private static String path(MethodSymbol method, Code code) {
    String ofClass =
        Stream.of(method.enclClass(), code.owner())
            .flatMap(type -> type.getRawAttributes().stream())
            .filter(a -> TracedEntries.PATHS.contains(TypeSigns.nameOf(a)))
            .flatMap(annotation -> pathIn(annotation).stream())
            .findFirst()
            .orElse("");
    String ofMethod =
        method.getRawAttributes().stream()
            .flatMap(annotation -> pathIn(annotation).stream())
            .filter(path -> path.startsWith("/") || !path.contains(" "))
            .findFirst()
            .orElse("");
    String joined = ("/" + ofClass + "/" + ofMethod).replaceAll("/{2,}", "/");
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }

  private static Optional<String> pathIn(Attribute.Compound annotation) {
    return TypeSigns.nameOf(annotation).endsWith(".HttpMethod")
        ? Optional.empty()
        : first(annotation, "path").or(() -> first(annotation, "value"));
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
