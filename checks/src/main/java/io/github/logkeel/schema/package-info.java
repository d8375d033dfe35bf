/** Checks about the names of fields, which dashboards and alerts rely on. */
package io.github.logkeel.schema;
