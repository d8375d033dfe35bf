package orders;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service: its parts are found by Spring. */
@SpringBootApplication
public class OrdersApplication {

  public static void main(String[] args) {
    SpringApplication.run(OrdersApplication.class, args);
  }

  @Bean(destroyMethod = "close")
  SdkTracerProvider tracerProvider() {
    return SdkTracerProvider.builder().build();
  }

  @Bean
  Tracer tracer(SdkTracerProvider provider) {
    return provider.get("shop.orders");
  }

  @Bean(destroyMethod = "shutdown")
  ExecutorService pool() {
    return Executors.newSingleThreadExecutor();
  }
}
