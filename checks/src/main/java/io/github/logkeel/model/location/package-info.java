/**
 * Where records get the place in the source from that wrote them: the languages of layout patterns.
 */
package io.github.logkeel.model.location;
