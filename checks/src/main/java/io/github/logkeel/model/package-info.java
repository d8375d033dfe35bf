/** What the source says, without judgement. */
package io.github.logkeel.model;
