/** What holds for every route: who may do what, and which fields nobody sees. */
@NullMarked
package dev.ascent.server.security;

import org.jspecify.annotations.NullMarked;
