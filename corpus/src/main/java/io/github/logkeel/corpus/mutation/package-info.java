/** Mistakes that are planted into correct log statements, to see whether the checks find them. */
package io.github.logkeel.corpus.mutation;
