/** Item response theory: the logistic model, abilities of candidates, and calibration of items. */
@NullMarked
package dev.ascent.core.psychometrics.irt;

import org.jspecify.annotations.NullMarked;
