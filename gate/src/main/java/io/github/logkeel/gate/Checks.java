package io.github.logkeel.gate;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The checks that a scan runs.
 *
 * @param ours found by {@link ServiceLoader}
 * @param errorProne those that Error Prone brings
 * @param rows what is known of checks of Error Prone that are only heeded where they judge logging,
 *     by name
 */
public record Checks(
    ImmutableSet<BugCheckerInfo> ours,
    ImmutableSet<BugCheckerInfo> errorProne,
    ImmutableMap<String, ErrorProneCheck> rows) {

  private static final String OUR_PACKAGE = "io.github.logkeel.";

  /** Flags of Error Prone 2.42.0 that begin with no check's name, as its bytecode spells them. */
  private static final ImmutableSet<String> SHARED_FLAG_GROUPS =
      ImmutableSet.of(
          "AbstractToString",
          "ConstantExpressions",
          "InlineMe",
          "Nullness",
          "OneOfChecks",
          "TypeCompatibility",
          "Unused");

  /** Ours alone. */
  public static Checks onlyOurs() {
    return new Checks(findOurs(), ImmutableSet.of(), ImmutableMap.of());
  }

  /** These and one more, all of whose findings count. */
  public Checks with(Class<? extends BugChecker> check) {
    return new Checks(
        ImmutableSet.<BugCheckerInfo>builder()
            .addAll(ours)
            .add(BugCheckerInfo.create(check))
            .build(),
        errorProne,
        rows);
  }

  /** Ours, and those of Error Prone that judge log statements and scopes. */
  static Checks aboutLogging() {
    return aboutLogging(findOurs());
  }

  /** Those given, and those of Error Prone that judge log statements and scopes. */
  static Checks aboutLogging(ImmutableSet<BugCheckerInfo> ours) {
    return new Checks(
        ours,
        Arrays.stream(ErrorProneCheck.values())
            .map(row -> BugCheckerInfo.create(row.check()))
            .collect(toImmutableSet()),
        Arrays.stream(ErrorProneCheck.values())
            .collect(
                toImmutableMap(
                    row -> BugCheckerInfo.create(row.check()).canonicalName(), row -> row)));
  }

  /** Ours, those of {@link #aboutLogging}, and all that Error Prone enables by default. */
  static Checks all() {
    ImmutableSet<BugCheckerInfo> errorProne =
        Stream.of(
                BuiltInCheckerSuppliers.ENABLED_ERRORS,
                BuiltInCheckerSuppliers.ENABLED_WARNINGS,
                aboutLogging().errorProne())
            .flatMap(ImmutableSet::stream)
            .collect(toImmutableSet());
    return new Checks(findOurs(), errorProne, ImmutableMap.of());
  }

  private static ImmutableSet<BugCheckerInfo> findOurs() {
    return ServiceLoader.load(BugChecker.class, Checks.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getName().startsWith(OUR_PACKAGE))
        .map(BugCheckerInfo::create)
        .collect(toImmutableSet());
  }

  ScannerSupplier scanners() {
    return ScannerSupplier.fromBugCheckerInfos(
        ImmutableSet.<BugCheckerInfo>builder().addAll(ours).addAll(errorProne).build());
  }

  boolean isErrorProne(String check) {
    return errorProne.stream().anyMatch(info -> info.canonicalName().equals(check));
  }

  /** The names of all checks. */
  ImmutableSet<String> names() {
    return Stream.of(ours, errorProne)
        .flatMap(ImmutableSet::stream)
        .map(BugCheckerInfo::canonicalName)
        .collect(toImmutableSet());
  }

  /** The names of all families. */
  ImmutableSet<String> families() {
    return names().stream().map(this::family).collect(toImmutableSet());
  }

  /** The family of a check: the package that it is in, or that it is one of Error Prone. */
  String family(String check) {
    return find(ours, check)
        .map(info -> info.checkerClass().getPackageName())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .orElse("error-prone");
  }

  /** What there is to read about a check; an empty page for one that is not among these. */
  CheckPage page(String check) {
    return find(ours, check)
        .or(() -> find(errorProne, check))
        .map(CheckPage::of)
        .orElse(new CheckPage("", "", "", null));
  }

  private static Optional<BugCheckerInfo> find(ImmutableSet<BugCheckerInfo> among, String check) {
    return among.stream().filter(info -> info.canonicalName().equals(check)).findFirst();
  }

  /** Whether the flags of a check that runs begin with this name. */
  boolean hasFlagGroup(String name) {
    return SHARED_FLAG_GROUPS.contains(name)
        || Stream.of(ours, errorProne)
            .flatMap(ImmutableSet::stream)
            .anyMatch(info -> info.allNames().contains(name));
  }

  /** Whether the verdict of a check counts at a place. */
  boolean counts(String check, TreePath path, Context context) {
    ErrorProneCheck row = rows.get(check);
    return row == null || row.place().counts(path, context);
  }

  /** Whether the repairs of a check mend what it finds. */
  boolean repairs(String check) {
    ErrorProneCheck row = rows.get(check);
    return row == null || row.repairs();
  }
}
