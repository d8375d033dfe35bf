/** Checks of what loses the trace of a request. */
package io.github.logkeel.context;
