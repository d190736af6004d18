/** Who did what, when and from where: append-only, in the same transaction as the deed. */
@NullMarked
package dev.ascent.server.audit;

import org.jspecify.annotations.NullMarked;
