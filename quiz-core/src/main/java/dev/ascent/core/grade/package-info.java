/** Grades a response to a variant. */
@NullMarked
package dev.ascent.core.grade;

import org.jspecify.annotations.NullMarked;
