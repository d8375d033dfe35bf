package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Flags null literals that bind the parameter for a supplier. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Null where the log statement takes a supplier",
    explanation =
        """
        ## What it finds

        A literal `null` as the value of `addKeyValue` or `addArgument`. Of the two overloads, `Object` and
        `Supplier`, the compiler takes the more special one.

        ## Why it hurts in production

        SLF4J calls the supplier, and the NullPointerException is thrown into the application. It is not
        seen while the level is disabled: it comes with the switch to debug, in the middle of an incident.

        ## Bad

        ```java
        log.atDebug().addKeyValue("customer", null).log("anonymous order");
        ```

        ## Good

        ```java
        log.atDebug().addKeyValue("customer", (Object) null).log("anonymous order");
        ```

        ## What it cannot see

        Variables of a supplier type that hold null at run time.
        """,
    linkType = NONE,
    severity = ERROR)
public final class NullLogSupplier extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public NullLogSupplier() {
    this(new Logkeel());
  }

  @Inject
  NullLogSupplier(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    List<ExpressionTree> suppliers = call.suppliers(state);
    if (suppliers.stream().noneMatch(NullLogSupplier::isNull)) {
      return Description.NO_MATCH;
    }
    List<ExpressionTree> nulls = suppliers.stream().filter(NullLogSupplier::isNull).toList();
    SuggestedFix.Builder fix = SuggestedFix.builder();
    nulls.forEach(nothing -> fix.merge(FieldFix.castNull(nothing)));
    return describe(
        nulls.get(0),
        "`null` binds the overload for a supplier, which is called: NullPointerException is thrown"
            + " into the caller",
        Optional.of(fix.build()));
  }

  private static boolean isNull(ExpressionTree tree) {
    return ASTHelpers.stripParentheses(tree).getKind() == Tree.Kind.NULL_LITERAL;
  }
}
