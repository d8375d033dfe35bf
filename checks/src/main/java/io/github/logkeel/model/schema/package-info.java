/** The registry of field names: what it says of each, and what is wrong with it. */
package io.github.logkeel.model.schema;
