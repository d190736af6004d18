/** Long lists in parts, each with a cursor to the next. */
@NullMarked
package dev.ascent.server.page;

import org.jspecify.annotations.NullMarked;
