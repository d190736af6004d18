/** What a question is: its subject, its kind, its parameters and its key, as the author wrote them. */
@NullMarked
package dev.ascent.core.question;

import org.jspecify.annotations.NullMarked;
