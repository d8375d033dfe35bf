/** Family 1: what a log statement is given and what reaches the record. One file per check. */
package io.github.logkeel.arguments;
