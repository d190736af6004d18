package dev.ascent.bench.load;

import dev.ascent.core.question.Response;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Saving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** A way to save an answer. */
interface Side {
    /** Saves {@code value} as the answer to this place, and returns after it is committed; fails where it is not. */
    void save(Place place, long sequence, int value) throws Exception;

    /** Through the service, in this process. */
    static Side service(AttemptService attempts) {
        return (place, sequence, value) -> {
            Saving saving = attempts.save(
                    place.person(),
                    place.attempt(),
                    place.slot(),
                    sequence,
                    new Response.Text(Integer.toString(value)));
            if (!(saving instanceof Saving.Saved)) {
                throw new IOException(saving.toString());
            }
        };
    }

    /** Through REST, at a node with this root address. */
    static Side rest(HttpClient client, URI root) {
        return (place, sequence, value) -> {
            URI address = root.resolve("/api/v1/attempts/" + place.attempt() + "/slots/" + place.slot() + "/response");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + place.token())
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            "{\"sequence\": " + sequence + ", \"response\": \"" + value + "\"}"))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
        };
    }

    /** The floor: the same statements in the same transaction, by plain JDBC. */
    static Side plain(DataSource pool) {
        return new Plain(pool);
    }

    /** The statements are those that the service sends for who comes alone, in a transaction for each answer. */
    final class Plain implements Side {
        private static final String LOCK = "select id from attempt where id = ? and account_id = ?"
                + " and state = 'IN_PROGRESS' and deadline_at >= ? for update";
        private static final String ADD = "insert into attempt_response"
                + " (attempt_id, slot, sequence, response, confidence, saved_at)"
                + " select ?, ?, ?, ?, ?, ? from (select 1) one where not exists (select 1 from attempt_response"
                + " where attempt_id = ? and slot = ? and sequence >= ?)";
        private static final int GRACE_SECONDS = 3;

        private final DataSource pool;

        Plain(DataSource pool) {
            this.pool = pool;
        }

        @Override
        public void save(Place place, long sequence, int value) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Instant now = Instant.now();
                    lock(connection, place, now);
                    add(connection, place, sequence, value, now);
                    connection.commit();
                } catch (SQLException e) {
                    connection.rollback();
                    throw e;
                } finally {
                    connection.setAutoCommit(true);
                }
            }
        }

        private static void lock(Connection connection, Place place, Instant now) throws SQLException {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setLong(1, place.attempt().number());
                lock.setLong(2, place.person().id().number());
                lock.setObject(3, utc(now.minusSeconds(GRACE_SECONDS)));
                try (ResultSet open = lock.executeQuery()) {
                    if (!open.next()) {
                        throw new SQLException("the attempt takes no answers");
                    }
                }
            }
        }

        private static void add(Connection connection, Place place, long sequence, int value, Instant now)
                throws SQLException {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setLong(1, place.attempt().number());
                add.setInt(2, place.slot());
                add.setLong(3, sequence);
                add.setString(4, "\"" + value + "\"");
                add.setNull(5, Types.VARCHAR);
                add.setObject(6, utc(now));
                add.setLong(7, place.attempt().number());
                add.setInt(8, place.slot());
                add.setLong(9, sequence);
                if (add.executeUpdate() != 1) {
                    throw new SQLException("a newer answer is there");
                }
            }
        }

        private static LocalDateTime utc(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
    }
}
