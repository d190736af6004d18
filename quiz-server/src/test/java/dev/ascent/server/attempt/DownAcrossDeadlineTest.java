package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing runs while deadlines pass. */
class DownAcrossDeadlineTest {
    private static final int PEOPLE = 6;

    /** On MySQL two nodes come back at the same time, and sweep as often as they can. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void endsEachAttemptOnceAndAtItsDeadlineWhenNodesComeBack(Engine engine) throws Exception {
        Settings settings = engine.fresh();
        Map<Person, AttemptView> open = new LinkedHashMap<>();
        try (NodeFixture node = NodeFixture.start(settings, Map.of())) {
            for (int i = 0; i < PEOPLE; i++) {
                Person person = node.person(Role.CANDIDATE);
                AttemptView attempt = ((Starting.Started)
                                node.get(Starter.class).start(person, "junior-screen", OptionalLong.empty(), "test"))
                        .attempt();
                node.get(AttemptService.class).save(person, attempt.id(), 1, 1, new Response.None());
                open.put(person, attempt);
            }
        }

        List<NodeFixture> nodes = new ArrayList<>();
        try {
            IntStream.range(0, engine == Engine.MYSQL ? 2 : 1)
                    .mapToObj(i -> NodeFixture.start(settings, Map.of(MovableClock.AHEAD, "2h", "ascent.sweep", "1ms")))
                    .forEach(nodes::add);
            AttemptService attempts = nodes.getLast().get(AttemptService.class);
            Instant patience = Instant.now().plusSeconds(60);
            for (Person person : open.keySet()) {
                // The history only reads: that the sweeper ends them, and not who looks, is the point.
                while (attempts.history(person).getFirst().state() != AttemptState.GRADED
                        && Instant.now().isBefore(patience)) {
                    Thread.onSpinWait();
                }
            }
            open.forEach((person, attempt) -> {
                AttemptSummary ended = attempts.history(person).getFirst();
                assertThat(ended.state()).isEqualTo(AttemptState.GRADED);
                assertThat(ended.finishedAt()).contains(attempt.deadlineAt());
                assertThat(nodes.getLast().get(AuditLog.class).of("attempt/" + attempt.id()))
                        .extracting(AuditLog.Entry::deed)
                        .containsExactly("attempt.start", "attempt.expire", "attempt.grade");
                assertThat(attempts.show(person, attempt.id())
                                .orElseThrow()
                                .slots()
                                .getFirst()
                                .sequence())
                        .isEqualTo(1);
            });
        } finally {
            nodes.forEach(NodeFixture::close);
        }
    }
}
