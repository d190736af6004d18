/** Spaced repetition: when a candidate should see a question again, by FSRS-6. */
@NullMarked
package dev.ascent.core.schedule;

import org.jspecify.annotations.NullMarked;
