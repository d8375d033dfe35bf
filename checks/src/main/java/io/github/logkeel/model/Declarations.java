package io.github.logkeel.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type.ArrayType;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What the compilation unit at hand says of a variable. */
public final class Declarations {

  private Declarations() {}

  /** What a variable of this compilation unit is set to where it is declared. */
  public static Optional<ExpressionTree> initializer(Symbol variable, VisitorState state) {
    return Optional.ofNullable(Uses.of(variable, state).initializer);
  }

  /** What some code sets a variable to, where it is declared and with {@code =}. */
  public static ImmutableList<ExpressionTree> values(Symbol variable, Tree code) {
    ImmutableList.Builder<ExpressionTree> values = ImmutableList.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree declaration, Void unused) {
        add(declaration, declaration.getInitializer());
        return super.visitVariable(declaration, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        add(assignment.getVariable(), assignment.getExpression());
        return super.visitAssignment(assignment, null);
      }

      private void add(Tree written, ExpressionTree value) {
        if (value != null && variable.equals(ASTHelpers.getSymbol(written))) {
          values.add(value);
        }
      }
    }.scan(code, null);
    return values.build();
  }

  /** Whether a local variable, a parameter or a private field is read in one place only. */
  public static boolean isUsedOnce(Symbol variable, VisitorState state) {
    boolean confined =
        variable.getKind() != ElementKind.FIELD
            || variable.getModifiers().contains(Modifier.PRIVATE);
    return confined && Uses.of(variable, state).count == 1;
  }

  /** What a local or private constant is set to, if it is used in one place only. */
  public static Optional<ExpressionTree> soleInitializer(Symbol constant, VisitorState state) {
    boolean confined =
        constant != null
            && (constant.getModifiers().contains(Modifier.PRIVATE)
                || constant.getKind() == ElementKind.LOCAL_VARIABLE);
    if (!confined) {
      return Optional.empty();
    }
    Uses uses = Uses.of(constant, state);
    return uses.count == 1 ? Optional.ofNullable(uses.initializer) : Optional.empty();
  }

  /**
   * Whether a method of this compilation only returns a field or a constant.
   *
   * @return false also for a method of a library, whose body is out of sight
   */
  public static boolean isAccessor(MethodSymbol method, VisitorState state) {
    MethodTree declaration = ASTHelpers.findMethod(method, state);
    return declaration != null
        && declaration.getBody() != null
        && declaration.getBody().getStatements().size() == 1
        && declaration.getBody().getStatements().get(0) instanceof ReturnTree result
        && (result.getExpression() instanceof LiteralTree
            || ASTHelpers.getSymbol(result.getExpression()) instanceof VarSymbol);
  }

  /** Whether the outermost class at hand is one that the command line starts. */
  public static boolean isInProgram(VisitorState state) {
    ClassTree outermost = null;
    for (Tree around : state.getPath()) {
      outermost = around instanceof ClassTree type ? type : outermost;
    }
    if (outermost == null) {
      return false;
    }
    for (Symbol member :
        ASTHelpers.getSymbol(outermost)
            .members()
            .getSymbolsByName(state.getNames().fromString("main"))) {
      if (member instanceof MethodSymbol method
          && method.isStatic()
          && method.getParameters().size() == 1
          && method.getParameters().head.type instanceof ArrayType) {
        return true;
      }
    }
    return false;
  }

  /** Whether a local variable in use is only the receiver of calls: neither passed nor thrown. */
  public static boolean isOnlyAsked(Symbol variable, VisitorState state) {
    Uses uses = Uses.of(variable, state);
    return uses.count == uses.receivers;
  }

  private static final class Uses extends TreeScanner<Void, Void> {
    private final Symbol variable;
    private int count;
    private int receivers;
    private ExpressionTree initializer;

    private Uses(Symbol variable) {
      this.variable = variable;
    }

    private static Uses of(Symbol variable, VisitorState state) {
      Uses uses = new Uses(variable);
      uses.scan(state.getPath().getCompilationUnit(), null);
      return uses;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (variable.equals(ASTHelpers.getSymbol(tree))) {
        initializer = tree.getInitializer();
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      countUse(tree);
      return super.visitIdentifier(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      countUse(tree);
      if (variable.equals(ASTHelpers.getSymbol(tree.getExpression()))) {
        receivers++;
      }
      return super.visitMemberSelect(tree, null);
    }

    private void countUse(ExpressionTree tree) {
      if (variable.equals(ASTHelpers.getSymbol(tree))) {
        count++;
      }
    }
  }
}
