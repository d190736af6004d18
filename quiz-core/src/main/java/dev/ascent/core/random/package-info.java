/** Randomness as a parameter: the same seed gives the same draws on every machine. */
@NullMarked
package dev.ascent.core.random;

import org.jspecify.annotations.NullMarked;
