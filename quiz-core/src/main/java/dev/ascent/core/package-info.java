/** The domain of Ascent: load a bank, generate a quiz, grade it, report on it. */
@NullMarked
package dev.ascent.core;

import org.jspecify.annotations.NullMarked;
