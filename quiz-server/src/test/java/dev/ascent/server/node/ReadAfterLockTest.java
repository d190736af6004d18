package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever was given a lock sees what its last owner committed, even if they had looked shortly before: handing in, and grading what
 * was saved, rely on it.
 */
class ReadAfterLockTest {
    private static final int ROUNDS = 200;
    private static final int SESSIONS = 8;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoWaitedForALockSeesWhatWasCommitted(Engine engine) throws Exception {
        Settings settings = engine.fresh();
        try (Connection first = settings.connect();
                ExecutorService threads = Executors.newFixedThreadPool(SESSIONS)) {
            execute(first, "create table person (id int primary key)");
            execute(first, "create table deed (person int not null, doer int not null, primary key (person, doer))");
            for (int round = 0; round < ROUNDS; round++) {
                execute(first, "insert into person values (" + round + ")");
            }
            CyclicBarrier together = new CyclicBarrier(SESSIONS);
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < SESSIONS; number++) {
                int doer = number;
                running.add(threads.submit(() -> {
                    doOnceInEachRound(settings, doer, together);
                    return true;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }

            assertThat(numbers(first, "select count(*) from deed group by person"))
                    .hasSize(ROUNDS)
                    .containsOnly(1);
        }
    }

    /** Looks, waits for its turn with the round's person, looks again, and does what nobody has done yet. */
    private static void doOnceInEachRound(Settings settings, int doer, CyclicBarrier together) throws Exception {
        try (Connection session = settings.connect()) {
            session.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            for (int round = 0; round < ROUNDS; round++) {
                together.await();
                done(session, round);
                session.setAutoCommit(false);
                numbers(session, "select id from person where id = " + round + " for update");
                if (!done(session, round)) {
                    execute(session, "insert into deed values (" + round + ", " + doer + ")");
                }
                session.commit();
                session.setAutoCommit(true);
            }
        }
    }

    private static boolean done(Connection session, int round) throws SQLException {
        return !numbers(session, "select doer from deed where person = " + round)
                .isEmpty();
    }

    private static List<Integer> numbers(Connection session, String select) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (PreparedStatement statement = session.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
