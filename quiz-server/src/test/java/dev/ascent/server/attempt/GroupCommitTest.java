package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The first pieces of each test hold all groups up until everybody else has come, so that those are groups for sure. */
@ParameterizedClass
@EnumSource(Engine.class)
class GroupCommitTest {
    /** More than share a statement. */
    private static final int PEOPLE = 20;

    private static final int MOST = 64;

    /** Longer than any test: who goes alone is who must. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** They take a new attempt in each test: passwords are slow to hash. */
    private static final Map<Engine, List<Person>> TAKERS = new EnumMap<>(Engine.class);

    private final NodeFixture node;
    private final Answers answers;
    private final GroupCommit<Piece, Saving> commits;
    private final ResponseRepository responses;
    private final TransactionOperations<Connection> transactions;
    private final List<Place> places;
    private final List<Place> holding;
    private final AtomicInteger alone = new AtomicInteger();

    private record Place(Person person, Id attempt) {
        /** An answer to a question of it. */
        Answers.Answer answer(int slot, long sequence, String text) {
            return new Answers.Answer(
                    person.id().number(), new ResponseKey(attempt.number(), slot, sequence), '"' + text + '"', null);
        }
    }

    /** A piece of work: an answer to be stored, or something that happens before. */
    private record Piece(Answers.Answer answer, Runnable before) {}

    @SuppressWarnings("unchecked") // the node's one data source is of connections
    GroupCommitTest(Engine engine) {
        node = NodeFixture.shared(engine);
        answers = node.get(Answers.class);
        responses = node.get(ResponseRepository.class);
        transactions = node.get(TransactionOperations.class);
        commits = new GroupCommit<>(transactions, node.get(MeterRegistry.class), MOST, PATIENCE, new Work());
        node.publish(OwnQuiz.OPEN);
        List<Place> all = TAKERS.computeIfAbsent(engine, first -> takers()).stream()
                .map(this::started)
                .toList();
        places = all.subList(0, PEOPLE);
        holding = all.subList(PEOPLE, all.size());
    }

    private List<Person> takers() {
        return Stream.generate(() -> node.person(Role.CANDIDATE))
                .limit(PEOPLE + GroupCommit.AT_ONCE)
                .toList();
    }

    /** Stores answers as the node does. */
    private final class Work implements GroupCommit.Work<Piece, Saving> {
        @Override
        public Saving alone(Piece piece) {
            alone.incrementAndGet();
            piece.before.run();
            return answers.alone(piece.answer);
        }

        @Override
        public List<Optional<Saving>> together(List<Piece> pieces) {
            pieces.forEach(piece -> piece.before.run());
            return answers.together(pieces.stream().map(Piece::answer).toList());
        }
    }

    private Place started(Person person) {
        Starter starter = node.get(Starter.class);
        Starting.Started started =
                (Starting.Started) starter.start(person, OwnQuiz.OPEN.id(), OptionalLong.empty(), "test");
        if (!started.fresh()) {
            node.get(AttemptService.class).submit(person, started.attempt().id(), "test");
            return started(person);
        }
        return new Place(person, started.attempt().id());
    }

    @Test
    void whatComesWhileAGroupIsUnderWayIsCommittedTogether() throws Exception {
        DistributionSummary sizes =
                node.get(MeterRegistry.class).get("ascent.commits").summary();
        long before = sizes.count();
        double sharers = sizes.totalAmount();

        List<Object> outcomes = behindAHold(each(place -> place.answer(1, 1, "It depends.")));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
        everyAnswerIsThere();
        assertThat(alone).as("done alone").hasValue(0);
        assertThat(sizes.totalAmount() - sharers).isEqualTo(PEOPLE + GroupCommit.AT_ONCE);
        assertThat(sizes.count() - before).as("transactions").isLessThanOrEqualTo(2L * GroupCommit.AT_ONCE);
    }

    @Test
    void eachOfAGroupIsToldItsOwnOutcome() throws Exception {
        Place repeats = places.getFirst();
        Place isLate = places.get(1);
        Place changes = places.get(2);
        Place cheats = places.get(3);
        Place ended = places.get(4);
        Saving first = commits.run(piece(repeats.answer(1, 1, "It depends.")));
        commits.run(piece(isLate.answer(1, 7, "Newer.")));
        commits.run(piece(changes.answer(1, 1, "Old.")));
        node.get(AttemptService.class).submit(ended.person, ended.attempt, "test");
        List<Answers.Answer> group = new ArrayList<>(each(place -> place.answer(1, 1, "It depends.")));
        group.set(2, changes.answer(1, 2, "It depends."));
        group.set(
                3, new Answers.Answer(repeats.person.id().number(), group.get(3).key(), "null", null));
        group.add(changes.answer(2, 1, "To another question."));

        List<Object> outcomes = behindAHold(group);

        assertThat(outcomes.getFirst()).as("a repeat, told as at first").isEqualTo(first);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> assertThat(stale.newest().sequence()).isEqualTo(7));
        assertThat(outcomes.get(3)).as("of somebody else").isInstanceOf(Saving.Over.class);
        assertThat(outcomes.get(4)).as("ended").isInstanceOf(Saving.Over.class);
        assertThat(alone).as("done alone").hasValue(2);
        outcomes.subList(5, outcomes.size())
                .forEach(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
        assertThat(outcomes.get(2)).isInstanceOf(Saving.Saved.class);
        assertThat(responses.newest(changes.attempt.number()))
                .extracting(ResponseRow::response)
                .containsExactly("\"It depends.\"", "\"To another question.\"");
        assertThat(responses.newest(cheats.attempt.number())).isEmpty();
        assertThat(responses.newest(ended.attempt.number())).isEmpty();
    }

