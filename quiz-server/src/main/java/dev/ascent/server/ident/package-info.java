/** Ids of stored things: roughly ordered by time, not guessable in sequence, short to read. */
@NullMarked
package dev.ascent.server.ident;

import org.jspecify.annotations.NullMarked;
