/** Tests of the quiz core as a library, on small hand-made banks. */
@NullMarked
package dev.ascent.core;

import org.jspecify.annotations.NullMarked;
