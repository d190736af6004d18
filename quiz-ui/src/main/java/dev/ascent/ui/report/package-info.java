/** Scores of many. */
@NullMarked
package dev.ascent.ui.report;

import org.jspecify.annotations.NullMarked;
