/** Adaptive tests: one question after the other, each judged at once. */
@NullMarked
package dev.ascent.ui.adaptive;

import org.jspecify.annotations.NullMarked;
