/** The real application in a real browser, for tests. */
@NullMarked
package dev.ascent.ui.browser;

import org.jspecify.annotations.NullMarked;
