/** The few elements of Ascent beside Vaadin's: rich text with mathematics and code, countdown, keys, charts, a safe question. */
@NullMarked
package dev.ascent.ui.element;

import org.jspecify.annotations.NullMarked;
