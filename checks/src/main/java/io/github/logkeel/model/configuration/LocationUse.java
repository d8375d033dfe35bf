package io.github.logkeel.model.configuration;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.model.configuration.SourcedText.Edit;

/**
 * A part of a configuration for which a library walks the stack at each record.
 *
 * @param start offset in the file at which it starts
 * @param end offset behind it
 * @param what it is, as written: the words of a pattern, or a switch
 * @param where it has its effect: {@code the pattern of appender CONSOLE}
 * @param library that walks the stack
 * @param price of that
 * @param repair what to change in the file, in its order; nothing if there is no repair
 */
public record LocationUse(
    int start,
    int end,
    String what,
    String where,
    String library,
    LocationPrice price,
    ImmutableList<Edit> repair) {}
