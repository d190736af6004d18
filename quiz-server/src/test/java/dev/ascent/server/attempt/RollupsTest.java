package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.feedback.AttemptScore;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.IdSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RollupsTest {
    private static final int MAX = 20;

    private final Engine engine;
    private final NodeFixture node;
    private final TransactionOperations<Connection> transactions;
    private final long attempt;
    private final String quiz;

    @SuppressWarnings("unchecked") // the node's one data source is of connections
    RollupsTest(Engine engine) {
        this.engine = engine;
        node = NodeFixture.shared(engine);
        transactions = node.get(TransactionOperations.class);
        attempt = node.get(IdSource.class).next().number();
        quiz = "moved-" + attempt;
    }

    /** Two who move attempts in opposite directions would wait for each other in a circle, if each began with the old bin. */
    @ParameterizedTest
    @CsvSource({"3, 12", "12, 3"})
    void whoeverMovesAnAttemptTakesTheLowerBinFirst(int before, int after) throws Exception {
        put(null, before);
        put(null, after);

        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> moved = transactions.executeWrite(transaction -> {
                lock(3);
                Future<?> moving = executor.submit(() -> put(before, after));
                while (!someoneWaits() && !moving.isDone()) {
                    Thread.onSpinWait();
                }
                lock(12);
                return moving;
            });
            moved.get();
        }

        assertThat(lock(before)).isZero();
        assertThat(lock(after)).isEqualTo(2);
    }

    private void put(@Nullable Integer before, int after) {
        transactions.executeWrite(transaction -> {
            node.get(Rollups.class)
                    .put(row(before), new AttemptScore(BigDecimal.valueOf(after), BigDecimal.valueOf(MAX), List.of()));
            return true;
        });
    }

    /** How many attempts are in a bin, whose row is locked until the transaction ends. */
    private int lock(int bin) {
        return number(
                "select attempts from quiz_score_bin where quiz_id = '" + quiz + "' and bin = " + bin + " for update");
    }

    private boolean someoneWaits() {
        return number(
                        switch (engine) {
                            case H2 -> "select count(*) from information_schema.sessions where blocker_id is not null";
                            case MYSQL ->
                                "select variable_value from performance_schema.global_status"
                                        + " where variable_name = 'Innodb_row_lock_current_waits'";
                        })
                > 0;
    }

    private int number(String query) {
        return transactions.executeWrite(transaction -> node.get(JdbcOperations.class)
                .prepareStatement(query, statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                }));
    }

    private AttemptRow row(@Nullable Integer score) {
        Instant now = Instant.EPOCH;
        return new AttemptRow(
                attempt,
                1,
                quiz,
                "Moved",
                "",
                "",
                "plain",
                1,
                AttemptState.GRADED,
                null,
                1,
                MAX,
                MAX,
                now,
                now,
                now,
                now,
                score == null ? null : BigDecimal.valueOf(score),
                null,
                null);
    }
}
