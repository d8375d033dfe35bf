/** Asks Maven what it compiles, and how. */
package io.github.logkeel.gate.maven;
