package shop;

import lombok.extern.slf4j.Slf4j;

@Slf4j
public final class Orders {
  public void accept(String customer) {
    log.info("order of {} accepted", customer);
  }
}
