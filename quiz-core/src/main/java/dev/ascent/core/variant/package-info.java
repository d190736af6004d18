/** Turns a question and a seed into the concrete variant that a candidate sees. */
@NullMarked
package dev.ascent.core.variant;

import org.jspecify.annotations.NullMarked;
