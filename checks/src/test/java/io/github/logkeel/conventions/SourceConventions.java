package io.github.logkeel.conventions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * What all source files have in common, each convention a function from a file to what is wrong
 * with it; nothing if the list is empty.
 */
final class SourceConventions {

  static final int LONGEST_FILE = 350;
  static final int LONGEST_CHECK = 150;

  private static final String ROOT = "io.github.logkeel.";

  /** The packages that a check may use beside its own. */
  private static final ImmutableSet<String> GROUND = ImmutableSet.of("engine", "fix", "model");

  private static final String OPTIONS = "Options";

  /** Where the only object with Error Prone's flags is handed to {@link #OPTIONS}. */
  private static final String COMPOSITION = "Logkeel";

  private static final Pattern THIRD_PARTY_TYPE =
      Pattern.compile(
          "\\b(?:org|io|com|net|ch|jakarta|javax)\\.(?:[a-z_][\\w]*\\.)+[A-Z]\\w*"
              + "|\\bjavax?\\.util\\.logging\\.[A-Z]\\w*");

  private static final Pattern OUR_PACKAGE = Pattern.compile("io\\.github\\.logkeel\\.([a-z]+)\\b");

  private SourceConventions() {}

  /** A check is read at one go, every other file at two. */
  static ImmutableList<String> length(SourceFile file) {
    int longest = isCheck(file) ? LONGEST_CHECK : LONGEST_FILE;
    long lines = file.text().lines().count();
    return lines <= longest
        ? ImmutableList.of()
        : ImmutableList.of("%s has %d lines, %d are allowed".formatted(file, lines, longest));
  }

  /** All files are judged before javac has analysed the flow of most of them. */
  static ImmutableList<String> flow(SourceFile file) {
    boolean asks =
        file.text().contains("ASTHelpers.isConsideredFinal")
            || file.text().contains("EFFECTIVELY_FINAL")
            || (file.text().contains("FindIdentifiers.")
                && !file.toString().endsWith("/VariablesInScope.java"));
    return asks
        ? ImmutableList.of(file + " asks for the flow, which is known too late: see Assignments")
        : ImmutableList.of();
  }

  /** Only the rows of the model name types of the libraries we judge; documentation may. */
  static ImmutableList<String> thirdPartyTypes(SourceFile file) {
    if (isIn(file, "model")) {
      return ImmutableList.of();
    }
    return scan(
        file,
        found ->
            new TreePathScanner<>() {
              @Override
              public Void visitLiteral(LiteralTree tree, Void unused) {
                if (tree.getValue() instanceof String text) {
                  THIRD_PARTY_TYPE
                      .matcher(text)
                      .results()
                      .map(MatchResult::group)
                      .forEach(type -> found.accept("names " + type));
                }
                return null;
              }

              @Override
              public Void visitAnnotation(AnnotationTree tree, Void unused) {
                return null;
              }
            });
  }

  /** A family of checks uses the ground and never another family; the ground uses no family. */
  static ImmutableList<String> layers(SourceFile file) {
    return scan(
        file,
        found ->
            new TreePathScanner<>() {
              @Override
              public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
                OUR_PACKAGE
                    .matcher(tree.toString())
                    .results()
                    .map(match -> match.group(1))
                    .filter(used -> !GROUND.contains(used) && !isIn(file, used))
                    .forEach(used -> found.accept("uses " + used));
                return null;
              }
            });
  }

  /** Flags are read in one place, which also writes how they are given. */
  static ImmutableList<String> flagReads(SourceFile file) {
    if (file.path().endsWith("/engine/" + OPTIONS + ".java")) {
      return ImmutableList.of();
    }
    boolean mayHoldFlags = file.path().endsWith("/engine/" + COMPOSITION + ".java");
    return scan(
        file,
        found ->
            new TreePathScanner<>() {
              @Override
              public Void visitIdentifier(IdentifierTree tree, Void unused) {
                if (tree.getName().contentEquals("ErrorProneFlags") && !mayHoldFlags) {
                  found.accept("uses ErrorProneFlags");
                }
                return null;
              }

              @Override
              public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
                if (tree.toString().startsWith("flags.get")) {
                  found.accept("calls " + tree);
                }
                return super.visitMemberSelect(tree, null);
              }

              @Override
              public Void visitLiteral(LiteralTree tree, Void unused) {
                if (tree.getValue() instanceof String text && text.contains("XepOpt")) {
                  found.accept("writes " + tree);
                }
                return null;
              }
            });
  }

  /** Public types, methods and constructors of the ground say what goes in and what comes out. */
  static ImmutableList<String> documentation(SourceFile file) {
    if (GROUND.stream().noneMatch(part -> isIn(file, part))) {
      return ImmutableList.of();
    }
    return scan(
        file,
        found ->
            new TreePathScanner<>() {
              @Override
              public Void visitClass(ClassTree tree, Void unused) {
                requireComment(tree.getModifiers(), tree.getSimpleName());
                boolean isInterface = tree.getKind() == Tree.Kind.INTERFACE;
                return isPublic(tree.getModifiers()) || isInterface
                    ? super.visitClass(tree, null)
                    : null;
              }

              @Override
              public Void visitMethod(MethodTree tree, Void unused) {
                requireComment(tree.getModifiers(), tree.getName());
                return null;
              }

              private void requireComment(ModifiersTree modifiers, Object name) {
                boolean overrides =
                    modifiers.getAnnotations().stream()
                        .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
                if (isPublic(modifiers) && !overrides && file.comment(getCurrentPath()).isEmpty()) {
                  found.accept(name + " has no Javadoc");
                }
              }
            });
  }

  /** The Javadoc of a check says in one line what it flags. */
  static ImmutableList<String> checkJavadoc(SourceFile file) {
    if (!isCheck(file)) {
      return ImmutableList.of();
    }
    String comment = file.comment(file.pathOf(file.type().orElseThrow())).orElse("");
    return comment.matches("Flags [^\n]+\\.(?:\n.*)?")
        ? ImmutableList.of()
        : ImmutableList.of(file + " has no Javadoc of the form \"Flags ...\"");
  }

  /** Whether the file holds a check. */
  static boolean isCheck(SourceFile file) {
    return file.type()
        .map(ClassTree::getExtendsClause)
        .filter(base -> base.toString().equals("LogkeelCheck"))
        .isPresent();
  }

  private static boolean isIn(SourceFile file, String part) {
    return (file.packageName() + ".").startsWith(ROOT + part + ".");
  }

  private static boolean isPublic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC);
  }

  private interface Scanner {
    TreePathScanner<Void, Void> reportingTo(Consumer<String> found);
  }

  private static ImmutableList<String> scan(SourceFile file, Scanner scanner) {
    ImmutableList.Builder<String> found = ImmutableList.builder();
    scanner.reportingTo(problem -> found.add(file + " " + problem)).scan(file.unit(), null);
    return found.build();
  }
}
