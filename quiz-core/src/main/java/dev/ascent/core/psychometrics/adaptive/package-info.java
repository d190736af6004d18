/** Adaptive tests: which item a candidate should see next, so that few answers tell much and no item wears out. */
@NullMarked
package dev.ascent.core.psychometrics.adaptive;

import org.jspecify.annotations.NullMarked;
