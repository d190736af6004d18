/** `./ascent soak`: real nodes and databases that are killed under load for minutes, and what that did to the answers. */
@NullMarked
package dev.ascent.server.soak;

import org.jspecify.annotations.NullMarked;
