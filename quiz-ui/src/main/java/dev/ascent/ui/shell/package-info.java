/** The frame around every view: the public server, the page, layout, navigation and texts. */
@NullMarked
package dev.ascent.ui.shell;

import org.jspecify.annotations.NullMarked;
