package io.github.logkeel.gate;

import io.github.logkeel.engine.FindingKey;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that the same one has the same name tomorrow, by what a baseline knows them by;
 * of several that are alike the number is a part of the name.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The name of a finding; to be asked for in the order of the findings, once for each. */
  String of(Finding finding) {
    FindingKey key = finding.key();
    String name = String.join("/", key.check(), key.member(), key.statement());
    int number = seen.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + "/" + number;
  }
}
