package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Name;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * A call that writes to the console.
 *
 * @param tree the call
 * @param kind what it writes
 * @param isError whether it writes to {@code System.err}
 */
public record ConsoleCall(MethodInvocationTree tree, Kind kind, boolean isError) {

  /** What is written. */
  public enum Kind {
    /** A value, and the end of the line. */
    LINE,
    /** A text with values, in the way of {@link java.util.Formatter}. */
    FORMAT,
    /** A value, in a line that others go on with. */
    PIECE,
    /** The stack trace of an exception. */
    STACK_TRACE
  }

  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("println", "printf", "format", "print", "printStackTrace");

  private static final Supplier<ImmutableSet<Name>> NAMES_OF_JAVAC =
      VisitorState.memoize(
          state -> NAMES.stream().map(state.getNames()::fromString).collect(toImmutableSet()));

  /** The names of the methods, as javac keeps them. */
  public static ImmutableSet<Name> names(VisitorState state) {
    return NAMES_OF_JAVAC.get(state);
  }

  /** Reads a call of such a name; empty where it writes somewhere else. */
  public static Optional<ConsoleCall> of(MethodInvocationTree tree, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    if (receiver == null) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    List<? extends ExpressionTree> given = tree.getArguments();
    if (name.equals("printStackTrace")) {
      boolean isThrowable =
          ASTHelpers.isSubtype(
              ASTHelpers.getType(receiver), state.getSymtab().throwableType, state);
      return isThrowable && (given.isEmpty() || isConsole(given.get(0)))
          ? Optional.of(new ConsoleCall(tree, Kind.STACK_TRACE, true))
          : Optional.empty();
    }
    if (!isConsole(receiver)) {
      return Optional.empty();
    }
    Kind kind =
        switch (name) {
          case "println" -> Kind.LINE;
          case "print" -> Kind.PIECE;
          default -> Kind.FORMAT;
        };
    return Optional.of(new ConsoleCall(tree, kind, isErr(receiver)));
  }

  /** The exception whose stack trace is written. */
  public Optional<ExpressionTree> throwable() {
    return kind == Kind.STACK_TRACE ? Optional.of(ASTHelpers.getReceiver(tree)) : Optional.empty();
  }

  private static boolean isConsole(ExpressionTree stream) {
    Symbol symbol = ASTHelpers.getSymbol(stream);
    return symbol != null
        && symbol.owner != null
        && symbol.owner.getQualifiedName().contentEquals(System.class.getName())
        && symbol.type.tsym.getQualifiedName().contentEquals(PrintStream.class.getName());
  }

  private static boolean isErr(ExpressionTree stream) {
    return ASTHelpers.getSymbol(stream).getSimpleName().contentEquals("err");
  }
}
