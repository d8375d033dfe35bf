/** Runs all checks over published sources and compares what they find with what is expected. */
package io.github.logkeel.corpus;
