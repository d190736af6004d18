package dev.ascent.bench.load;

import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.SmallBank;
import dev.ascent.server.ident.Id;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether saving gets slower as answers pile up: the service beside many stored answers, and beside few, each on a database of
 * its own. The stored ones are copies: of a graded attempt, and of an answer for each of its questions.
 */
final class GrowthBench {
    private static final int FEW = 1_000;
    private static final int ATTEMPTS = 100;
    private static final int SLOTS = 20;

    /** How often each question of a stored attempt was answered. */
    private static final int SEQUENCES = 2;

    /** Rows in one statement. */
    private static final int BLOCK = 100_000;

    private static final Duration MOST_FLUSHING = Duration.ofMinutes(3);
    private static final String AIMS = "Aim: 0.9×.";

    private GrowthBench() {}

    /** Measures beside so many stored answers. */
    static SavesResult measure(Engine engine, int answers, int rounds, Duration turn) {
        try (Stage small = Stage.open(engine, SavesBench::bank);
                Stage large = Stage.open(engine, SavesBench::bank)) {
            Contestant few = contestant(small, engine, FEW);
            Contestant many = contestant(large, engine, answers);
            List<Contestant> both = List.of(few, many);
            both.forEach(Contestant::warmUp);
            for (int round = 0; round < rounds; round++) {
                both.forEach(one -> one.saturate(turn));
            }
            double pace = Math.min(few.rate(), many.rate()) / 2;
            for (int round = 0; round < rounds; round++) {
                both.forEach(one -> one.pace(pace, turn));
            }
            small.stop();
            large.stop();
            return new SavesResult(
                    "Growth on " + engine,
                    engine,
                    rounds,
                    both.stream().map(one -> one.row(few)).toList(),
                    AIMS);
        } catch (IOException | InterruptedException | SQLException e) {
            throw new LoadFault("Growth on " + engine + " could not be measured", e);
        }
    }

    private static Contestant contestant(Stage stage, Engine engine, int answers)
            throws SQLException, InterruptedException {
        Person model = People.join(stage.inner(), "model", 1).getFirst();
        Id original = People.start(stage.inner().context().getBean(Starter.class), model, SmallBank.QUIZ)
                .id();
        try (Connection connection = stage.watch()) {
            fill(connection, engine, original, answers);
        }
        return new Contestant(
                String.format("beside %,d answers", answers),
                new Answers(
                        Side.service(stage.inner().context().getBean(AttemptService.class)),
                        People.begin(stage.inner(), "near", ATTEMPTS, SmallBank.QUIZ)),
                new Meters(ProcessHandle.current(), Optional.empty()),
                stage.inside());
    }

    /** Older attempts have lower ids than those that are started now, as in life. */
    private static void fill(Connection connection, Engine engine, Id original, int answers)
            throws SQLException, InterruptedException {
        int anAttempt = SLOTS * SEQUENCES;
        System.err.printf("Storing %,d answers …%n", answers);
        if (engine == Engine.MYSQL) {
            execute(connection, "set session cte_max_recursion_depth = " + BLOCK);
        }
        fill(connection, engine, answers / anAttempt, """
                insert into attempt (id, account_id, quiz_id, title, blueprint_fingerprint, blueprint_text, scoring, seed,
                    state, open_quiz, current_slot, questions, max_points, started_at, deadline_at,
                    finished_at, graded_at, score, receipt, receipt_code)
                select n + 1, account_id, quiz_id, title, blueprint_fingerprint, blueprint_text, scoring, seed,
                    'GRADED', null, current_slot, questions, max_points, started_at, deadline_at,
                    started_at, started_at, 0, '{}', 'x' from numbers, attempt where id = %d
                """.formatted(original.number()));
        fill(connection, engine, answers, """
                insert into attempt_response (attempt_id, slot, sequence, response, confidence, saved_at)
                select floor(n / %1$d) + 1, mod(floor(n / %2$d), %3$d) + 1, mod(n, %2$d) + 1, '"64"', null, started_at
                from numbers, attempt where id = %4$d
                """.formatted(anAttempt, SEQUENCES, SLOTS, original.number()));
        if (engine == Engine.MYSQL) {
            flush(connection);
        }
    }

    private static void fill(Connection connection, Engine engine, int rows, String insert) throws SQLException {
        for (int from = 0; from < rows; from += BLOCK) {
            int to = Math.min(rows, from + BLOCK) - 1;
            String numbers = switch (engine) {
                case H2 -> "(select x as n from system_range(" + from + ", " + to + ")) numbers";
                case MYSQL ->
                    "(with recursive counted (n) as (select " + from
                            + " union all select n + 1 from counted where n < " + to
                            + ") select n from counted) numbers";
            };
            execute(connection, insert.replace("numbers,", numbers + ","));
        }
    }

    /** Waits until what was stored is on disk, so that writing it is not taken for the cost of saving. */
    private static void flush(Connection connection) throws SQLException, InterruptedException {
        execute(connection, "set global innodb_max_dirty_pages_pct = 0");
        long end = System.nanoTime() + MOST_FLUSHING.toNanos();
        try (PreparedStatement dirty =
                connection.prepareStatement("show global status like 'Innodb_buffer_pool_pages_dirty'")) {
            for (boolean waiting = true; waiting && System.nanoTime() < end; Thread.sleep(200)) {
                try (ResultSet row = dirty.executeQuery()) {
                    row.next();
                    waiting = row.getInt(2) > 0;
                }
            }
        }
        execute(connection, "set global innodb_max_dirty_pages_pct = default");
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
