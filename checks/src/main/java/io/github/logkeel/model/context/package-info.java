/** What the source says of requests: where they come in, what they reach, what carries a trace. */
package io.github.logkeel.model.context;
