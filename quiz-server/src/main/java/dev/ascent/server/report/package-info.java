/** Scores of many attempts: distribution, topics, tables to download. */
@NullMarked
package dev.ascent.server.report;

import org.jspecify.annotations.NullMarked;
