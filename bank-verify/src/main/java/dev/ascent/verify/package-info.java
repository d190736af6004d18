/** Verifying a bank: its keys are computed a second time by other means, and its snippets are run. */
@NullMarked
package dev.ascent.verify;

import org.jspecify.annotations.NullMarked;
