/** Proof of what log statements do at run time: small programs run against the real backends. */
package io.github.logkeel.runtime;
