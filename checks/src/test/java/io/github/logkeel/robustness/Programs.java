package io.github.logkeel.robustness;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.Snippet;
import io.github.logkeel.arguments.EveryApiTest;
import io.github.logkeel.context.EveryCarrierTest;
import io.github.logkeel.model.log.GeneratedCalls;
import io.github.logkeel.model.log.LogApi;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Generates classes that log, each a file that compiles. Their log statements call every method of
 * every row of {@link LogApi}; between them stand the mistakes that the checks answer for.
 */
final class Programs {

  /** What leaves the code around a statement that a check answers with, and may not do so here. */
  private static final Pattern LEAVES = Pattern.compile("\\b(?:return|break|continue|throw)\\b");

  private static final String PARAMETERS =
      "String customer, long orderId, String host, Exception exception, Object anything";

  private final Grammar grammar = new Grammar();
  private final StringBuilder fields = new StringBuilder();

  Programs() throws ReflectiveOperationException {
    Values.addTo(grammar);
    Contexts.addTo(grammar);
    logStatements();
    mistakes();
    statements();
    members();
  }

  /** A file {@code Fuzz.java} of that package, made by these choices. */
  String program(String packageName, List<Integer> choices) {
    String prelude = Snippet.prelude();
    int method = prelude.indexOf("  void run(");
    String parameters =
        prelude.substring(prelude.indexOf('(', method) + 1, prelude.lastIndexOf(')'));
    String text =
        "package "
            + packageName
            + ";\n"
            + prelude.substring(0, method).replace("class Snippet", "class Fuzz")
            + parameters
                .strip()
                .replaceAll(",\\s*\\n\\s*|$", ";\n")
                .replaceAll("(?m)^(?=.)", "  static ")
            + FIELDS
            + fields
            + grammar.text("members", choices)
            + "}\n";
    return !choices.isEmpty() && choices.get(0) % 7 == 6 ? text.replace("\n", "\r\n") : text;
  }

  private static final String FIELDS =
      """
        static final String NAME = "a";
        static final String TEMPLATE = NAME + " {} " + "of %s";
        static int counter;
        static Scope kept;
        static java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        static java.util.concurrent.ScheduledExecutorService scheduler;
        static String work(String text) { log.info("work {}", text); return text; }
        static void quiet() {}
        static class Worker implements Runnable { @Override public void run() { log.info("work"); } }
      """;

  private void logStatements() throws ReflectiveOperationException {
    for (LogApi api : LogApi.BUILT_IN) {
      GeneratedCalls calls = new GeneratedCalls(api);
      calls.fields().forEach(field -> fields.append("  ").append(field).append('\n'));
      grammar
          .rule("log" + api, calls.statements())
          .rule("log", "${log" + api + "}")
          .rule("steps", "")
          .rule("step" + api, calls.chainSteps().isEmpty() ? List.of("") : calls.chainSteps())
          .rule("guard", "if (log.isInfoEnabled()) { ${log} }");
    }
    grammar
        .rule("steps", "${step$@}", "${step$@}${_}${steps}", "${step$@}${_}${step$@}${_}${step$@}")
        .rule(
            "guard",
            "if (log4j.isDebugEnabled()) ${log}",
            "if (logger.isLoggable(Level.FINE)) { ${log} ${log} }")
        .rule("guard", "if (log.isDebugEnabled() && ${condition}) { ${log} } else { ${log} }");
  }

  /** The statements that checks answer with, for all APIs and carriers. */
  private void mistakes() {
    Stream<String> ofApis =
        EveryApiTest.all().stream()
            .flatMap(answers -> answers.repairs().values().stream())
            .map(repair -> repair.before());
    Stream<String> ofCarriers =
        EveryCarrierTest.all().stream()
            .flatMap(answers -> answers.repairs().values().stream())
            .map(repair -> repair.before());
    ImmutableList<String> mistakes =
        Stream.concat(ofApis, ofCarriers)
            .filter(text -> !LEAVES.matcher(text).find() && !text.contains("${"))
            .distinct()
            .map("{ %s\n }"::formatted)
            .collect(ImmutableList.toImmutableList());
    grammar.rule("mistake", mistakes);
  }

