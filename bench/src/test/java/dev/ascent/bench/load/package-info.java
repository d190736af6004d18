/** Benchmarks that put load on whole nodes and real databases. */
@NullMarked
package dev.ascent.bench.load;

import org.jspecify.annotations.NullMarked;
