/** Registering and signing in. */
@NullMarked
package dev.ascent.ui.account;

import org.jspecify.annotations.NullMarked;
