/** Where a candidate begins: what to do now, and what can be practised. */
@NullMarked
package dev.ascent.ui.home;

import org.jspecify.annotations.NullMarked;
