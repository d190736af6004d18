/** The API's description, and a page to try it. */
@NullMarked
package dev.ascent.server.docs;

import org.jspecify.annotations.NullMarked;
