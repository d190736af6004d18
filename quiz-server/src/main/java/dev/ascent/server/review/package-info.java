/** The reviewers' queue of open answers. */
@NullMarked
package dev.ascent.server.review;

import org.jspecify.annotations.NullMarked;
