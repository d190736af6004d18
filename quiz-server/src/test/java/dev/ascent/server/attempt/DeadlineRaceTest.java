package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.MovableClock;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.history.Answer;
import dev.ascent.server.history.Event;
import dev.ascent.server.history.Event.Reply;
import dev.ascent.server.history.Event.Span;
import dev.ascent.server.history.Linearizability;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saves, looks and sweeps at once while the deadline and its grace pass. */
class DeadlineRaceTest {
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int SLOTS = 4;

    /** The race begins when every saver has been answered a few times. */
    private static final int BEFORE = 5;

    /** All times are the node's, so the moment from which nothing is taken is known to the microsecond. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesAnAnswerExactlyUntilDeadlineAndGraceHavePassed(Engine engine) throws Exception {
        NodeFixture node = NodeFixture.shared(engine);
        Race race = new Race(node);
        // Not virtual ones: who looks and sweeps without a pause may never give a carrier thread back to the savers.
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Runnable> work = new ArrayList<>();
            for (int slot = 1; slot <= SLOTS; slot++) {
                int mine = slot;
                work.add(() -> race.save(mine));
            }
            work.add(race::look);
            work.add(race::sweep);
            work.add(race::sweep);
            List<Future<?>> running =
                    work.stream().<Future<?>>map(threads::submit).toList();
            boolean begun = race.warm.await(90, TimeUnit.SECONDS);
            race.clock.advance(Duration.between(race.clock.instant(), race.end).minus(Duration.ofMillis(100)));
            assertThat(begun).isTrue();
            for (Future<?> done : running) {
                done.get();
            }
        }

        for (int slot = 1; slot <= SLOTS; slot++) {
            assertThat(Linearizability.contradiction(race.history(slot))).isEmpty();
        }
        AttemptSummary ended = race.attempts.history(race.person).getFirst();
        assertThat(ended.state()).isEqualTo(AttemptState.GRADED);
        assertThat(ended.finishedAt()).contains(race.attempt.deadlineAt());
        assertThat(node.get(AuditLog.class).of("attempt/" + race.attempt.id()))
                .extracting(AuditLog.Entry::deed)
                .containsExactly("attempt.start", "attempt.expire", "attempt.grade");
    }

    /** One attempt, and what is known of its slots. */
    private static final class Race {
        private final AttemptService attempts;
        private final MovableClock clock;
        private final Person person;
        private final AttemptView attempt;
        private final Instant end;
        private final CountDownLatch warm = new CountDownLatch(BEFORE * SLOTS);
        private final List<Queue<Event>> histories = new ArrayList<>();

        Race(NodeFixture node) {
            attempts = node.get(AttemptService.class);
            clock = node.get(MovableClock.class);
            person = node.person(Role.CANDIDATE);
            attempt = ((Starting.Started)
                            node.get(Starter.class).start(person, "junior-screen", OptionalLong.empty(), "test"))
                    .attempt();
            end = attempt.deadlineAt().plus(GRACE);
            Event over = new Event.Close(new Span(micros(end) + 1, micros(end) + 1), false);
            for (int slot = 1; slot <= SLOTS; slot++) {
                histories.add(new ConcurrentLinkedQueue<>(List.of(over)));
            }
        }

        void save(int slot) {
            Reply reply = new Reply.Saved();
            for (long sequence = 1; !(reply instanceof Reply.Over); sequence++) {
                long from = now();
                reply = reply(attempts.save(person, attempt.id(), slot, sequence, new Response.None()));
                histories.get(slot - 1).add(new Event.Save(new Span(from, now()), new Answer(sequence, ""), reply));
                warm.countDown();
            }
        }

        private static Reply reply(Saving saving) {
            return switch (saving) {
                case Saving.Saved saved -> new Reply.Saved();
                case Saving.Over over -> new Reply.Over();
                case Saving.Stale stale -> throw new AssertionError(stale);
                case Saving.Unreadable unreadable -> throw new AssertionError(unreadable);
                case Saving.NotFound none -> throw new AssertionError(none);
            };
        }

        void look() {
            for (boolean open = true; open; ) {
                long from = now();
                AttemptView shown = attempts.show(person, attempt.id()).orElseThrow();
                Span span = new Span(from, now());
                open = shown.state() == AttemptState.IN_PROGRESS;
                for (int slot = 1; slot <= SLOTS; slot++) {
                    long sequence = shown.slots().get(slot - 1).sequence();
                    histories.get(slot - 1).add(new Event.Read(span, new Answer(sequence, ""), open));
                }
            }
        }

        void sweep() {
            while (attempts.history(person).getFirst().state() != AttemptState.GRADED) {
                attempts.sweep(50);
            }
        }

        List<Event> history(int slot) {
            return new ArrayList<>(histories.get(slot - 1));
        }

        private long now() {
            return micros(clock.instant());
        }

        private static long micros(Instant instant) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        }
    }
}
