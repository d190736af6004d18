/** How an attempt flows: start, show, save, submit or expire, grade, and the result. */
@NullMarked
package dev.ascent.server.attempt;

import org.jspecify.annotations.NullMarked;
