package io.github.logkeel.model.log;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;

/**
 * A named field that a log statement puts into its record.
 *
 * @param key the expression that names the field; empty where the names come from the value (a map,
 *     the properties of an object)
 * @param value the expression that holds its value; empty for a bare flag, whose value is {@code
 *     true}
 * @param source the call that makes the field ({@code addKeyValue(..)}, {@code kv(..)}, {@code
 *     with(..)})
 */
public record KeyValue(
    Optional<ExpressionTree> key, Optional<ExpressionTree> value, MethodInvocationTree source) {}
