/** The benchmarks: each measures Ascent beside something plainer, in one run, and reports the ratio. */
@NullMarked
package dev.ascent.bench;

import org.jspecify.annotations.NullMarked;
