/** The few browser-side elements of Ascent: rich text with mathematics and code, countdown, keys, charts. */
@NullMarked
package dev.ascent.ui.element;

import org.jspecify.annotations.NullMarked;
