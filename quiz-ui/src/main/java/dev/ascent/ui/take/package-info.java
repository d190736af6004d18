/** Taking a quiz: one question at a time, and nothing else. */
@NullMarked
package dev.ascent.ui.take;

import org.jspecify.annotations.NullMarked;
