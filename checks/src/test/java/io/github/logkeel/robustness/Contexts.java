package io.github.logkeel.robustness;

/**
 * The rules of statements about the context of a request: entries, scopes, spans, and work for
 * other threads. The text of {@code statements} is how the code around them is left.
 */
final class Contexts {
  private Contexts() {}

  /** Adds the symbols {@code context} and {@code task}. */
  static void addTo(Grammar grammar) {
    entries(grammar);
    scopes(grammar);
    spans(grammar);
    tasks(grammar);
  }

  private static void entries(Grammar grammar) {
    grammar
        .rule(
            "context",
            "MDC.put(\"a\", host);",
            "MDC.remove(\"a\");",
            "MDC.clear();",
            "MDC.put(${string}, ${string});")
        .rule(
            "context",
            "MDC.put(NAME, host); ${statements} MDC.remove(NAME);",
            "MDC.setContextMap(MDC.getCopyOfContextMap());")
        .rule(
            "context",
            "try { MDC.put(\"a\", host); ${statements} } finally { MDC.remove(\"a\"); ${statements}"
                + " }")
        .rule(
            "context",
            "MDC.put(\"a\", host); try { ${statements} } finally { ${statements} MDC.remove(\"a\");"
                + " }")
        .rule(
            "context",
            "try (MDC.MDCCloseable c$# = MDC.putCloseable(\"a\", host)) { ${statements} }")
        .rule(
            "context",
            "try (MDC.MDCCloseable c$# = MDC.putCloseable(\"a\", host);) { ${statements} } catch"
                + " (IllegalStateException | IllegalArgumentException f$#) { ${statements} }"
                + " finally { ${statements} }")
        .rule(
            "context",
            "MDC.putCloseable(\"a\", host);",
            "MDC.MDCCloseable c$# = MDC.putCloseable(\"a\", host); ${statements} c$#.close();"
                + " ${statements}")
        .rule(
            "context", "var m$# = MDC.getCopyOfContextMap(); ${statements} MDC.setContextMap(m$#);")
        .rule(
            "context",
            "var m$# = MDC.getCopyOfContextMap(); try { MDC.clear(); ${statements} } finally { if"
                + " (m$# != null) MDC.setContextMap(m$#); else MDC.clear(); }")
        .rule(
            "context",
            "String o$# = MDC.get(\"a\"); MDC.put(\"a\", host); try { ${statements} } finally {"
                + " MDC.put(\"a\", o$#); }")
        .rule(
            "context",
            "org.apache.logging.log4j.ThreadContext.put(\"a\", host); ${statements}"
                + " org.apache.logging.log4j.ThreadContext.remove(\"a\");")
        .rule(
            "context",
            "org.apache.logging.log4j.ThreadContext.push(host); ${statements}"
                + " org.apache.logging.log4j.ThreadContext.clearAll();")
        .rule(
            "context",
            "try (var c$# = org.apache.logging.log4j.CloseableThreadContext.put(\"a\","
                + " host).put(\"b\", customer)) { ${statements} }")
        .rule(
            "context",
            "org.jboss.logging.MDC.put(\"a\", orderId); ${statements}"
                + " org.jboss.logging.MDC.remove(\"a\");");
  }

