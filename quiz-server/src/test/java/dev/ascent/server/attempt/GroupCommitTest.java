package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The first work of each test holds all groups up until everybody else has come, so that those are groups for sure. */
@ParameterizedClass
@EnumSource(Engine.class)
class GroupCommitTest {
    private static final int PEOPLE = 40;

    private final NodeFixture node;
    private final GroupCommit commits;
    private final ResponseRepository responses;
    private final AttemptService attempts;
    private final TransactionOperations<Connection> transactions;
    private final List<Place> places;

    private record Place(Person person, Id attempt) {}

    @SuppressWarnings("unchecked") // the node's one data source is of connections
    GroupCommitTest(Engine engine) {
        node = NodeFixture.shared(engine);
        commits = node.node().context().getBean(GroupCommit.class, Qualifiers.byName("saves"));
        responses = node.get(ResponseRepository.class);
        attempts = node.get(AttemptService.class);
        transactions = node.get(TransactionOperations.class);
        node.publish(OwnQuiz.OPEN);
        places = IntStream.range(0, PEOPLE).mapToObj(i -> started()).toList();
    }

    private Place started() {
        Person person = node.person(Role.CANDIDATE);
        Starting started = node.get(Starter.class).start(person, OwnQuiz.OPEN.id(), OptionalLong.empty(), "test");
        return new Place(person, ((Starting.Started) started).attempt().id());
    }

    @Test
    void whatComesWhileAGroupIsUnderWayIsCommittedTogether() throws Exception {
        DistributionSummary sizes =
                node.get(MeterRegistry.class).get("ascent.commits").summary();
        long before = sizes.count();
        double sharers = sizes.totalAmount();

        List<Saving> outcomes = behindAHold(
                places.stream().map(place -> (Deed<Saving>) () -> save(place)).toList());

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
        places.forEach(place -> assertThat(responses.newest(place.attempt.number()))
                .as("committed")
                .hasSize(1));
        assertThat(sizes.totalAmount() - sharers).isEqualTo(PEOPLE + GroupCommit.AT_ONCE);
        assertThat(sizes.count() - before).as("transactions").isLessThan(PEOPLE / 4);
    }

    @Test
    void oneFailureIsOnePersons() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<Deed<Object>> deeds = new ArrayList<>();
        places.forEach(place -> deeds.add(() -> save(place)));
        deeds.add(PEOPLE / 2, () -> {
            try {
                return commits.run(places.get(PEOPLE / 2).attempt.number(), () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("this one fails");
                });
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        });

        List<Object> outcomes = behindAHold(deeds);

        assertThat(outcomes.remove(PEOPLE / 2)).isEqualTo("this one fails");
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
        places.forEach(place -> assertThat(responses.newest(place.attempt.number()))
                .as("committed")
                .hasSize(1));
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
            holds.await();
            Future<Saving> waits = threads.submit(() -> save(locked));

            List<Saving> others = behindAHold(places.subList(1, PEOPLE).stream()
                    .map(place -> (Deed<Saving>) () -> save(place))
                    .toList());

            assertThat(others).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saving.Saved.class));
            assertThat(waits.isDone()).isFalse();
            done.countDown();
            assertThat(waits.get()).isInstanceOf(Saving.Saved.class);
            holder.get();
        }
    }

    @Test
    void inATransactionOfTheCallersItIsAPartOfThat() {
        Place place = places.getFirst();

        assertThatThrownBy(() -> transactions.executeWrite(transaction -> {
                    commits.run(
                            place.attempt.number(),
                            () -> responses.addNewest(place.attempt.number(), 1, 1, "null", null, Instant.now()));
                    assertThat(responses.newest(place.attempt.number())).hasSize(1);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(responses.newest(place.attempt.number())).isEmpty();
    }

    private Saving save(Place place) {
        return attempts.save(place.person, place.attempt, 1, 1, new Response.Text("It depends."), Optional.empty());
    }

    /** Does all these at the same time, while one that has begun before keeps all groups waiting. */
    private <T> List<T> behindAHold(List<Deed<T>> deeds) throws InterruptedException, ExecutionException {
        CountDownLatch holds = new CountDownLatch(GroupCommit.AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> holders = new ArrayList<>();
            for (int i = 0; i < GroupCommit.AT_ONCE; i++) {
                holders.add(threads.submit(() -> commits.run(0, () -> {
                    holds.countDown();
                    await(go);
                    return true;
                })));
            }
            holds.await();
            List<Future<T>> running =
                    deeds.stream().map(deed -> threads.submit(deed::act)).toList();
            while (commits.waiting() < deeds.size()) {
                Thread.onSpinWait();
            }
            go.countDown();
            for (Future<?> holder : holders) {
                holder.get();
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Deed<T> {
        T act() throws Exception;
    }
}