    @Test
    void ofTwoAnswersToAQuestionInAGroupOneGoesAlone() throws Exception {
        Place twice = places.getFirst();
        List<Answers.Answer> group = new ArrayList<>(each(place -> place.answer(1, 1, "It depends.")));
        group.add(twice.answer(1, 1, "In another window."));
        group.add(twice.answer(1, 2, "And then."));

        List<Object> outcomes = behindAHold(group);

        assertThat(alone).as("done alone").hasValue(2);
        everyAnswerIsThere();
        assertThat(outcomes.getLast()).isInstanceOf(Saving.Saved.class);
        assertThat(outcomes.get(PEOPLE)).isInstanceOf(Saving.Stale.class);
        assertThat(responses.all(twice.attempt.number()))
                .extracting(ResponseRow::response)
                .containsExactly("\"It depends.\"", "\"And then.\"");
    }

    @Test
    void oneFailureIsOnePersons() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<Piece> pieces = new ArrayList<>(pieces(each(place -> place.answer(1, 1, "It depends."))));
        pieces.set(PEOPLE / 2, new Piece(pieces.get(PEOPLE / 2).answer(), () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("this one fails");
        }));

        List<Object> outcomes = allBehindAHold(pieces);

        assertThat(outcomes.remove(PEOPLE / 2)).isEqualTo("this one fails");
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
        assertThat(places).filteredOn(this::isAnswered).hasSize(PEOPLE - 1).doesNotContain(places.get(PEOPLE / 2));
        assertThat(tries).as("with others, then alone").hasValue(2);
    }

    @Test
    void whoseAttemptSomebodyElseHasLockedKeepsNobodyWaiting() throws Exception {
        Place locked = places.getFirst();
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holder = threads.submit(() -> transactions.executeWrite(transaction -> {
                node.get(AttemptRepository.class).lock(locked.attempt.number());
                holds.countDown();
                await(done);
                return true;
            }));
            await(holds);

            List<Future<Object>> running =
                    begunBehindAHold(threads, pieces(each(place -> place.answer(1, 1, "It depends."))));

            for (Future<Object> other : running.subList(1, PEOPLE)) {
                assertThat(other.get()).isInstanceOf(Saving.Saved.class);
            }
            Future<Object> waits = running.getFirst();
            assertThat(waits.isDone()).isFalse();
            done.countDown();
            assertThat(waits.get()).isInstanceOf(Saving.Saved.class);
            assertThat(alone).as("done alone").hasValue(1);
            holder.get();
        }
    }

    /** Longer than a text that MySQL makes of an answer in a statement that several share. */
    @Test
    void theLongestAnswerIsStoredWhole() throws Exception {
        String longest = "é".repeat(20_000);
        List<Answers.Answer> group = new ArrayList<>(each(place -> place.answer(1, 1, "It depends.")));
        group.set(0, places.getFirst().answer(1, 1, longest));

        List<Object> outcomes = behindAHold(group);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
        assertThat(responses.newest(places.getFirst().attempt.number()))
                .extracting(ResponseRow::response)
                .containsExactly('"' + longest + '"');
        assertThat(alone).as("done alone").hasValue(1);
    }

    @Test
    void inATransactionOfTheCallersItIsAPartOfThat() {
        Place place = places.getFirst();

        assertThatThrownBy(() -> transactions.executeWrite(transaction -> {
                    commits.run(piece(place.answer(1, 1, "It depends.")));
                    assertThat(responses.newest(place.attempt.number())).hasSize(1);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(responses.newest(place.attempt.number())).isEmpty();
    }

    private List<Answers.Answer> each(Function<Place, Answers.Answer> answer) {
        return places.stream().map(answer).toList();
    }

    private static List<Piece> pieces(List<Answers.Answer> given) {
        return given.stream().map(GroupCommitTest::piece).toList();
    }

    private static Piece piece(Answers.Answer answer) {
        return new Piece(answer, () -> {});
    }

    private void everyAnswerIsThere() {
        assertThat(places).as("committed").allMatch(this::isAnswered);
    }

    private boolean isAnswered(Place place) {
        return responses.newest(place.attempt.number()).size() == 1;
    }

    private List<Object> behindAHold(List<Answers.Answer> given) throws InterruptedException, ExecutionException {
        return allBehindAHold(pieces(given));
    }

    /**
     * Does all these in one group, in this order, while pieces that have begun before keep all groups waiting; what came of
     * each, or the message of its failure.
     */
    private List<Object> allBehindAHold(List<Piece> pieces) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : begunBehindAHold(threads, pieces)) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private List<Future<Object>> begunBehindAHold(ExecutorService threads, List<Piece> pieces)
            throws InterruptedException, ExecutionException {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> holders = new ArrayList<>();
        for (Place place : holding) {
            CountDownLatch holds = new CountDownLatch(1);
            holders.add(threads.submit(() -> commits.run(new Piece(place.answer(1, 1, "It holds."), () -> {
                holds.countDown();
                await(go);
            }))));
            await(holds);
        }
        List<Future<Object>> running = new ArrayList<>();
        for (Piece piece : pieces) {
            running.add(threads.submit(() -> outcome(piece)));
            while (commits.waiting() < running.size() && !running.getLast().isDone()) {
                Thread.onSpinWait();
            }
        }
        go.countDown();
        for (Future<?> holder : holders) {
            holder.get();
        }
        return running;
    }

    private Object outcome(Piece piece) {
        try {
            return commits.run(piece);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
