/** Where a candidate is asked again what they missed. */
@NullMarked
package dev.ascent.ui.practice;

import org.jspecify.annotations.NullMarked;