  private static void scopes(Grammar grammar) {
    grammar
        .rule(
            "span",
            "io.opentelemetry.api.trace.Span.current()",
            "tracer.spanBuilder(\"a\").startSpan()",
            "tracer.spanBuilder(\"a\").setNoParent().startSpan()")
        .rule(
            "brave",
            "zipkin.currentSpan()",
            "zipkin.nextSpan().start()",
            "zipkin.newTrace()",
            "zipkin.nextSpan().name(\"a\").start()")
        .rule(
            "context",
            "try (Scope c$# = ${span}.makeCurrent()) { ${statements} }",
            "${span}.makeCurrent();",
            "try (Scope c$# = Context.root().makeCurrent()) { ${statements} }")
        .rule(
            "context",
            "Scope c$# = ${span}.makeCurrent(); ${statements} c$#.close(); ${statements}")
        .rule(
            "context",
            "Scope c$# = Context.current().with(${span}).makeCurrent(); try { ${statements} } catch"
                + " (RuntimeException f$#) { ${statements} } finally { c$#.close(); ${statements}"
                + " }")
        .rule(
            "context",
            "try (SpanInScope c$# = zipkin.withSpanInScope(${brave})) { ${statements} } catch"
                + " (IllegalStateException f$#) { log.error(\"failed\", f$#); ${statements} }")
        .rule(
            "context",
            "SpanInScope c$# = zipkin.withSpanInScope(${brave}); ${statements} c$#.close();")
        .rule(
            "context",
            "try (Tracer.SpanInScope c$# = micrometer.withSpan(micrometer.nextSpan().start())) {"
                + " ${statements} } finally { ${statements} }")
        .rule(
            "context",
            "try (ContextSnapshot.Scope c$# = ContextSnapshot.captureAll().setThreadLocals()) {"
                + " ${statements} }")
        .rule(
            "context",
            "io.grpc.Context c$# = io.grpc.Context.current().attach(); ${statements}"
                + " io.grpc.Context.current().detach(c$#);")
        .rule(
            "context",
            "io.opentracing.Scope c$# = opentracing.activateSpan(opentracing.activeSpan());"
                + " ${statements} c$#.close();")
        .rule(
            "context",
            "kept = ${span}.makeCurrent(); ${statements}",
            "if (kept != null) { kept.close(); }",
            "kept.close();");
  }

  private static void spans(Grammar grammar) {
    grammar
        .rule(
            "context",
            "io.opentelemetry.api.trace.Span p$# = ${span}; ${statements} p$#.end();",
            "var p$# = ${span}; ${statements}")
        .rule(
            "context",
            "var p$# = ${span}; try (Scope c$# = p$#.makeCurrent()) { ${statements}"
                + " p$#.setAttribute(\"${key}\", ${string}); } catch (IllegalStateException f$#) {"
                + " p$#.recordException(f$#); ${statements} throw f$#; } finally { ${statements}"
                + " p$#.end(); }")
        .rule(
            "context",
            "var p$# = ${span}; try (Scope c$# = p$#.makeCurrent()) { ${statements} p$#.end();"
                + " ${statements} }")
        .rule(
            "context",
            "var p$# = ${span}; if (${condition}) { ${statements} p$#.end(); $@ } ${statements}"
                + " p$#.end(); ${statements}")
        .rule(
            "context",
            "brave.Span p$# = ${brave}; ${statements} p$#.finish(); ${statements}",
            "${brave}.tag(\"a\", ${string});")
        .rule(
            "context",
            "brave.Span p$# = ${brave}; try { ${statements} } catch (RuntimeException f$#) {"
                + " p$#.error(f$#); ${statements} throw f$#; } finally { p$#.finish(); }")
        .rule(
            "context",
            "brave.ScopedSpan p$# = zipkin.startScopedSpan(\"a\"); try { ${statements} } finally {"
                + " p$#.finish(); ${statements} }")
        .rule(
            "context",
            "Observation p$# = Observation.start(\"a\", observations); try { ${statements} }"
                + " finally { p$#.stop(); }")
        .rule(
            "context",
            "Observation p$# = Observation.createNotStarted(\"a\", observations); ${statements}"
                + " p$#.start(); try (Observation.Scope c$# = p$#.openScope()) { ${statements} }"
                + " finally { p$#.stop(); ${statements} }")
        .rule(
            "context",
            "Observation.createNotStarted(\"a\", observations).lowCardinalityKeyValue(\"${key}\","
                + " host).observe(() -> { ${statements:return;} });")
        .rule(
            "context",
            "var p$# = micrometer.nextSpan().start(); ${statements} p$#.end();",
            "var p$# = opentracing.buildSpan(\"a\").start(); ${statements} p$#.finish();")
        .rule(
            "context",
            "records.logRecordBuilder().setBody(${string}).setContext(Context.current()).emit();",
            "records.logRecordBuilder().setBody(\"a\").emit();")
        .rule(
            "context",
            "io.opentelemetry.api.trace.Span.current().recordException(${failure}).setAttribute(\"${key}\","
                + " ${long});")
        .rule(
            "context",
            "var p$# = ${span}; pool.execute(() -> { try (Scope c$# = p$#.makeCurrent()) {"
                + " ${statements:return;} } finally { p$#.end(); } });")
        .rule(
            "context",
            "Context c$# = Context.current().with(${span}); Runnable r$# = c$#.wrap(() -> {"
                + " ${statements:return;} }); r$#.run();");
  }

