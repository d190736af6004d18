/** A question on the page: what a candidate sees and answers, and what is shown afterwards. */
@NullMarked
package dev.ascent.ui.question;

import org.jspecify.annotations.NullMarked;
