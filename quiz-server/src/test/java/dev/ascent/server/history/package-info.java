/** What clients did and were told, and a check that it is what the model of an attempt allows. */
@NullMarked
package dev.ascent.server.history;

import org.jspecify.annotations.NullMarked;
