package io.github.logkeel.model;

import static java.lang.Boolean.TRUE;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * Tells whether somebody could notice that an expression is not evaluated, or at another time. What
 * a method does is judged by its name where its body is out of sight, and in case of doubt it does
 * something.
 */
public final class SideEffects {

  /** {@code getName}, {@code isOpen}, {@code toJson}, {@code asList}; not {@code getAndAdd}. */
  private static final Pattern READS =
      Pattern.compile(
          "(?:get(?!And)|is|has|to|as|of|format|describe|collectionTo|arrayTo)(?:[A-Z].*)?");

  /** Methods of the JDK and its like that only read, whose name does not start like that. */
  private static final ImmutableSet<String> READERS =
      ImmutableSet.of(
          // values
          "name",
          "id",
          "key",
          "value",
          "type",
          "size",
          "length",
          "ordinal",
          "hashCode",
          "equals",
          "valueOf",
          "currentTimeMillis",
          "nanoTime",
          "identityHashCode",
          "currentThread",
          // texts
          "charAt",
          "concat",
          "formatted",
          "indexOf",
          "join",
          "repeat",
          "replace",
          "strip",
          "substring",
          "trim",
          "deepToString",
          // collections and streams
          "boxed",
          "collect",
          "contains",
          "containsKey",
          "copyOf",
          "count",
          "counting",
          "distinct",
          "entries",
          "entry",
          "entrySet",
          "filter",
          "flatMap",
          "groupingBy",
          "joining",
          "keySet",
          "limit",
          "map",
          "mapping",
          "mapToInt",
          "mapToLong",
          "mapToObj",
          "max",
          "min",
          "orElse",
          "parallelStream",
          "range",
          "rangeClosed",
          "reduce",
          "skip",
          "sorted",
          "stream",
          "subList",
          "sum",
          "values",
          // guava, JSON
          "encode",
          "encodePrettily",
          "encodeHexString",
          "encodeToString",
          "hexDump",
          "on",
          "print",
          "prettyHexDump",
          "printToString",
          "reflectionToString",
          "shortDebugString",
          "skipNulls",
          "transform",
          "useForNull",
          "withKeyValueSeparator",
          "writeValueAsString");

  /** What is used up by being read, or has to be waited for. */
  private static final ImmutableSet<String> CONSUMED =
      ImmutableSet.of(
          "java.io.InputStream",
          "java.io.Reader",
          "java.util.Enumeration",
          "java.util.Iterator",
          "java.util.Scanner",
          "java.util.concurrent.Future",
          "java.util.function.Supplier",
          "java.util.stream.BaseStream");

  private SideEffects() {}

  /** Whether the evaluation of a tree may do more than make its value. */
  public static boolean mayHave(Tree tree, VisitorState state) {
    return TRUE.equals(new Finder(state).scan(tree, null));
  }

  private static final class Finder extends TreeScanner<Boolean, Void> {
    private final VisitorState state;

    private Finder(VisitorState state) {
      this.state = state;
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      return isReader(ASTHelpers.getSymbol(tree)) ? super.visitMethodInvocation(tree, null) : TRUE;
    }

    @Override
    public Boolean visitMemberReference(MemberReferenceTree tree, Void unused) {
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      return (method.isConstructor() || isReader(method))
          ? super.visitMemberReference(tree, null)
          : TRUE;
    }

    /** A new collection is a view of others or a copy; other constructors may do anything. */
    @Override
    public Boolean visitNewClass(NewClassTree tree, Void unused) {
      String type = ASTHelpers.getType(tree).tsym.getQualifiedName().toString();
      return (tree.getClassBody() == null && type.startsWith("java."))
          ? super.visitNewClass(tree, null)
          : TRUE;
    }

    @Override
    public Boolean visitAssignment(AssignmentTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitUnary(UnaryTree tree, Void unused) {
      return switch (tree.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> TRUE;
        default -> super.visitUnary(tree, null);
      };
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
      return isConsumed(tree);
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree tree, Void unused) {
      return isConsumed(tree) ? TRUE : super.visitMemberSelect(tree, null);
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return TRUE.equals(one) || TRUE.equals(other);
    }

    private boolean isReader(MethodSymbol method) {
      String name = method.getSimpleName().toString();
      return READS.matcher(name).matches()
          || READERS.contains(name)
          || (method.owner.getKind() == ElementKind.RECORD && method.getParameters().isEmpty())
          || Declarations.isAccessor(method, state);
    }

    private boolean isConsumed(Tree tree) {
      Symbol symbol = ASTHelpers.getSymbol(tree);
      if (!(symbol instanceof VarSymbol) || !symbol.type.hasTag(TypeTag.CLASS)) {
        return false;
      }
      for (Type supertype : state.getTypes().closure(state.getTypes().erasure(symbol.type))) {
        if (CONSUMED.contains(supertype.tsym.getQualifiedName().toString())) {
          return true;
        }
      }
      return false;
    }
  }
}
