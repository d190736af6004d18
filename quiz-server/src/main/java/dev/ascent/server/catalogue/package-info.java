/** The published bank in the database: every version of every question and quiz, who changed it, and the only way to change it. */
@NullMarked
package dev.ascent.server.catalogue;

import org.jspecify.annotations.NullMarked;
