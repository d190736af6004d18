package dev.ascent.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** One try at a secret, as stored. */
@MappedEntity("secret_try")
record TryRow(@Id Long id, String throttleKey, Instant triedAt) {}
