package io.github.logkeel.runtime;

/**
 * What programs on {@link Backend#HANDOFF} have around a hand-off: {@code pool} is their own,
 * {@code ends} closes it.
 */
final class HandoffProgram {

  static final String START =
      """
      Trace.reset();
      List<AutoCloseable> ends = new ArrayList<>();
      ExecutorService pool = Executors.newSingleThreadExecutor();
      ends.add(pool::shutdown);
      io.opentelemetry.api.trace.Tracer tracer = Trace.tracer;
      io.micrometer.tracing.Tracer micrometer = Trace.micrometer;
      brave.Tracer zipkin = Trace.zipkin;
      brave.propagation.CurrentTraceContext traces = brave.Tracing.current().currentTraceContext();
      ObservationRegistry observations = Trace.observations;
      io.grpc.Context.Key<String> customer = io.grpc.Context.key("customer");
      io.micrometer.context.ContextSnapshotFactory snapshots =
          io.micrometer.context.ContextSnapshotFactory.builder().build();
      """;

  static final String END = "for (AutoCloseable each : ends) { each.close(); }";

  static final String OTEL =
      """
      Span span = tracer.spanBuilder("s").startSpan();
      try (Scope scope = span.makeCurrent()) { %s } finally { span.end(); }
      """;

  static final String OBSERVATION =
      """
      Observation observation = Observation.start("s", observations);
      try (Observation.Scope scope = observation.openScope()) { %s } finally { observation.stop(); }
      """;

  static final String MICROMETER =
      """
      io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
      try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) { %s }
      finally { span.end(); }
      """;

  static final String BRAVE =
      """
      brave.Span span = zipkin.nextSpan().name("s").start();
      try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) { %s }
      finally { span.finish(); }
      """;

  static final String GRPC =
      """
      io.grpc.Context context = io.grpc.Context.current().withValue(customer, "Ada");
      io.grpc.Context previous = context.attach();
      try { %s } finally { context.detach(previous); }
      """;

  static final String ENTRY =
      """
      try (MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { %s }
      """;

  static final String OTEL_AND_ENTRY =
      """
      Span span = tracer.spanBuilder("s").startSpan();
      try (Scope scope = span.makeCurrent(); MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { %s }
      finally { span.end(); }
      """;

  /** A service of gRPC on the same JVM, {@code order}, and a channel to it. */
  static final String SERVICE =
      """
      class Text implements io.grpc.MethodDescriptor.Marshaller<String> {
        public java.io.InputStream stream(String text) { return new java.io.ByteArrayInputStream(text.getBytes()); }
        public String parse(java.io.InputStream in) { return new Scanner(in).nextLine(); }
      }
      io.grpc.MethodDescriptor<String, String> order = io.grpc.MethodDescriptor.newBuilder(new Text(), new Text())
          .setType(io.grpc.MethodDescriptor.MethodType.UNARY).setFullMethodName("shop/order").build();
      io.grpc.Server server = io.grpc.inprocess.InProcessServerBuilder.forName("shop").addService(
          io.grpc.ServerServiceDefinition.builder("shop").addMethod(order, io.grpc.stub.ServerCalls.asyncUnaryCall(
              (String request, io.grpc.stub.StreamObserver<String> answers) -> { answers.onNext("sold"); answers.onCompleted(); })).build())
          .build().start();
      ends.add(() -> server.shutdownNow().awaitTermination());
      io.grpc.ManagedChannel channel = io.grpc.inprocess.InProcessChannelBuilder.forName("shop").build();
      ends.add(() -> channel.shutdownNow().awaitTermination(1, TimeUnit.SECONDS));
      """
          .replace("\n", " ");

  /** A call of it whose observer does something. */
  static String call(String inObserver) {
    return """
    CountDownLatch done = new CountDownLatch(1);
    io.grpc.stub.ClientCalls.asyncUnaryCall(channel.newCall(order, io.grpc.CallOptions.DEFAULT), "tea", new io.grpc.stub.StreamObserver<String>() {
      public void onNext(String answer) { %s }
      public void onError(Throwable e) { done.countDown(); }
      public void onCompleted() { done.countDown(); }
    }); done.await();
    """
        .formatted(inObserver)
        .replace("\n", " ");
  }

  private HandoffProgram() {}
}
