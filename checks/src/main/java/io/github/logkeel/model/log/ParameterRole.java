package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;

/** What a parameter of a logging method is for, told by its declared type. */
enum ParameterRole {
  LEVEL,
  MARKER,
  THROWABLE,
  BUNDLE,
  /** {@code String} or {@code CharSequence}. */
  TEXT,
  /** Calls back for the message or for an argument. */
  SUPPLIER,
  /** A message object that formats itself. */
  MESSAGE,
  /** A value: {@code Object} or a primitive. */
  VALUE,
  /** {@code Object[]}, variable-arity or not. */
  VALUES,
  /** {@code Supplier[]}, variable-arity or not. */
  SUPPLIERS,
  /** Nothing that a log statement is made of. */
  OTHER;

  private static final ImmutableMap<String, ParameterRole> BY_TYPE =
      ImmutableMap.<String, ParameterRole>builder()
          .put("java.lang.String", TEXT)
          .put("java.lang.CharSequence", TEXT)
          .put("java.lang.Object", VALUE)
          .put("java.lang.Throwable", THROWABLE)
          .put("java.lang.System.Logger.Level", LEVEL)
          .put("java.util.logging.Level", LEVEL)
          .put("org.apache.logging.log4j.Level", LEVEL)
          .put("org.jboss.logging.Logger.Level", LEVEL)
          .put("org.slf4j.event.Level", LEVEL)
          .put("org.apache.logging.log4j.Marker", MARKER)
          .put("org.slf4j.Marker", MARKER)
          .put("java.util.ResourceBundle", BUNDLE)
          .put("java.util.function.Supplier", SUPPLIER)
          .put("org.apache.logging.log4j.util.MessageSupplier", SUPPLIER)
          .put("org.apache.logging.log4j.util.Supplier", SUPPLIER)
          .put("org.tinylog.Supplier", SUPPLIER)
          .put("org.apache.logging.log4j.message.Message", MESSAGE)
          .buildOrThrow();

  /** The role of a parameter of that declared type. */
  static ParameterRole of(Type declared, Types types) {
    Type type = types.erasure(declared);
    if (type.isPrimitive()) {
      return VALUE;
    }
    if (type.hasTag(TypeTag.ARRAY)) {
      return switch (of(types.elemtype(type), types)) {
        case VALUE, TEXT -> VALUES;
        case SUPPLIER -> SUPPLIERS;
        default -> OTHER;
      };
    }
    return BY_TYPE.getOrDefault(type.tsym.getQualifiedName().toString(), OTHER);
  }
}
