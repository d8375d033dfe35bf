/**
 * Where records get the place in the source from that wrote them: calls that walk the stack, and
 * the languages of layout patterns.
 */
package io.github.logkeel.model.location;
