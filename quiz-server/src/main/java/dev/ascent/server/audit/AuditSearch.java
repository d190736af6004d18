package dev.ascent.server.audit;

import dev.ascent.server.ident.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * What to look for in the audit; what is empty filters nothing.
 *
 * @param deed a whole word such as {@code account.register}
 * @param subject a whole subject such as {@code account/06x…}
 * @param since the first moment
 * @param until the moment after the last
 */
public record AuditSearch(
        Optional<Id> actor, Optional<String> deed, Optional<String> subject, Instant since, Instant until) {
    /** Before anything that can be stored. */
    public static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");

    /** Behind anything that can be stored. */
    public static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    /** Brings both moments into what databases can compare. */
    public AuditSearch {
        since = since.isBefore(EVER) ? EVER : since;
        since = since.isAfter(ALWAYS) ? ALWAYS : since;
        until = until.isAfter(ALWAYS) ? ALWAYS : until;
        until = until.isBefore(EVER) ? EVER : until;
    }
}
