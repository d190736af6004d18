/** Faults and refusals as RFC 9457 problem responses, in one place. */
@NullMarked
package dev.ascent.server.problem;

import org.jspecify.annotations.NullMarked;
