/** Proves the bank: its form, its coverage, and each key that can be computed, by another route. */
@NullMarked
package dev.ascent.bank;

import org.jspecify.annotations.NullMarked;
