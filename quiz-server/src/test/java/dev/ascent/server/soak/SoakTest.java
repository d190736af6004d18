package dev.ascent.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The soak in its short form: each fault once that no other test brings about. */
class SoakTest {
    private static final int PEOPLE = 2;

    /** On MySQL an attempt goes on at the other node, and the second and third fault are a rolling restart. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void losesNothingWhileNodesAreKilledAndStoppedOneAfterTheOther(Engine engine) throws Exception {
        Outcome outcome = Soak.run(engine, PEOPLE, new SplittableRandom(1), (site, load, tally) -> {
            boolean recovered = kill(site, load, tally);
            for (int place = 0; recovered && place < site.size(); place++) {
                site.happen(Fault.NODE_STOPPED, place, Duration.ZERO);
                tally.count(Fault.NODE_STOPPED);
                recovered = load.awaitAcknowledgements(PEOPLE);
            }
            return recovered;
        });

        assertThat(outcome.holds()).as(() -> table(outcome)).isTrue();
        assertThat(outcome.nodeKills()).isEqualTo(1);
        assertThat(outcome.acknowledged()).isGreaterThan(PEOPLE);
        assertThat(table(outcome)).contains("linearizable", "No answer that was acknowledged is lost");
    }

    private static boolean kill(Site site, Load load, Soak.Tally tally) throws IOException, InterruptedException {
        site.happen(Fault.NODE_KILLED, 0, Duration.ZERO);
        tally.count(Fault.NODE_KILLED);
        return load.awaitAcknowledgements(PEOPLE);
    }

    private static String table(Outcome outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Verdict.print(List.of(outcome), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
