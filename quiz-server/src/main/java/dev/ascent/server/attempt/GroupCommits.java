package dev.ascent.server.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Groups for each kind of work that many people do at the same time: a start, which may wait for one, holds up no save. */
@Factory
final class GroupCommits {
    private static final String MOST = "ascent.commit.most";
    private static final String USUAL = "64";

    @Singleton
    @Named("saves")
    GroupCommit saves(
            TransactionOperations<Connection> transactions,
            MeterRegistry registry,
            @Property(name = MOST, defaultValue = USUAL) int most) {
        return new GroupCommit(transactions, registry, most);
    }

    @Singleton
    @Named("starts")
    GroupCommit starts(
            TransactionOperations<Connection> transactions,
            MeterRegistry registry,
            @Property(name = MOST, defaultValue = USUAL) int most) {
        return new GroupCommit(transactions, registry, most);
    }
}
