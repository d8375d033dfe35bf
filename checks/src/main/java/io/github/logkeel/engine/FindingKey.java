package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import java.util.Comparator;
import java.util.Objects;

/**
 * What makes a finding the same finding after the file around it has changed. It holds no line and
 * no path, and survives moves within the class, reformatting, comments and renamed local variables.
 *
 * @param check canonical name of the check
 * @param member where it is: class and member, as in {@code shop.Orders#place(Order,int)}
 * @param statement hash of the statement, twelve hexadecimal digits
 * @param excerpt how the statement begins, for people; no part of the identity
 */
public record FindingKey(String check, String member, String statement, String excerpt) {

  /** By place, then by check. */
  static final Comparator<FindingKey> ORDER =
      Comparator.comparing(FindingKey::member)
          .thenComparing(FindingKey::check)
          .thenComparing(FindingKey::statement);

  private static final int EXCERPT = 60;

  /**
   * The key of a finding.
   *
   * @param check canonical name of the check
   * @param unit the file
   * @param tree what the check reported, of that file
   */
  public static FindingKey of(String check, CompilationUnitTree unit, Tree tree, Context context) {
    TreePath found = TreePath.getPath(unit, tree);
    TreePath path = found == null ? new TreePath(unit) : found;
    return of(check, MemberName.of(path), StatementText.of(path, context));
  }

  /**
   * The key of a finding in a file that is no Java source.
   *
   * @param file its name, without directories
   * @param text that the finding is about
   */
  public static FindingKey ofText(String check, String file, String text) {
    return of(check, file, text.strip().replaceAll("\\s+", " "));
  }

  private static FindingKey of(String check, String member, String text) {
    return new FindingKey(
        check,
        member,
        Hashing.sha256().hashString(text, UTF_8).toString().substring(0, 12),
        text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FindingKey key
        && check.equals(key.check)
        && member.equals(key.member)
        && statement.equals(key.statement);
  }

  @Override
  public int hashCode() {
    return Objects.hash(check, member, statement);
  }
}
