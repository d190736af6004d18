/** Holds the API's description to its word: a client made of it takes a quiz. */
@NullMarked
package dev.ascent.client;

import org.jspecify.annotations.NullMarked;
