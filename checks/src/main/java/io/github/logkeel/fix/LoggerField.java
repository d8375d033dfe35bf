package io.github.logkeel.fix;

import static java.util.Comparator.comparing;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.fixes.SuggestedFixes.AdditionPosition;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.SourceClasses;
import io.github.logkeel.model.VariablesInScope;
import io.github.logkeel.model.log.LoggerKind;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * The logger that a repair logs with.
 *
 * @param name of the field
 * @param kind what it is
 * @param declaration adds it to the class; empty where the class has it
 */
record LoggerField(String name, LoggerKind kind, SuggestedFix declaration) {

  /** A name and kind of logger that classes of the compilation have. */
  private record Style(LoggerKind kind, String name) {}

  /** The one in reach, or else a new one as the other classes of the compilation have it. */
  static Optional<LoggerField> at(VisitorState state) {
    return inReach(state).or(() -> declared(state));
  }

  /** Whether any class of the compilation has one, or could have. */
  static boolean isKnown(VisitorState state) {
    return style(state).isPresent();
  }

  private static Optional<LoggerField> inReach(VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    boolean isStatic = method != null && ASTHelpers.getSymbol(method).isStatic();
    return VariablesInScope.readable(state).stream()
        .filter(variable -> variable.getKind() == ElementKind.FIELD)
        .filter(field -> field.isStatic() || !isStatic)
        .flatMap(field -> kindOf(field, state).stream().map(kind -> of(field, kind)))
        .findFirst();
  }

  private static LoggerField of(VarSymbol field, LoggerKind kind) {
    return new LoggerField(field.getSimpleName().toString(), kind, SuggestedFix.emptyFix());
  }

  private static Optional<LoggerKind> kindOf(VarSymbol field, VisitorState state) {
    return field.type.hasTag(TypeTag.CLASS)
        ? LoggerKind.ALL.stream().filter(kind -> kind.isTypeOf(field.type, state)).findFirst()
        : Optional.empty();
  }

  private static Optional<LoggerField> declared(VisitorState state) {
    ClassTree outermost = null;
    for (Tree around : state.getPath()) {
      outermost = around instanceof ClassTree type ? type : outermost;
    }
    if (outermost == null || outermost.getKind() != Tree.Kind.CLASS) {
      return Optional.empty();
    }
    ClassTree owner = outermost;
    return style(state)
        .filter(style -> isFree(style.name, owner, state))
        .map(style -> declare(style, owner, state));
  }

  private static LoggerField declare(Style style, ClassTree owner, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String type = TypeName.of(style.kind.type(), fix, state);
    String maker = style.kind.maker().formatted(owner.getSimpleName());
    int dot = maker.lastIndexOf('.', maker.indexOf('('));
    String factory = TypeName.of(maker.substring(0, dot), fix, state);
    String field =
        "%sprivate static final %s %s = %s;"
            .formatted(indent(owner, state), type, style.name, factory + maker.substring(dot));
    fix.merge(SuggestedFixes.addMembers(owner, state, AdditionPosition.FIRST, field));
    return new LoggerField(style.name, style.kind, fix.build());
  }

  /** That of the member of the class that the repair is made in. */
  private static String indent(ClassTree owner, VisitorState state) {
    Tree member = owner;
    for (Tree around : state.getPath()) {
      if (around == owner) {
        break;
      }
      member = around;
    }
    return new SourceLines(member, state).indent();
  }

  /** What most classes of the compilation have, or else of what is on the class path. */
  private static Optional<Style> style(VisitorState state) {
    Multiset<Style> styles = HashMultiset.create();
    // A class that was read from a file of byte code may know the name of its source as well.
    ImmutableSet<ClassSymbol> ofProgram =
        SourceClasses.of(file -> true, state).stream()
            .map(type -> type.sym)
            .collect(ImmutableSet.toImmutableSet());
    // A copy, as javac reads in more classes while it is asked about their members.
    for (ClassSymbol type : ImmutableList.copyOf(state.getSymtab().getAllClasses())) {
      if (!type.isCompleted() || !ofProgram.contains(type.outermostClass())) {
        continue;
      }
      for (Symbol member : type.members().getSymbols()) {
        if (member instanceof VarSymbol field && field.isStatic()) {
          kindOf(field, state)
              .ifPresent(kind -> styles.add(new Style(kind, field.getSimpleName().toString())));
        }
      }
    }
    return Multisets.copyHighestCountFirst(styles).elementSet().stream()
        .max(comparing(styles::count))
        .or(
            () ->
                LoggerKind.ALL.stream()
                    .filter(kind -> !kind.type().startsWith("java."))
                    .filter(kind -> ClassPath.find(kind.type(), state).isPresent())
                    .map(kind -> new Style(kind, "log"))
                    .findFirst());
  }

  private static boolean isFree(String name, ClassTree owner, VisitorState state) {
    return VariablesInScope.all(state).stream()
            .noneMatch(variable -> variable.getSimpleName().contentEquals(name))
        && ASTHelpers.getSymbol(owner).members().findFirst(state.getName(name)) == null;
  }
}
