/** Chooses the questions of a quiz: a blueprint, a pool and a seed give a form. */
@NullMarked
package dev.ascent.core.assemble;

import org.jspecify.annotations.NullMarked;
