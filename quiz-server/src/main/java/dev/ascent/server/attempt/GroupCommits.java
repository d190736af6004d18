package dev.ascent.server.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Makes groups for a kind of work that many people do at the same time; a start, which may wait for one, holds up no save. */
@Singleton
final class GroupCommits {
    private final TransactionOperations<Connection> transactions;
    private final MeterRegistry registry;
    private final int most;

    GroupCommits(
            TransactionOperations<Connection> transactions,
            MeterRegistry registry,
            @Property(name = "ascent.commit.most", defaultValue = "64") int most) {
        this.transactions = transactions;
        this.registry = registry;
        this.most = most;
    }

    <W, T> GroupCommit<W, T> of(GroupCommit.Work<W, T> work) {
        return new GroupCommit<>(transactions, registry, most, GroupCommit.PATIENCE, work);
    }
}
