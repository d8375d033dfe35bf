package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.ErrorProneToken;
import com.google.errorprone.util.ErrorProneTokens;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;

/**
 * The text of a statement without what may change while it says the same: white space, comments,
 * the names of local variables, the lines that a text is spread over, and the code in its blocks.
 */
final class StatementText extends TreeScanner<Void, Void> {
  private final Map<Symbol, String> locals = new HashMap<>();
  private final Map<Integer, Symbol> names = new HashMap<>();
  private final Map<Integer, Integer> blocks = new HashMap<>();

  private final CompilationUnitTree unit;
  private final JavacTrees trees;

  private StatementText(CompilationUnitTree unit, JavacTrees trees) {
    this.unit = unit;
    this.trees = trees;
  }

  /**
   * The text of the innermost statement, field or expression of a lambda around a tree.
   *
   * @param path to the tree
   */
  static String of(TreePath path, Context context) {
    Tree statement = statementAround(path);
    StatementText text = new StatementText(path.getCompilationUnit(), JavacTrees.instance(context));
    text.scan(statement, null);
    return text.written(statement, context);
  }

  private static Tree statementAround(TreePath path) {
    for (TreePath at = path; !isDeclaration(at.getLeaf()); at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      Tree around = at.getParentPath().getLeaf();
      if (!(tree instanceof BlockTree)
          && (tree instanceof StatementTree || around instanceof LambdaExpressionTree)) {
        return tree;
      }
    }
    return path.getLeaf();
  }

  /** What holds statements, and is none to us. */
  private static boolean isDeclaration(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof ClassTree
        || tree instanceof CompilationUnitTree;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    note(start(tree), ASTHelpers.getSymbol(tree));
    return super.visitIdentifier(tree, null);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    note(((JCVariableDecl) tree).pos, ASTHelpers.getSymbol(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    return leaveOut(tree, start(tree));
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return leaveOut(tree, start(tree));
  }

  private Void leaveOut(Tree tree, int start) {
    blocks.put(start, end(tree));
    return null;
  }

  private void note(int position, Symbol symbol) {
    if (symbol != null && isLocal(symbol.getKind())) {
      names.put(position, symbol);
    }
  }

  private static boolean isLocal(ElementKind kind) {
    return switch (kind) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          true;
      default -> false;
    };
  }

  private String written(Tree statement, Context context) {
    int start = start(statement);
    String source = source().substring(start, end(statement));
    ImmutableList<ErrorProneToken> tokens = ErrorProneTokens.getTokens(source, context);
    List<String> words = new ArrayList<>();
    boolean wasText = false;
    int skipped = 0;
    for (ErrorProneToken token : tokens) {
      if (token.kind() == TokenKind.EOF || token.pos() < skipped) {
        continue;
      }
      int position = start + token.pos();
      boolean isText = token.kind() == TokenKind.STRINGLITERAL;
      if (blocks.containsKey(position)) {
        skipped = blocks.get(position) - start;
        words.add("{}");
      } else if (isText && follows(words, wasText)) {
        words.remove(words.size() - 1); // the plus
        String before = words.remove(words.size() - 1);
        words.add(before.substring(0, before.length() - 1) + token.stringVal() + '"');
      } else if (isText) {
        words.add('"' + token.stringVal() + '"');
      } else {
        Symbol local = names.get(position);
        words.add(
            local == null
                ? source.substring(token.pos(), token.endPos())
                : locals.computeIfAbsent(local, any -> "$" + (locals.size() + 1)));
      }
      wasText = isText || (wasText && token.kind() == TokenKind.PLUS);
    }
    return String.join(" ", words).replaceAll("\\s+", " ");
  }

  /** Whether the text behind a plus goes on with the one before it. */
  private static boolean follows(List<String> words, boolean wasText) {
    return wasText && Iterables.getLast(words).equals("+");
  }

  private String source() {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int start(Tree tree) {
    return ((JCTree) tree).getStartPosition();
  }

  private int end(Tree tree) {
    return (int) trees.getSourcePositions().getEndPosition(unit, tree);
  }
}
