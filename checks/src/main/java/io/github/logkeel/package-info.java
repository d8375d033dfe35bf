/** Error Prone checks that keep the logs of Java services usable in the incident. */
package io.github.logkeel;
