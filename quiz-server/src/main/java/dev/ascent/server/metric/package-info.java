/** What a monitoring system reads of a node: are saves fast, is anything lost, who is waiting. */
@NullMarked
package dev.ascent.server.metric;

import org.jspecify.annotations.NullMarked;