  private void statements() {
    grammar
        .rule("statements", "")
        .often(4, "statements", "${statement}\n    ${statements}")
        .often(2, "statements", "${statement}")
        .often(8, "statement", "${log}")
        .often(4, "statement", "${mistake}")
        .often(6, "statement", "${context}")
        .rule("statement", "${guard}", "counter++;", "items.add(host);", ";", "{ ${statements} }")
        .rule(
            "statement",
            "if (${condition}) { ${statements} $@ }",
            "if (${condition}) ${log} else ${log}")
        .rule(
            "statement",
            "if (${condition}) { ${statements} } else if (${condition}) { ${statements} $@ } else {"
                + " ${statements} }")
        .rule(
            "statement",
            "for (String i$# : items) { ${statements:continue;} if (${condition}) { break; }"
                + " ${statements:break;} }")
        .rule(
            "statement",
            "l$#: for (int i$# = 0; i$# < 3; i$#++) { while (${condition}) { ${statements:continue"
                + " l$#;} if (${condition}) break l$#; ${statements:break;} } }")
        .rule(
            "statement",
            "do { ${statements:break;} } while (${condition});",
            "l$#: { ${statements:break l$#;} }")
        .rule(
            "statement",
            "try { ${statements} work(host); } catch (RuntimeException f$#) { ${statements}"
                + " log.error(\"failed\"); } finally { ${statements} }")
        .rule(
            "statement",
            "try { work(host); } catch (Exception f$#) { ${log} throw new"
                + " IllegalStateException(${string}); }")
        .rule(
            "statement",
            "try { work(host); } catch (IllegalStateException | IllegalArgumentException f$#) {"
                + " ${log} throw new IllegalStateException(\"a\", f$#); }")
        .rule(
            "statement",
            "try { work(host); } catch (Exception f$#) { log.error(${text:SLF4J},"
                + " f$#.getMessage()); ${statements} }",
            "try { work(host); } catch (Exception f$#) { f$#.printStackTrace(); ${statements} }")
        .rule(
            "statement",
            "switch (host) { case \"a\": ${statements} break; case \"b\": ${statements} default:"
                + " ${statements} }")
        .rule(
            "statement",
            "switch (host) { case \"a\", \"b\" -> ${log} case \"c\" -> { ${statements} } default ->"
                + " throw new IllegalStateException(${string}); }")
        .rule(
            "statement",
            "synchronized (log) { ${statements} }",
            "System.out.println(${value});",
            "System.err.printf(\"%s%n\", ${value});")
        .rule(
            "statement",
            "Runnable r$# = () -> { ${statements:return;} }; r$#.run();",
            "java.util.function.Supplier<String> s$# = () -> { ${statements:return host;} return"
                + " host; };")
        .rule(
            "statement",
            "new Object() { { ${statements:throw new IllegalStateException();} } void go() {"
                + " ${statements:return;} } }.go();")
        .rule(
            "statement",
            "class L$# { String name = host; { ${statements:throw new IllegalStateException(name);}"
                + " } L$#() { ${statements:return;} } void go() { ${statements:return;} } }")
        .rule(
            "statement",
            "String s$# = ${text:SLF4J}; log.info(s$#, ${value}); log.info(\"${pieces:SLF4J}\" +"
                + " s$#);",
            "Object v$# = ${value}; log.info(\"${pieces:SLF4J}\", v$#);")
        .rule(
            "statement",
            "org.slf4j.spi.LoggingEventBuilder b$# = log.atInfo(); ${statements}"
                + " b$#.log(${text:SLF4J});",
            "var b$# = log.atInfo(); if (${condition}) { b$# = b$#.addKeyValue(\"${key}\","
                + " ${value}); } b$#.log(${text:SLF4J});")
        .rule(
            "statement",
            "io.micrometer.core.instrument.Metrics.counter(\"a\", ${string},"
                + " ${string}).increment();",
            "io.micrometer.core.instrument.Tags.of(\"${key}\", host, \"${key}\");")
        .rule(
            "statement",
            "io.opentelemetry.api.common.Attributes.builder().put(\"${key}\","
                + " ${long}).put(\"${key}\", host).build();",
            "io.opentelemetry.api.common.Attributes.of(io.opentelemetry.api.common.AttributeKey.stringKey(\"${key}\"),"
                + " host);")
        .rule(
            "statement",
            "Thread.currentThread().getStackTrace()[1].getMethodName();",
            "log.info(\"at {}\", new Throwable().getStackTrace()[0]);",
            "/* a */ ; // b\n");
  }

