/** What the source says of requests and their traces: where they come in, and what they reach. */
package io.github.logkeel.model.context;
