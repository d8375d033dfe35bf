package shop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The order service: wires its parts, starts and stops them. */
public final class Checkout implements AutoCloseable {
  private static final Logger logger = System.getLogger(Checkout.class.getName());

  private final HttpServer server;
  private final ExecutorService requests = Executors.newFixedThreadPool(4);
  private final Telemetry telemetry;
  private final FakePartners partners;
  private final Notifier notifier;
  private final OrderRepository orders = new OrderRepository();

  private Checkout(Settings settings) throws IOException {
    // First, since a port in use must stop us before anything else runs.
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
    telemetry = Telemetry.start(settings.serviceName());
    partners = new FakePartners();
    HttpClient http = HttpClient.newHttpClient();
    notifier = new Notifier(http, partners.pickups());
    PaymentClient payments = new PaymentClient(http, partners.payments(), telemetry.tracer());
    OrderService service = new OrderService(orders, payments, notifier);

    server
        .createContext(OrderHandler.PATH, new OrderHandler(service, orders))
        .getFilters()
        .add(new TraceFilter(telemetry.tracer()));
    server.setExecutor(requests);
    server.start();
    logger.log(Level.INFO, "{0} is up on Java {1}", settings.serviceName(), Runtime.version());
    logger.log(Level.INFO, "orders are taken on port {}", port());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() throws InterruptedException {
    server.stop(1);
    requests.shutdown();
    notifier.close();
    orders.writeUnpaid(Path.of("data", "unpaid.txt"));
    partners.close();
    telemetry.close();
  }

  /** Serves until it is killed; with {@code --demo} it sends itself three orders and exits. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.load(Path.of("checkout.properties"));
    if (arguments.length > 0 && arguments[0].equals("--demo")) {
      try (Checkout checkout = new Checkout(settings.withPort(0))) {
        Demo.run(checkout.port());
      }
    } else {
      new Checkout(settings);
    }
  }
}
