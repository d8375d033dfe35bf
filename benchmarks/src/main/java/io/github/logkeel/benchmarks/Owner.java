package io.github.logkeel.benchmarks;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.bugpatterns.BugChecker;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Who made a check. */
enum Owner {
  ERROR_PRONE("com.google.errorprone."),
  LOGKEEL("io.github.logkeel."),
  PEER("jp.skypencil.errorprone.slf4j."),
  NULLAWAY("com.uber.nullaway."),
  SUPPORT("tech.picnic.errorprone.");

  private final String packagePrefix;

  Owner(String packagePrefix) {
    this.packagePrefix = packagePrefix;
  }

  /** The checks on the class path, but for those of Error Prone's core. */
  static List<BugCheckerInfo> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .map(ServiceLoader.Provider::type)
        .map(BugCheckerInfo::create)
        .toList();
  }

  /** Those of the checks that this owner made. */
  List<BugCheckerInfo> of(List<BugCheckerInfo> checks) {
    return checks.stream()
        .filter(check -> check.checkerClass().getName().startsWith(packagePrefix))
        .toList();
  }

  /** The name of the jar the checks came in, which tells the version too. */
  static String jar(BugCheckerInfo check) {
    return Path.of(
            check.checkerClass().getProtectionDomain().getCodeSource().getLocation().getPath())
        .getFileName()
        .toString();
  }
}
