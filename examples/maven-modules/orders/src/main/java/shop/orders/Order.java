package shop.orders;

import java.util.List;
import lombok.Builder;
import lombok.Value;

/** An order, with the accessors and the builder that Lombok makes. */
@Value
@Builder
public class Order {
  long id;
  String customer;
  List<String> items;
}
