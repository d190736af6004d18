package dev.ascent.bench.load;

import dev.ascent.server.account.Person;
import dev.ascent.server.ident.Id;

/**
 * A question of an open attempt, to be answered again and again.
 *
 * @param token with which a client speaks for the person
 */
record Place(Id attempt, Person person, String token, int slot) {}
