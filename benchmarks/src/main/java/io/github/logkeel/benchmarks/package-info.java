/** How much of Error Prone's checking time our checks take, beside a peer's. */
package io.github.logkeel.benchmarks;
