package dev.ascent.server.ident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdSourceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void idsOfOneMillisecondAscendAndNeverRepeat() {
        IdSource ids = new IdSource(Clock.fixed(NOW, ZoneOffset.UTC));

        List<Long> made = LongStream.range(0, 200_000)
                .mapToObj(time -> ids.next().number())
                .toList();

        assertThat(made).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void laterIdsAreGreater() {
        Id before = new IdSource(Clock.fixed(NOW, ZoneOffset.UTC)).next();
        Id after = new IdSource(Clock.fixed(NOW.plusMillis(1), ZoneOffset.UTC)).next();

        assertThat(after).isGreaterThan(before);
    }
}
