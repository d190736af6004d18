/** What only administrators read about an installation: the audit. */
@NullMarked
package dev.ascent.server.admin;

import org.jspecify.annotations.NullMarked;
