/** The web user interface of Ascent. */
@NullMarked
package dev.ascent.ui;

import org.jspecify.annotations.NullMarked;
