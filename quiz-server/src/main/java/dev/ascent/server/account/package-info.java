/** People, their roles and passwords, the tokens they hold, and the throttling of every path that checks a secret. */
@NullMarked
package dev.ascent.server.account;

import org.jspecify.annotations.NullMarked;
