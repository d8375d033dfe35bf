package io.github.logkeel.gate;

import java.util.List;

/**
 * What became of the findings of one {@link SourceSet}.
 *
 * @param sources what was repaired
 * @param files those that had repairs, changed or not
 * @param left what is still found with the repairs made
 * @param problems places where a check failed and gave no verdict, one line each
 */
public record FixResult(
    SourceSet sources, List<FileRepairs> files, List<Finding> left, List<String> problems) {
  public FixResult {
    files = List.copyOf(files);
    left = List.copyOf(left);
    problems = List.copyOf(problems);
  }
}
