package io.github.logkeel.model.location;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;

/**
 * A call that looks up the place of a statement, or switches the look-up on.
 *
 * @param row what is called
 * @param tree the call
 * @param value the argument of a setting that switches it on
 * @param pattern what that argument says, if it is a pattern
 */
public record LocationCall(
    LocationApi row,
    MethodInvocationTree tree,
    Optional<ExpressionTree> value,
    Optional<LayoutPattern> pattern) {}