  private static void tasks(Grammar grammar) {
    grammar
        .rule(
            "runnable",
            "() -> log.info(\"a\")",
            "() -> { ${statements:return;} }",
            "() -> work(host)",
            "Fuzz::quiet")
        .rule(
            "runnable",
            "new Runnable() { @Override public void run() { ${statements:return;} } }",
            "new Worker()",
            "new Thread(new Worker())")
        .rule(
            "runnable",
            "${condition} ? new Worker() : null",
            "Context.current().wrap((Runnable) () -> { ${statements:return;} })")
        .rule(
            "callable",
            "() -> { ${statements:return host;} return ${string}; }",
            "() -> ${string}",
            "totalSupplier::get",
            "() -> work(host)")
        .rule(
            "context",
            "pool.execute(${_}${runnable}${_});",
            "pool.submit(${_}${callable});",
            "pool.submit((Runnable) ${worker});")
        .rule(
            "context",
            "new Thread(${runnable}).start();",
            "new Thread(${_}${runnable}, \"a\").start();",
            "new Thread() { @Override public void run() { ${statements:return;} } }.start();")
        .rule(
            "context",
            "java.util.concurrent.CompletableFuture.supplyAsync(${callable}).thenAcceptAsync(x$# ->"
                + " { ${statements:return;} }).whenComplete((x$#, f$#) -> { ${statements:return;}"
                + " });")
        .rule(
            "context",
            "java.util.concurrent.CompletableFuture.runAsync(${runnable}, pool).exceptionally(f$#"
                + " -> { log.error(\"failed\", f$#); ${statements:return null;} return null; });")
        .rule(
            "context",
            "var w$# = java.util.concurrent.CompletableFuture.supplyAsync(() -> host, pool);"
                + " w$#.thenApply(x$# -> x$# + host).handle((x$#, f$#) -> { ${statements:return"
                + " host;} return x$#; });")
        .rule(
            "context",
            "items.parallelStream().forEach(x$# -> { ${statements:return;} });",
            "items.stream().map(x$# -> { ${statements:return host;} return x$#; }).toList();")
        .rule(
            "context",
            "scheduler.schedule(${runnable}, 1, java.util.concurrent.TimeUnit.SECONDS);",
            "scheduler.scheduleAtFixedRate(() -> { ${statements:return;} }, 1, 1,"
                + " java.util.concurrent.TimeUnit.SECONDS);")
        .rule(
            "context",
            "new java.util.Timer().schedule(new java.util.TimerTask() { @Override public void run()"
                + " { ${statements:return;} } }, 1L);")
        .rule(
            "context",
            "Runnable r$# = ${runnable}; pool.execute(r$#); r$#.run();",
            "java.util.concurrent.ExecutorService e$# ="
                + " java.util.concurrent.Executors.newFixedThreadPool(2); e$#.execute(${runnable});"
                + " e$#.shutdown();")
        .rule(
            "worker",
            "new Worker()",
            "new Worker() { @Override public void run() { ${statements:return;} } }");
  }
}
