/** Where a program has the place of its statements looked up while it runs. */
package io.github.logkeel.model.location;