  private void members() {
    grammar
        .rule("members", "", "${member}")
        .often(4, "members", "${member}\n  ${members}")
        .rule("member", "void m$#() { ${statements:return;} }")
        .often(6, "member", "void m$#(" + PARAMETERS + ") {\n    ${statements:return;}\n  }")
        .often(
            3,
            "member",
            "@org.springframework.web.bind.annotation.GetMapping(\"/a\") String m$#("
                + PARAMETERS
                + ") {\n    ${statements:return host;}\n    return host;\n  }")
        .rule(
            "member",
            "static <T extends Exception> T m$#(T exception) throws T { ${statements:return"
                + " exception;} if (${condition}) { throw exception; } return exception; }")
        .rule(
            "member",
            "static class C$# { { ${statements:throw new IllegalStateException();} } static {"
                + " ${statements:throw new IllegalStateException();} } C$#(String host) { this();"
                + " ${statements:return;} } C$#() { super(); ${statements:return;} } void m() {"
                + " ${statements:return;} } }")
        .rule(
            "member",
            "enum E$# { A { @Override void m() { ${statements:return;} } }, B; E$#() {"
                + " ${statements:return;} } void m() { ${statements:return;} } static {"
                + " ${statements:throw new IllegalStateException();} } }")
        .rule(
            "member",
            "record R$#(String customer, Exception exception) { R$# { ${statements:throw new"
                + " IllegalStateException();} } void m() { ${statements:return;} } String go() {"
                + " ${statements:return customer;} return customer; } }")
        .rule(
            "member",
            "interface I$# { default void m() { ${statements:return;} } static String n() {"
                + " ${statements:return host;} return host; } private void p() {"
                + " ${statements:return;} } }")
        .rule(
            "member",
            "static final Runnable r$# = () -> { ${statements:return;} };",
            "static final java.util.function.Supplier<String> s$# = () -> ${string};",
            "final String t$# = ${string};")
        .rule(
            "member",
            "final Object o$# = new Object() { { ${statements:throw new IllegalStateException();} }"
                + " @Override public String toString() { ${statements:return host;} return host; }"
                + " };")
        .rule(
            "member",
            "static class T$# extends Thread { @Override public void run() { ${statements:return;}"
                + " } }")
        .rule(
            "member",
            "static class F$# implements jakarta.servlet.Filter { @Override public void"
                + " doFilter(jakarta.servlet.ServletRequest request,"
                + " jakarta.servlet.ServletResponse response, jakarta.servlet.FilterChain chain)"
                + " throws java.io.IOException, jakarta.servlet.ServletException {"
                + " ${statements:return;} chain.doFilter(request, response); ${statements:return;}"
                + " } }")
        .rule(
            "member",
            "@Deprecated @SuppressWarnings({\"unused\", \"InterpolatedMessage\"}) void m$#() {"
                + " ${statements:return;} }")
        .rule(
            "member",
            "{ ${statements:throw new IllegalStateException();} }",
            "/** {@code log}. */ private Fuzz(int i$#, int[]... more) { ${statements:return;} }"
                .replace("private Fuzz(", "static void m$#("));
  }
}
