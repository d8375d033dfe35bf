/**
 * A Maven core extension that writes down what Maven gives to {@code javac}, module by module.
 *
 * <p>The gate puts it on {@code maven.ext.class.path} of the user's own Maven (3.6 or later) and
 * reads the records; nothing of it stays in the user's project.
 */
package io.github.logkeel.spy;
