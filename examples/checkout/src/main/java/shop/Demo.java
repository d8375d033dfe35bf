package shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Three customers: one is served, one has too small a card, one buys what cannot be packed. */
final class Demo {
  private static final String[] ORDERS = {
    """
    {"customer":"alice","card":"c-11","lines":[{"sku":"tea","quantity":2,"price":"4.50"}]}
    """,
    """
    {"customer":"bob","card":"c-22","lines":[{"sku":"harp","quantity":1,"price":"4200"}]}
    """,
    """
    {"customer":"carol","card":"c-33","lines":[{"sku":"piano","quantity":1,"price":"900"}]}
    """
  };

  private Demo() {}

  static void run(int port) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    for (String order : ORDERS) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + OrderHandler.PATH))
              .POST(BodyPublishers.ofString(order))
              .build();
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      System.out.println("reply " + response.statusCode() + " " + response.body());
    }
  }
}
