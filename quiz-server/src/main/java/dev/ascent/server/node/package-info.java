/** One running node: its settings, its address, its clock, and what can keep it from starting. */
@NullMarked
package dev.ascent.server.node;

import org.jspecify.annotations.NullMarked;
