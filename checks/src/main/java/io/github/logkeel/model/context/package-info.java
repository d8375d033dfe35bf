/** What carries the context of a request: scopes, spans, entries of the MDC and its like. */
package io.github.logkeel.model.context;
