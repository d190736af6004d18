package dev.ascent.server.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rows of attempts' questions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SlotRepository extends GenericRepository<SlotRow, SlotKey> {
    void saveAll(Iterable<SlotRow> rows);

    /** The questions of an attempt, in their order. */
    @Query("select * from attempt_slot where attempt_id = :attempt order by slot")
    List<SlotRow> of(long attempt);

    /** One question of an attempt. */
    @Query("select * from attempt_slot where attempt_id = :attempt and slot = :slot")
    Optional<SlotRow> of(long attempt, int slot);

    /** Marks a question to come back to, or takes the mark off. */
    @Query("update attempt_slot set flagged = :flagged where attempt_id = :attempt and slot = :slot")
    long flag(long attempt, int slot, boolean flagged);

    @Query("update attempt_slot set outcome = :outcome, earned = :earned where attempt_id = :attempt and slot = :slot")
    long mark(long attempt, int slot, String outcome, BigDecimal earned);
}
