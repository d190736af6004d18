/** The command line: starts the server, keeps accounts, and works with banks. */
@NullMarked
package dev.ascent.server.cli;

import org.jspecify.annotations.NullMarked;
