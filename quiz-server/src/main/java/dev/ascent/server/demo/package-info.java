/** An example cohort, made through the real services, for trying Ascent out. */
@NullMarked
package dev.ascent.server.demo;

import org.jspecify.annotations.NullMarked;
