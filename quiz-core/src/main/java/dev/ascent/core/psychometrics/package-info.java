/** Classical test theory: statistics of items, options and whole tests from many candidates' marks. */
@NullMarked
package dev.ascent.core.psychometrics;

import org.jspecify.annotations.NullMarked;
