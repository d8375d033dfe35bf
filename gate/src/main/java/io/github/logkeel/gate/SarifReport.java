package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints findings as a SARIF log (version 2.1.0 of the OASIS standard), which code hosts and
 * editors read.
 */
final class SarifReport {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String ROOT = "%SRCROOT%";

  private final PrintWriter out;
  private final Checks checks;
  private final URI root;

  /**
   * @param out takes the report
   * @param checks that were run
   * @param root directory that paths are relative to: the top of the repository, for code hosts
   */
  SarifReport(PrintWriter out, Checks checks, Path root) {
    this.out = out;
    this.checks = checks;
    String uri = root.toUri().toASCIIString();
    this.root = URI.create(uri.endsWith("/") ? uri : uri + "/");
  }

  /** Prints all findings as one run. */
  void print(List<ScanResult> results) {
    print(results, List.of());
  }

  /**
   * Prints all findings as one run.
   *
   * @param missing what could not be scanned: one line each
   */
  void print(List<ScanResult> results, List<String> missing) {
    List<Finding> findings = results.stream().flatMap(r -> r.findings().stream()).toList();
    List<String> problems = results.stream().flatMap(r -> r.problems().stream()).toList();
    Map<String, Finding> byRule = new TreeMap<>();
    findings.forEach(finding -> byRule.putIfAbsent(finding.check(), finding));
    List<String> rules = List.copyOf(byRule.keySet());
    Fingerprints fingerprints = new Fingerprints();
    out.println(
        GSON.toJson(
            object(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
                "version", "2.1.0",
                "runs",
                    List.of(
                        object(
                            "tool", object("driver", driver(byRule)),
                            "invocations", List.of(invocation(problems, missing)),
                            "originalUriBaseIds", object(ROOT, object("uri", root.toString())),
                            "columnKind", "utf16CodeUnits",
                            "results",
                                findings.stream()
                                    .map(finding -> result(finding, rules, fingerprints))
                                    .toList())))));
    out.flush();
  }

  private Map<String, Object> driver(Map<String, Finding> byRule) {
    return object(
        "name", "Logkeel",
        "version", Version.ofLogkeel(),
        "rules", byRule.values().stream().map(this::rule).toList());
  }

  private Map<String, Object> rule(Finding finding) {
    CheckPage page = checks.page(finding.check());
    return object(
        "id", finding.check(),
        "name", finding.check(),
        "shortDescription", page.summary().isEmpty() ? null : object("text", page.summary()),
        "help",
            page.explanation().isEmpty()
                ? null
                : object("text", page.explanation(), "markdown", page.explanation()),
        "helpUri", page.link().isEmpty() ? null : page.link(),
        "defaultConfiguration", object("level", level(page.severity(finding.severity()))),
        "properties", object("tags", List.of(checks.family(finding.check()))));
  }

  private static Map<String, Object> invocation(List<String> problems, List<String> missing) {
    return object(
        "executionSuccessful",
        missing.isEmpty(),
        "toolExecutionNotifications",
        Stream.concat(
                missing.stream().map(line -> notification("error", line)),
                problems.stream().map(line -> notification("warning", line)))
            .toList());
  }

  private static Map<String, Object> notification(String level, String text) {
    return object("level", level, "message", object("text", text));
  }

  private Map<String, Object> result(
      Finding finding, List<String> rules, Fingerprints fingerprints) {
    Map<String, Object> region =
        object(
            "startLine", finding.line(),
            "startColumn", finding.column(),
            "endLine", finding.endLine(),
            "endColumn", finding.endColumn());
    return object(
        "ruleId", finding.check(),
        "ruleIndex", rules.indexOf(finding.check()),
        "level", level(finding.severity()),
        "message", object("text", finding.message().strip()),
        "locations",
            List.of(
                object(
                    "physicalLocation",
                    object("artifactLocation", artifact(finding), "region", region),
                    "logicalLocations",
                    finding.member().isEmpty()
                        ? null
                        : List.of(object("fullyQualifiedName", finding.member())))),
        "partialFingerprints", object("logkeel/v1", fingerprints.of(finding)),
        "fixes",
            finding.repairs().isEmpty()
                ? null
                : finding.repairs().stream().map(repair -> fix(finding, repair)).toList());
  }

  private Map<String, Object> fix(Finding finding, Repair repair) {
    List<Map<String, Object>> replacements =
        TextChange.between(finding.source(), RepairBatch.applied(finding, repair)).stream()
            .map(SarifReport::replacement)
            .toList();
    return object(
        "artifactChanges",
        List.of(object("artifactLocation", artifact(finding), "replacements", replacements)));
  }

  private static Map<String, Object> replacement(TextChange change) {
    return object(
        "deletedRegion",
        object(
            "startLine", change.startLine(),
            "startColumn", 1,
            "endLine", change.endLine(),
            "endColumn", change.endColumn()),
        "insertedContent",
        change.text().isEmpty() ? null : object("text", change.text()));
  }

  private Map<String, Object> artifact(Finding finding) {
    URI relative = root.relativize(finding.file().toUri());
    return relative.isAbsolute()
        ? object("uri", relative.toASCIIString())
        : object("uri", relative.toASCIIString(), "uriBaseId", ROOT);
  }

  private static String level(SeverityLevel severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "note";
    };
  }

  /** An object with those of its fields, given as names and values in turn, that are not null. */
  private static Map<String, Object> object(Object... fields) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        object.put((String) fields[i], fields[i + 1]);
      }
    }
    return object;
  }
}
