/**
 * How much of Error Prone's checking time our checks take, beside a peer's, and what a program
 * loses by what they find.
 */
package io.github.logkeel.benchmarks;
