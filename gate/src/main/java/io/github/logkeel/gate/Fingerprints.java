package io.github.logkeel.gate;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that the same one has the same name tomorrow: by its check, the member around
 * it, and its text without blanks. Lines that move and code that is formatted anew do not change
 * it; of several that are alike the number is a part of it.
 */
final class Fingerprints {
  private final Path base;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param base directory that paths are taken relative to
   */
  Fingerprints(Path base) {
    this.base = base;
  }

  /** The name of a finding; to be asked for in the order of the findings, once for each. */
  String of(Finding finding) {
    String text = finding.source().text().substring(finding.start(), finding.end());
    String place =
        finding.member().isEmpty() ? base.relativize(finding.file()).toString() : finding.member();
    String key = String.join("\n", finding.check(), place, text.replaceAll("\\s", ""));
    int number = seen.merge(key, 1, Integer::sum);
    return Hashing.sha256()
        .hashString(key + "\n" + number, StandardCharsets.UTF_8)
        .toString()
        .substring(0, 32);
  }
}
