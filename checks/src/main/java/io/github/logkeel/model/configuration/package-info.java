/**
 * The configuration files of logging libraries: what of them costs a walk over the stack for each
 * record, with the offsets of its text.
 */
package io.github.logkeel.model.configuration;
