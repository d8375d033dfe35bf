package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.fixes.SuggestedFixes.AdditionPosition;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.fix.TaskBody.Opened;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.Carrier.Inside;
import io.github.logkeel.model.context.Carrier.Value;
import io.github.logkeel.model.context.TaskHandoff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Has a class that is a task itself, as one that extends {@code Thread}, catch the context where it
 * is made, and make it current in its {@code run()}.
 */
final class ThreadClassFix {

  private ThreadClassFix() {}

  /**
   * Empty where the class is not in this file, or where it is made at another time than it is
   * started: then the context would be that of another request.
   */
  static Optional<SuggestedFix> remember(
      TaskHandoff handoff, List<Carrier> carriers, VisitorState state) {
    Optional<ClassTree> type = made(handoff, state).flatMap(made -> declaration(made, state));
    Optional<TaskBody> body = type.flatMap(each -> TaskBody.of(each, state));
    if (body.isEmpty()) {
      return Optional.empty();
    }
    FreeNames names = FreeNames.in(type.get());
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String indent = new SourceLines(body.get().tree(), state).indent();
    List<Opened> contexts = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    for (Carrier carrier : carriers) {
      Optional<String> current =
          carrier.values().stream()
              .filter(value -> value.inHand().isEmpty())
              .map(Value::text)
              .findFirst();
      Optional<Inside> inside =
          carrier.inside().filter(each -> names.areFree(each.names()) && names.isFree(each.name()));
      if (current.isEmpty() || inside.isEmpty()) {
        return Optional.empty();
      }
      String value = TypedText.write(current.get(), fix, state);
      contexts.add(new Opened(inside.get(), value, inside.get().name()));
      fields.add(
          "%sprivate final %s %s = %s;"
              .formatted(
                  indent,
                  TypedText.write(inside.get().type(), fix, state),
                  inside.get().name(),
                  TypedText.write(inside.get().caught(), fix, state).formatted(value)));
    }
    fix.merge(
        SuggestedFixes.addMembers(
            type.get(), state, AdditionPosition.FIRST, String.join("\n", fields)));
    fix.replace(body.get().tree(), body.get().within(contexts, fix));
    return Optional.of(fix.build());
  }

  /** The expression that makes the thread, if it does so for this hand-off alone. */
  private static Optional<NewClassTree> made(TaskHandoff handoff, VisitorState state) {
    if (!handoff.tasks().isEmpty()
        || !(handoff.tree() instanceof MethodInvocationTree call)
        || ASTHelpers.getReceiver(call) == null) {
      return Optional.empty();
    }
    ExpressionTree thread = ASTHelpers.stripParentheses(ASTHelpers.getReceiver(call));
    Symbol symbol = ASTHelpers.getSymbol(thread);
    Optional<ExpressionTree> value =
        symbol instanceof VarSymbol variable && variable.getKind() == ElementKind.LOCAL_VARIABLE
            ? Declarations.initializer(variable, state)
            : Optional.of(thread);
    return value
        .map(ASTHelpers::stripParentheses)
        .filter(NewClassTree.class::isInstance)
        .map(NewClassTree.class::cast)
        .filter(each -> each.getClassBody() == null);
  }

  private static Optional<ClassTree> declaration(NewClassTree made, VisitorState state) {
    Symbol type = ASTHelpers.getSymbol(made.getIdentifier());
    ClassTree[] found = new ClassTree[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree).equals(type)) {
          found[0] = tree;
        }
        return super.visitClass(tree, null);
      }
    }.scan(state.getPath().getCompilationUnit(), null);
    return Optional.ofNullable(found[0]);
  }
}
