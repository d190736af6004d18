package dev.ascent.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account, as stored. */
@MappedEntity("account")
record AccountRow(
        @Id Long id,
        String email,
        String name,
        String passwordHash,
        String roles,
        Instant createdAt,
        @Nullable Instant disabledAt,
        int epoch) {

    Person person() {
        return new Person(new dev.ascent.server.ident.Id(id), email, name, Role.read(roles));
    }
}
