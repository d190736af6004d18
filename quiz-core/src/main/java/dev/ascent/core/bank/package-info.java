/** Reads a folder of YAML into a bank, with every problem found. */
@NullMarked
package dev.ascent.core.bank;

import org.jspecify.annotations.NullMarked;
