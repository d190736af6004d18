/** Tests of the verifier, and by it of the bank that comes with Ascent. */
@NullMarked
package dev.ascent.verify;

import org.jspecify.annotations.NullMarked;
