/** The whole database as one file, written while the node runs, and read into an empty database of either kind. */
@NullMarked
package dev.ascent.server.backup;

import org.jspecify.annotations.NullMarked;
