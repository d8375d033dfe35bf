package io.github.logkeel.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlipTest {

  @ParameterizedTest
  @CsvSource({
    "request_id, reqest_id",
    "request_id, requesst_id",
    "request_id, requast_id",
    "request_id, reqeust_id",
    "request_id, erquest_id",
    "request_id, request_di",
    "order.state, order.sstate",
    "order.state, order.tate",
    "order.state, order.statex",
    "order.state, xorder.state",
    "order.state, order.stat",
    "client, cliemt",
    "client.address, client.adress",
  })
  void oneSlip(String right, String written) {
    assertThat(Slip.isBetween(right, written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "request_id, request_id",
    "request_id, request_idxy",
    "request_id, requests_ids",
    "request_id, raquast_id",
    "request_id, reuqset_id",
    "order.item, order.items",
    "order.items, order.item",
    "order.item, orders.item",
    "line1.street, line2.street",
    "line1.street, line.street",
    "order_state, order.state",
    "order_state, orderstate",
    "state, stale",
    "client, clien",
  })
  void otherNames(String right, String written) {
    assertThat(Slip.isBetween(right, written)).isFalse();
  }
}
