/** Adaptive tests for practice: each answer is judged at once, and decides which question comes next. */
@NullMarked
package dev.ascent.server.adaptive;

import org.jspecify.annotations.NullMarked;
