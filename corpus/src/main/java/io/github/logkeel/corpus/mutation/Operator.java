package io.github.logkeel.corpus.mutation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.corpus.mutation.LogStatement.Library;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * One kind of mistake.
 *
 * <p>An operator judges by javac's trees and the names of types alone. It knows no check, so that
 * what a check fails to recognise is planted all the same.
 *
 * @param name on the command line and in the table
 * @param rule the check that has to find it
 * @param what is planted, for the table
 * @param copy operators of the same copy are planted into the same copy of the sources
 * @param planter makes the mistake
 */
public record Operator(String name, String rule, String what, Copy copy, Planter planter) {

  /** What is compiled together: mistakes that might hide each other are not. */
  public enum Copy {
    /** Mistakes that concern their own statement alone. */
    STATEMENTS(""),
    /** Mistakes with spans, which depend on the spans of other methods. */
    SPANS(""),
    /** Mistakes in handlers; to clear the MDC is one. */
    HANDLERS(""),
    /** Entries of the MDC that stay; a program that clears it is taken to know what it does. */
    ENTRIES("MDC.clear()");

    private final String remedy;

    Copy(String remedy) {
      this.remedy = remedy;
    }

    /** Where a program has this text anywhere, there is no place for the mistakes; may be empty. */
    public String remedy() {
      return remedy;
    }
  }

  /**
   * A mistake in one place.
   *
   * @param range where the check has to report it
   * @param edit makes it
   * @param registry lines of a registry of field names without which it would be none
   */
  record Mutation(Tree range, SuggestedFix edit, String registry) {
    Mutation(Tree range, SuggestedFix edit) {
      this(range, edit, "");
    }
  }

  /** Plants a mistake. */
  interface Planter {
    /** The mistake in a place, if it can be made there. */
    Optional<Mutation> plant(Place place);
  }

  /**
   * A mistake in a log statement.
   *
   * @param where whether it can be made in a statement
   * @param edit makes it
   */
  static Operator ofStatement(
      String name,
      String rule,
      String what,
      List<Library> libraries,
      BiPredicate<LogStatement, VisitorState> where,
      BiFunction<LogStatement, VisitorState, SuggestedFix.Builder> edit) {
    return new Operator(
        name,
        rule,
        what,
        Copy.STATEMENTS,
        place ->
            place
                .statement()
                .filter(it -> libraries.contains(it.library()))
                .filter(it -> where.test(it, place.state()))
                .map(it -> new Mutation(it.call(), edit.apply(it, place.state()).build())));
  }

  /**
   * A mistake that takes the place of a log statement, with its semicolon.
   *
   * @param where whether it can be made in a statement
   * @param text of the mistake
   */
  static Operator ofWholeStatement(
      String name,
      String rule,
      String what,
      List<Library> libraries,
      BiPredicate<LogStatement, VisitorState> where,
      BiFunction<LogStatement, VisitorState, String> text) {
    return ofStatement(
        name,
        rule,
        what,
        libraries,
        (it, state) ->
            state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree
                && where.test(it, state),
        (it, state) ->
            SuggestedFix.builder()
                .replace(state.getPath().getParentPath().getLeaf(), text.apply(it, state)));
  }
}
