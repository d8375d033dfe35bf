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

  /** A server of HTTP on the same JVM, and a client of OkHttp with its threads. */
  static final String HTTP =
      """
      com.sun.net.httpserver.HttpServer server = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("localhost", 0), 0);
      server.createContext("/", exchange -> { exchange.sendResponseHeaders(204, -1); exchange.close(); });
      server.start();
      ends.add(() -> server.stop(0));
      okhttp3.OkHttpClient client = new okhttp3.OkHttpClient();
      ends.add(client.dispatcher().executorService()::shutdown);
      okhttp3.Request order = new okhttp3.Request.Builder().url("http://localhost:" + server.getAddress().getPort()).build();
      """
          .replace("\n", " ");

  /** A call of it whose callback does something. */
  static String enqueue(String inCallback) {
    return """
    CountDownLatch done = new CountDownLatch(1);
    client.newCall(order).enqueue(new okhttp3.Callback() {
      public void onResponse(okhttp3.Call call, okhttp3.Response answer) { %s answer.close(); done.countDown(); }
      public void onFailure(okhttp3.Call call, java.io.IOException e) { done.countDown(); }
    }); done.await();
    """
        .formatted(inCallback)
        .replace("\n", " ");
  }

  /**
   * A producer of Kafka with its thread, and a broker with one topic of one partition that takes
   * what it is sent. It speaks with the classes of the client itself; what is proven is on the side
   * of the producer, which cannot tell it from another.
   */
  static final String KAFKA =
      """
      ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.apache.kafka")).setLevel(ch.qos.logback.classic.Level.OFF);
      java.net.ServerSocket socket = new java.net.ServerSocket(0, 5, java.net.InetAddress.getByName("localhost"));
      ends.add(socket);
      org.apache.kafka.common.Uuid topic = org.apache.kafka.common.Uuid.randomUuid();
      Function<org.apache.kafka.common.requests.AbstractRequest, org.apache.kafka.common.protocol.ApiMessage> broker = request -> switch (request.apiKey()) {
        case API_VERSIONS -> {
          org.apache.kafka.common.message.ApiVersionsResponseData versions = new org.apache.kafka.common.message.ApiVersionsResponseData();
          for (org.apache.kafka.common.protocol.ApiKeys key : List.of(org.apache.kafka.common.protocol.ApiKeys.API_VERSIONS, org.apache.kafka.common.protocol.ApiKeys.METADATA, org.apache.kafka.common.protocol.ApiKeys.PRODUCE)) {
            versions.apiKeys().add(new org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersion().setApiKey(key.id).setMinVersion(key.oldestVersion()).setMaxVersion(key.latestVersion()));
          }
          yield versions;
        }
        case METADATA -> {
          org.apache.kafka.common.message.MetadataResponseData metadata = new org.apache.kafka.common.message.MetadataResponseData().setClusterId("one").setControllerId(0);
          metadata.brokers().add(new org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker().setNodeId(0).setHost("localhost").setPort(socket.getLocalPort()));
          metadata.topics().add(new org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic().setName("orders").setTopicId(topic).setPartitions(List.of(
              new org.apache.kafka.common.message.MetadataResponseData.MetadataResponsePartition().setPartitionIndex(0).setLeaderId(0).setLeaderEpoch(0).setReplicaNodes(List.of(0)).setIsrNodes(List.of(0)))));
          yield metadata;
        }
        default -> {
          org.apache.kafka.common.message.ProduceResponseData taken = new org.apache.kafka.common.message.ProduceResponseData();
          taken.responses().add(new org.apache.kafka.common.message.ProduceResponseData.TopicProduceResponse().setName("orders").setPartitionResponses(List.of(
              new org.apache.kafka.common.message.ProduceResponseData.PartitionProduceResponse().setIndex(0).setBaseOffset(0))));
          yield taken;
        }
      };
      Consumer<java.net.Socket> answer = connection -> {
        try (connection) {
          java.io.DataInputStream in = new java.io.DataInputStream(connection.getInputStream());
          java.io.DataOutputStream out = new java.io.DataOutputStream(connection.getOutputStream());
          while (true) {
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(in.readNBytes(in.readInt()));
            org.apache.kafka.common.requests.RequestHeader header = org.apache.kafka.common.requests.RequestHeader.parse(bytes);
            org.apache.kafka.common.requests.AbstractRequest request = org.apache.kafka.common.requests.AbstractRequest.parseRequest(header.apiKey(), header.apiVersion(), bytes).request;
            java.nio.ByteBuffer reply = org.apache.kafka.common.protocol.MessageUtil.toByteBuffer(broker.apply(request), header.apiVersion());
            org.apache.kafka.common.requests.ResponseHeader start = header.toResponseHeader();
            java.nio.ByteBuffer head = org.apache.kafka.common.protocol.MessageUtil.toByteBuffer(start.data(), start.headerVersion());
            out.writeInt(head.remaining() + reply.remaining());
            out.write(head.array(), head.position(), head.remaining());
            out.write(reply.array(), reply.position(), reply.remaining());
            out.flush();
          }
        } catch (java.io.IOException closed) { }
      };
      Thread accepting = new Thread(() -> {
        try {
          while (true) { java.net.Socket connection = socket.accept(); Thread each = new Thread(() -> answer.accept(connection)); each.setDaemon(true); each.start(); }
        } catch (java.io.IOException closed) { }
      });
      accepting.setDaemon(true);
      accepting.start();
      org.apache.kafka.common.serialization.StringSerializer text = new org.apache.kafka.common.serialization.StringSerializer();
      org.apache.kafka.clients.producer.Producer<String, String> producer = new org.apache.kafka.clients.producer.KafkaProducer<>(
          Map.of("bootstrap.servers", "localhost:" + socket.getLocalPort(), "enable.idempotence", false, "enable.metrics.push", false, "acks", "1"), text, text);
      ends.add(() -> producer.close(java.time.Duration.ZERO));
      org.apache.kafka.clients.producer.ProducerRecord<String, String> order = new org.apache.kafka.clients.producer.ProducerRecord<>("orders", "tea");
      """
          .replace("\n", " ");

  /**
   * Tomcat with a servlet that serves {@code shop} in the context of whoever asks, as a client and
   * a server with instrumentation do.
   */
  static final String SERVLET =
      """
      java.util.logging.Logger quiet = java.util.logging.Logger.getLogger("org.apache"); quiet.setLevel(java.util.logging.Level.OFF);
      java.io.File base = java.nio.file.Files.createTempDirectory("logkeel-tomcat").toFile();
      org.apache.catalina.startup.Tomcat tomcat = new org.apache.catalina.startup.Tomcat();
      tomcat.setBaseDir(base.getPath());
      tomcat.setPort(0);
      java.util.concurrent.atomic.AtomicReference<Context> caller = new java.util.concurrent.atomic.AtomicReference<>();
      java.util.concurrent.atomic.AtomicReference<Consumer<jakarta.servlet.AsyncContext>> served = new java.util.concurrent.atomic.AtomicReference<>();
      org.apache.catalina.Context app = tomcat.addContext("", base.getPath());
      org.apache.catalina.Wrapper servlet = org.apache.catalina.startup.Tomcat.addServlet(app, "shop", new jakarta.servlet.http.HttpServlet() {
        @Override protected void doGet(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
          try (Scope scope = caller.get().makeCurrent()) { served.get().accept(request.startAsync()); }
        }
      });
      servlet.setAsyncSupported(true);
      app.addServletMappingDecoded("/", "shop");
      tomcat.getConnector();
      tomcat.start();
      ends.add(() -> { tomcat.stop(); tomcat.destroy(); quiet.setLevel(null); });
      Consumer<Consumer<jakarta.servlet.AsyncContext>> shop = handler -> {
        caller.set(Context.current());
        served.set(handler);
        try { new java.net.URL("http://localhost:" + tomcat.getConnector().getLocalPort() + "/").openStream().close(); }
        catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
      };
      """
          .replace("\n", " ");

  private HandoffProgram() {}
}
