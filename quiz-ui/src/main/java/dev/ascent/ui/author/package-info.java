/** The bank and the question editor. */
@NullMarked
package dev.ascent.ui.author;

import org.jspecify.annotations.NullMarked;
