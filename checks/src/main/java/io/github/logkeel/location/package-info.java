/** Checks of the place of statements, which costs a walk over the stack for every record. */
package io.github.logkeel.location;
