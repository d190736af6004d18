/** Reports on graded answers: scores by topic, readiness, what to study next, and the receipt. */
@NullMarked
package dev.ascent.core.feedback;

import org.jspecify.annotations.NullMarked;
