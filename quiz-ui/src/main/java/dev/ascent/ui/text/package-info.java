/** The texts of the UI in the reader's language. */
@NullMarked
package dev.ascent.ui.text;

import org.jspecify.annotations.NullMarked;
