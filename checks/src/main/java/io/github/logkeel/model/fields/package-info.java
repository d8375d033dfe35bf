/** Named values outside log statements: tags of meters, attributes of spans, keys of metadata. */
package io.github.logkeel.model.fields;
