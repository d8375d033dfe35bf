/** Checks of work that is given to another thread. */
package io.github.logkeel.handoff;
