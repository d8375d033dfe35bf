/** The {@code logkeel} command line. */
package io.github.logkeel.gate;
