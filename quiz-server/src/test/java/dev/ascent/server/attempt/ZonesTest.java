package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.Settings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node in a zone with daylight saving time, on a database that is set to yet another zone. */
class ZonesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void instantsAreExactWhereTheNodesZoneHasNoSuchTimeOrHasItTwice(Engine engine) throws Exception {
        TimeZone before = TimeZone.getDefault();
        Settings settings = engine.fresh();
        setDatabaseZone(settings, "-05:00");
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        try (NodeFixture node = NodeFixture.start(settings, Map.of("ascent.sweep", "1h"));
                Connection database = settings.connect()) {
            Person candidate = node.person(Role.CANDIDATE);
            for (Instant instant : odd(node.get(MovableClock.class).instant())) {
                node.advance(Duration.between(node.get(MovableClock.class).instant(), instant));
                assertExact(node, candidate, database);
            }
        } finally {
            TimeZone.setDefault(before);
            setDatabaseZone(settings, "SYSTEM");
        }
    }

    /**
     * Around the next two changes of the zone's offset: a few minutes before and after each; and the instants whose reading
     * in UTC would not exist, or exist twice, if somebody took it for the zone's.
     */
    private static List<Instant> odd(Instant now) {
        ZoneOffsetTransition first = ZONE.getRules().nextTransition(now);
        ZoneOffsetTransition second = ZONE.getRules().nextTransition(first.getInstant());
        return Stream.of(first, second)
                .flatMap(change -> Stream.of(
                        change.getInstant().minusSeconds(300),
                        change.getInstant().plusSeconds(300),
                        LocalDateTime.ofInstant(change.getInstant(), ZONE)
                                .withHour(2)
                                .withMinute(30)
                                .toInstant(ZoneOffset.UTC)))
                .toList();
    }

    private static void assertExact(NodeFixture node, Person candidate, Connection database) throws SQLException {
        AttemptService attempts = node.get(AttemptService.class);
        AttemptView begun = ((Starting.Started)
                        node.get(Starter.class).start(candidate, "junior-screen", OptionalLong.empty(), "test"))
                .attempt();
        Saving.Saved saved = (Saving.Saved) attempts.save(candidate, begun.id(), 1, 1, new Response.None());

        AttemptView shown = attempts.show(candidate, begun.id()).orElseThrow();
        assertThat(shown.startedAt())
                .isEqualTo(begun.startedAt())
                .isBetween(shown.serverTime().minusSeconds(120), shown.serverTime());
        assertThat(shown.deadlineAt()).isEqualTo(begun.startedAt().plus(Duration.ofMinutes(20)));
        assertThat(shown.slots().getFirst().saved().orElseThrow().savedAt()).isEqualTo(saved.savedAt());
        assertThat(stored(database, begun)).isEqualTo(LocalDateTime.ofInstant(begun.startedAt(), ZoneOffset.UTC));

        AttemptSummary ended = attempts.submit(candidate, begun.id(), "test").orElseThrow();
        assertThat(ended.finishedAt().orElseThrow())
                .isBetween(saved.savedAt(), saved.savedAt().plusSeconds(120));
    }

    /** What stands in the database, as the database writes it. */
    private static LocalDateTime stored(Connection database, AttemptView attempt) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select cast(started_at as char(26)) from attempt where id = ?")) {
            query.setLong(1, attempt.id().number());
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return LocalDateTime.parse(rows.getString(1).strip().replace(' ', 'T'));
            }
        }
    }

    private static void setDatabaseZone(Settings settings, String zone) throws SQLException {
        if (!settings.isEmbedded()) {
            try (Connection connection = settings.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set global time_zone = '" + zone + "'");
            }
        }
    }
}
