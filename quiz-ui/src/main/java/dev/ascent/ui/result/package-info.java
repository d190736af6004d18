/** What came of a quiz, and what to study next. */
@NullMarked
package dev.ascent.ui.result;

import org.jspecify.annotations.NullMarked;
