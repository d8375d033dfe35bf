package io.github.logkeel.model;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.regex.Pattern;

/** How much the declared type of a caught exception says of what happened. */
public enum ExceptionKind {
  /** Nothing: it may be a bug of the program as well as a failure of its surroundings. */
  ANYTHING,
  /** What failed, but not why: {@code IOException}, {@code SQLException}, an application's own. */
  FAILURE,
  /**
   * All that matters: {@code NumberFormatException}, {@code UserNotFoundException}. So does a type
   * that cannot even hold a cause, {@code NotEnoughServersException}.
   */
  SELF_EXPLAINING;

  private static final ImmutableSet<String> TYPES_OF_ANYTHING =
      ImmutableSet.of(
          "java.lang.Throwable",
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.RuntimeException");

  /** Words of a type name that leave nothing to ask, in the names of the JDK and of libraries. */
  private static final Pattern TELLING_WORDS =
      Pattern.compile(
          // where somebody ended it
          "Interrupt|Cancel|Abort|Closed|Shutdown|Stopped|Dispos"
              // what is not there, or is there already
              + "|NotFound|NoSuch|NoNode|NotExist|Exists|Missing|Unknown|Duplicate|Bounds|EOF"
              + "|NotRunning|NotReady|NotEnough|NoMatch"
              // what cannot be read
              + "|Format|Pars(?:e|ing)|Deserial|Syntax|Malformed|Invalid|IllegalA|Unsupported|NotSupported"
              + "|Encoding|ClassCast|Verification|Validation"
              // what is out of reach or not allowed
              + "|Time(?:d)?[oO]ut|^Connect|NoRoute|Unavailable|Unreachable|NotLeader|Rejected"
              + "|Denied|Forbidden|Unauthori|Expired|Conflict|Exceeded|TooMany|Retr(?:y|iable)");

  /** The kind of the exceptions that a catch clause with that parameter takes. */
  public static ExceptionKind of(VariableTree parameter) {
    List<? extends Tree> types =
        parameter.getType() instanceof UnionTypeTree union
            ? union.getTypeAlternatives()
            : List.of(parameter.getType());
    ExceptionKind least = SELF_EXPLAINING;
    for (Tree type : types) {
      ExceptionKind kind = of(ASTHelpers.getType(type));
      least = kind.compareTo(least) < 0 ? kind : least;
    }
    return least;
  }

  private static ExceptionKind of(Type type) {
    if (isOfAnything(type)) {
      return ANYTHING;
    }
    for (Type each = type; !isOfAnything(each); each = superclass(each)) {
      if (TELLING_WORDS.matcher(each.tsym.getSimpleName()).find()) {
        return SELF_EXPLAINING;
      }
    }
    return holdsCause(type) ? FAILURE : SELF_EXPLAINING;
  }

  private static boolean holdsCause(Type type) {
    for (Symbol member : type.tsym.members().getSymbols(Symbol::isConstructor)) {
      for (VarSymbol parameter : ((MethodSymbol) member).getParameters()) {
        if (isThrowable(parameter.type)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isThrowable(Type type) {
    for (Type each = type; each.hasTag(TypeTag.CLASS); each = superclass(each)) {
      if (isOfAnything(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAnything(Type type) {
    return TYPES_OF_ANYTHING.contains(type.tsym.getQualifiedName().toString());
  }

  private static Type superclass(Type type) {
    return ((ClassSymbol) type.tsym).getSuperclass();
  }
}
