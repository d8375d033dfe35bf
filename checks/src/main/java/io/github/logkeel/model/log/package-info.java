/** What a log statement says: the call surfaces, the parsed call and its message template. */
package io.github.logkeel.model.log;
