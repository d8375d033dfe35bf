package io.github.logkeel.corpus.mutation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.corpus.mutation.LogStatement.Library;
import io.github.logkeel.model.ClassPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators ask trees for. */
final class Sources {
  private static final Set<String> LOGGERS =
      Arrays.stream(Library.values())
          .flatMap(library -> library.owners().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WITH_THROWABLE =
      Stream.of(Library.SLF4J, Library.LOG4J, Library.COMMONS)
          .flatMap(library -> library.owners().stream())
          .collect(Collectors.toUnmodifiableSet());

  private Sources() {}

  /** The name of an expression that is one, without what stands before it; else empty. */
  static String lastName(Tree tree) {
    if (tree instanceof IdentifierTree name) {
      return name.getName().toString();
    }
    return tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
  }

  /** The offset of the first character of a tree. */
  static int start(Tree tree) {
    return ASTHelpers.getStartPosition(tree);
  }

  /** The qualified name of the type of an expression, without type arguments. */
  static String typeName(Tree expression) {
    Type type = ASTHelpers.getType(expression);
    return type == null ? "" : type.tsym.getQualifiedName().toString();
  }

  /** Whether the type of an expression says that it is a throwable. */
  static boolean isThrowable(Tree expression, VisitorState state) {
    return isA(expression, "java.lang.Throwable", state);
  }

  /** Whether the type of an expression is, or extends, one with a name. */
  static boolean isA(Tree expression, String type, VisitorState state) {
    return ASTHelpers.isSubtype(
        ASTHelpers.getType(expression), state.getTypeFromString(type), state);
  }

  /** Whether a method of a logger is called. */
  static boolean isLoggerCall(MethodInvocationTree call) {
    return LOGGERS.contains(ASTHelpers.getSymbol(call).owner.getQualifiedName().toString());
  }

  /** The variable whose method is called; null if it is none. */
  static Symbol receiver(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null ? null : ASTHelpers.getSymbol(receiver);
  }

  /** The source of an expression as one of the operands of a {@code +}. */
  static String operand(ExpressionTree expression, VisitorState state) {
    String source = state.getSourceForNode(expression);
    boolean isPrimary =
        switch (expression.getKind()) {
          case IDENTIFIER,
              MEMBER_SELECT,
              METHOD_INVOCATION,
              ARRAY_ACCESS,
              PARENTHESIZED,
              NEW_CLASS,
              STRING_LITERAL ->
              true;
          default -> false;
        };
    return isPrimary ? source : "(" + source + ")";
  }

  /** Whether the file is a part of a logging library, which has loggers and habits of its own. */
  static boolean isOfLoggingLibrary(VisitorState state) {
    Tree name = state.getPath().getCompilationUnit().getPackageName();
    return name != null
        && Stream.of("ch.qos.logback", "net.logstash.logback", "org.apache.logging", "org.slf4j")
            .anyMatch(name.toString()::startsWith);
  }

  /** Whether the file has a method with which a program starts. */
  static boolean hasMain(VisitorState state) {
    return state.getSourceCode().toString().contains("static void main(");
  }

  /** The mentions of a variable in a tree. */
  static List<IdentifierTree> mentions(Symbol variable, Tree within) {
    List<IdentifierTree> mentions = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(name))) {
          mentions.add(name);
        }
        return null;
      }
    }.scan(within, null);
    return mentions;
  }

  /** The variables that are mentioned in a tree. */
  static Set<VarSymbol> mentioned(Tree within) {
    Set<VarSymbol> variables = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable) {
          variables.add(variable);
        }
        return null;
      }
    }.scan(within, null);
    return variables;
  }

  /** The method whose code, and no lambda's or class's in it, a tree is; null if there is none. */
  static TreePath methodAround(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return at;
      }
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** What logs by {@code error(text, throwable)} in a class: its logger, or one made for it. */
  static Optional<String> logger(VisitorState state) {
    for (Tree tree : state.getPath()) {
      if (tree instanceof ClassTree type) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree field
              && WITH_THROWABLE.contains(typeName(field))
              && ASTHelpers.getSymbol(field).isStatic()) {
            return Optional.of(field.getName().toString());
          }
        }
      }
    }
    return ClassPath.find("org.slf4j.LoggerFactory", state).isEmpty()
        ? Optional.empty()
        : Optional.of("org.slf4j.LoggerFactory.getLogger(\"planted\")");
  }
}
