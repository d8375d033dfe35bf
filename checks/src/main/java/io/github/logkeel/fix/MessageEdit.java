package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.MessageText;
import io.github.logkeel.model.log.MessageText.Piece;
import io.github.logkeel.model.log.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes to the text of a message, made where each part of it is written: in a literal of the
 * call, in one operand of a concatenation, or in the declaration of a constant that only this
 * statement uses.
 */
final class MessageEdit {

  /**
   * @param source the text as it is written in a literal; where the constants that it names may not
   *     be known, it is written out
   */
  private record Change(int start, int end, String text, String source) {
    private Change(int start, int end, String text) {
      this(start, end, text, escape(text));
    }
  }

  private final LogCall call;
  private final MessageText message;
  private final VisitorState state;
  private final List<Change> changes = new ArrayList<>();

  /** Starts with the message of a statement that has one. */
  MessageEdit(LogCall call, VisitorState state) {
    this.call = call;
    this.message = call.message().orElseThrow();
    this.state = state;
  }

  /** Puts a text in place of another; offsets are those of the message as it was. */
  MessageEdit replace(int start, int end, String text) {
    changes.add(new Change(start, end, text));
    return this;
  }

  /** Puts a text behind the message. */
  MessageEdit append(String text) {
    return replace(message.text().length(), message.text().length(), text);
  }

  /** Puts a text behind the message that names constants: {@code x " + KEY + "=}. */
  MessageEdit append(String text, String source) {
    int end = message.text().length();
    changes.add(new Change(end, end, text, source));
    return this;
  }

  /** The changed message, as its formatter will read it. */
  Template result() {
    StringBuilder text = new StringBuilder(message.text());
    changes.stream()
        .sorted(Comparator.comparingInt(Change::start).reversed())
        .forEach(change -> text.replace(change.start, change.end, change.text));
    return Template.parse(call.api().style(), text.toString());
  }

  /** The changes as a fix; empty if one of them falls on a text that is not written here. */
  Optional<SuggestedFix.Builder> fix() {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (Change change : changes) {
      if (!apply(change, message, fix)) {
        return Optional.empty();
      }
    }
    return Optional.of(fix);
  }

  private boolean apply(Change change, MessageText text, SuggestedFix.Builder fix) {
    for (Piece piece : text.pieces()) {
      if (change.start >= piece.start()
          && change.end <= piece.end()
          && applyTo(piece, change, fix)) {
        return true;
      }
    }
    boolean append = change.start == text.text().length();
    if (append && !(text.tree() instanceof ConditionalExpressionTree)) {
      fix.postfixWith(text.tree(), " + \"" + change.source + "\"");
    }
    return append;
  }

  private boolean applyTo(Piece piece, Change change, SuggestedFix.Builder fix) {
    if (!piece.isLiteral()) {
      return piece.constant() && applyToConstant(piece, change, fix);
    }
    Optional<JavaLiteral> literal = JavaLiteral.of((LiteralTree) piece.tree(), state);
    literal.ifPresent(
        l ->
            fix.replace(
                l.position(change.start - piece.start()),
                l.position(change.end - piece.start()),
                change.source));
    return literal.isPresent();
  }

  private boolean applyToConstant(Piece piece, Change change, SuggestedFix.Builder fix) {
    Optional<ExpressionTree> initializer =
        Declarations.soleInitializer(ASTHelpers.getSymbol(piece.tree()), state);
    if (initializer.isEmpty() || !isString(initializer.get())) {
      return false;
    }
    Change shifted =
        new Change(change.start - piece.start(), change.end - piece.start(), change.text);
    return apply(shifted, MessageText.of(initializer.get()), fix);
  }

  private boolean isString(ExpressionTree tree) {
    return state.getTypes().isSameType(ASTHelpers.getType(tree), state.getSymtab().stringType);
  }

  /** Writes a text for use between double quotes. */
  static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
