/** A family of checks: log statements that lose the trace of their request. */
package io.github.logkeel.context;
