package io.github.logkeel.robustness;

import io.github.logkeel.model.log.GeneratedCalls;
import io.github.logkeel.model.log.LogApi;

/**
 * The rules of texts and values, all of the variables of {@link io.github.logkeel.Snippet}. What is
 * in the way of a choice between overloads is left out, such as a bare {@code null}.
 */
final class Values {
  private Values() {}

  /** Adds the symbols {@code _}, {@code text}, {@code value}, {@code failure} and the like. */
  static void addTo(Grammar grammar) throws ReflectiveOperationException {
    space(grammar);
    grammar
        .rule(
            "condition",
            "orderId > 3",
            "host.isEmpty()",
            "exception == null",
            "log.isDebugEnabled()")
        .rule("condition", "orderId > 3 && log4j.isInfoEnabled()", "!items.isEmpty()")
        .rule("condition", "anything instanceof String s$# && s$#.isEmpty()")
        .rule("condition", "(${condition})", "${condition} || host == null")
        .rule("long", "orderId", "1", "1L", "-1", "(orderId)", "orderId + 1", "items.size()")
        .rule("long", "(int) orderId", "0x1F", "'c'", "counter++");
    texts(grammar);
    templates(grammar);
    failures(grammar);
    values(grammar);
  }

  private static void space(Grammar grammar) {
    grammar
        .often(14, "_", "")
        .rule("_", " ", "\n    ", "\t", " /* a */ ", " // b\n    ", "/*, \")*/", "\n\n\t// {}\n");
  }

  /** Expressions of type String that may be parts of others. */
  private static void texts(Grammar grammar) {
    grammar
        .rule("string", "host", "customer", "\"a\"", "\"\"", "exception.getMessage()", "NAME")
        .rule("string", "host.trim()", "(host)", "String.valueOf(${value})", "(String) null")
        .rule("string", "(${condition} ? host : \"b\")", "\"a\" + ${operand}", "host + ${operand}")
        .rule("string", "\"x=%s\".formatted(${value})", "String.format(\"%s %d\", host, ${long})")
        .rule("string", "MessageFormat.format(\"{0} {1}\", host, ${value})", "totalSupplier.get()")
        .rule("string", "new StringBuilder(\"a\").append(${operand}).append('c').toString()")
        .rule(
            "string", "String.join(\", \", items)", "\"order \".concat(${string})", "items.get(0)")
        .rule("string", "java.util.Arrays.toString(array)", "(${string})", "exception.toString()")
        .rule("string", "java.util.Objects.toString(${value})")
        .rule("string", "org.slf4j.helpers.MessageFormatter.format(\"{}\", host).getMessage()")
        .rule("string", "(anything instanceof String t$# ? t$# : host)")
        .rule(
            "string",
            "switch (host) { case \"a\" -> \"x\"; case \"b\" -> { log.info(\"b\"); yield"
                + " ${string}; } default -> host; }");
  }

