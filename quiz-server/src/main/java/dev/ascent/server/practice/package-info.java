/** Each candidate's review queue: the questions they missed, asked again when they are about to be forgotten (FSRS-6). */
@NullMarked
package dev.ascent.server.practice;

import org.jspecify.annotations.NullMarked;