  /** Messages: a style for each API, and pieces of all of them. */
  private static void templates(Grammar grammar) throws ReflectiveOperationException {
    grammar
        .rule("piece", "order ", "customer ", "a", " ", "orderId=", "host: ", "id={} ", "failed: ")
        .rule("piece", "{}", "{0}", "{1}", "{}{}", "%s", "%d", "%1$s", "%2$s", "%%", "%n", "%5.2f")
        .rule(
            "piece",
            "{",
            "}",
            "%",
            "'",
            "''",
            "can't ",
            "{0,number}",
            "{ }",
            "{2}",
            "%<s",
            "$",
            "{orderId}")
        .rule(
            "piece",
            "\\\\",
            "\\\\{}",
            "\\\\\\\\{}",
            "\\\"",
            "\\n",
            "\\t",
            "\\r\\n",
            "\\0",
            "\\173}",
            "\\s")
        .rule(
            "piece",
            "é",
            "\\u00e9",
            "\\u007b\\u007d",
            "😀",
            "\\uD83D\\uDE00",
            "\\u2028",
            "日本 {}",
            ", ",
            ". ",
            " - ")
        .rule("literal", "\"${pieces}\"")
        .rule(
            "literal",
            "\"\"\"\n      ${pieces}\"\"\"",
            "\"\"\"\n      ${pieces}\n        ${pieces} \\\n    ${pieces}\n      \"\"\"")
        .rule("other", "NAME", "TEMPLATE", "(${text})", "${string}", "${literal} + \"${pieces}\"")
        .rule("other", "${literal} + ${operand}", "${literal} + ${operand} + \"${pieces}\"")
        .rule("other", "\"${pieces}\"${_}+${_}${literal}${_}+${_}${operand}${_}+ '{' + 1")
        .rule("other", "${condition} ? ${literal} : \"${pieces}\"", "(String) ${literal}")
        .rule("other", "String.format(${literal}, ${value})", "TEMPLATE + \"${pieces}\"")
        .rule("other", "${literal}.formatted(${value}, ${value})", "\"${pieces}\".trim()")
        .rule(
            "other", "MessageFormat.format(${literal}, ${value})", "1 + 2 + ${literal} + (1 + 1)");
    for (LogApi api : LogApi.BUILT_IN) {
      grammar.rule("own" + api, new GeneratedCalls(api).placeholders());
    }
    grammar
        .rule("pieces", "", "${piece}", "${piece}${pieces}", "${piece}${pieces}")
        .rule("pieces", "${own$@}${pieces}", "${own$@} ${piece}", "${own$@}");
    grammar.often(5, "text", "${literal}").rule("text", "${other}", "${other}");
  }

  private static void failures(Grammar grammar) {
    grammar
        .often(4, "failure", "exception")
        .rule("failure", "new RuntimeException(${string})", "exception.getCause()", "(exception)")
        .rule(
            "failure",
            "(Throwable) null",
            "(Exception) exception",
            "${condition} ? exception : null")
        .rule("failure", "new IllegalStateException(\"${pieces:SLF4J}\", exception)")
        .rule("failure", "(Throwable) exception.fillInStackTrace()");
  }

  /** Expressions of any type: those that may be parts of others, and all. */
  private static void values(Grammar grammar) {
    grammar
        .rule("operand", "customer", "orderId", "host", "total", "anything", "items", "exception")
        .often(4, "operand", "${string}")
        .rule("operand", "(Object) null", "(Object) orderId", "(Object) exception", "(${value})")
        .rule("operand", "(${long})", "1", "2L", "'c'", "true", "1.5f", "(char) 65", "counter++")
        .rule("operand", "java.util.Map.of(\"id\", orderId)", "java.util.Optional.of(host)")
        .rule(
            "operand",
            "items.stream().map(i$# -> i$# + host).toList()",
            "String.class",
            "\"${key}\"")
        .rule(
            "operand", "net.logstash.logback.argument.StructuredArguments.kv(\"${key}\", ${value})")
        .rule("operand", "net.logstash.logback.argument.StructuredArguments.fields(anything)")
        .rule("operand", "new java.util.ArrayList<>(items)", "new java.util.Date()", "\"${key}=\"")
        .rule(
            "operand",
            "new Object() { @Override public String toString() { ${statements:return host;} return"
                + " host; } }")
        .rule("reference", "host", "items", "(Object) (${value})", "anything", "${string}")
        .often(9, "value", "${operand}")
        .rule("value", "${failure}", "array", "totalSupplier", "${condition} ? host : customer")
        .rule("value", "new int[] {1, 2}", "new Object[] {${value}, ${value}}", "new Object[0]")
        .rule("value", "new String[] {host,}", "exception.getStackTrace()")
        .rule("value", "(java.util.function.Supplier<String>) () -> ${string}")
        .rule("value", "(Runnable) () -> { ${statements:return;} }")
        .rule("value", "(java.util.function.Supplier<Object>) host::trim")
        .rule("key", "id", "orderId", "order.id", "customer", "exception", "message", "", " a b")
        .rule("key", "level", "é", "{}", "user_id", "http.method", "enduser.id");
    grammar
        .rule(
            "supplied", "$@", "() -> ${string}", "() -> \"${pieces:SLF4J}\"", "totalSupplier::get")
        .rule("supplied", "() -> { ${statements:return host;} return host; }", "host::trim")
        .rule("supplied", "() -> host", "() -> \"${pieces:SLF4J}\" + ${operand}");
  }
}
