package dev.ascent.server.attempt;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Commits what several people do at the same time in one transaction (group commit: DeWitt et al., "Implementation techniques
 * for main memory database systems", SIGMOD 1984). Nobody waits for company: whoever comes while no group is under way goes at
 * once, and those who come meanwhile are the next group, whose first leads it on its own thread. Nobody is told of a success
 * before the commit, and work of which anything fails is done again by itself, so that one failure is one person's. Each kind of
 * work has groups of its own.
 */
final class GroupCommit {
    /** How many groups there are at once: one for each two processors, as a group keeps one busy and its database another. */
    static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    /** Who has waited so long for a group goes alone: the group before it is stuck. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TransactionOperations<Connection> transactions;
    private final DistributionSummary sizes;
    private final int most;
    private final Queue<Member<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore groups = new Semaphore(AT_ONCE);

    /**
     * Groups of one kind of work.
     *
     * @param most how many pieces of work share a transaction; 1 or less gives each its own
     */
    GroupCommit(TransactionOperations<Connection> transactions, MeterRegistry registry, int most) {
        this.transactions = transactions;
        this.most = most;
        this.sizes = DistributionSummary.builder("ascent.commits")
                .description("Pieces of work, such as saves, that one transaction committed")
                .register(registry);
    }

    /** A short piece of work in a transaction, which can be repeated as long as it was not committed. */
    interface Work<T> {
        /** Does it in a transaction that is its own, and may wait for locks. */
        T alone();

        /** Does it beside that of others, which wait as long as it does; empty where it must be done alone. */
        default Optional<T> together() {
            return Optional.of(alone());
        }
    }

    /**
     * Does the work and commits it. In a transaction that the caller has opened it is a part of that.
     *
     * @param lock the number of the row that the work locks; groups take their locks in the order of these
     */
    <T> T run(long lock, Work<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            return work.alone();
        }
        if (most <= 1) {
            return commit(work::alone);
        }
        // An interrupted thread gets no connection, and this one may lead for others.
        boolean interrupted = Thread.interrupted();
        try {
            Member<T> member = new Member<>(lock, work);
            waiting.add(member);
            interrupted |= await(member);
            return switch (member.state) {
                case DONE -> member.result.orElseThrow();
                case FAILED -> throw member.failure();
                case ALONE, WAITING -> commit(work::alone);
            };
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Leads where nobody else does, and waits; returns whether the thread was interrupted meanwhile. */
    private boolean await(Member<?> member) {
        long begun = System.nanoTime();
        boolean interrupted = false;
        while (member.state == State.WAITING) {
            boolean led = groups.tryAcquire() && lead();
            if (led || member.state != State.WAITING) {
                continue;
            }
            long waited = System.nanoTime() - begun;
            if (waited > PATIENCE.toNanos() && waiting.remove(member)) {
                // This may have been the one that was to wake the others.
                wakeFirst();
                return interrupted;
            }
            LockSupport.parkNanos(this, PATIENCE.toNanos());
            interrupted |= Thread.interrupted();
        }
        return interrupted;
    }

    /** How many wait for a group that takes them. */
    int waiting() {
        return waiting.size();
    }

    /** Commits those who wait, and wakes the first of those who came meanwhile; false where nobody waited. */
    private boolean lead() {
        try {
            List<Member<?>> group = new ArrayList<>();
            for (Member<?> next = waiting.poll(); next != null; next = group.size() < most ? waiting.poll() : null) {
                group.add(next);
            }
            if (!group.isEmpty()) {
                commit(group);
            }
            return !group.isEmpty();
        } finally {
            groups.release();
            wakeFirst();
        }
    }

    private void wakeFirst() {
        Member<?> next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private void commit(List<Member<?>> group) {
        boolean[] begun = {false};
        State end = State.ALONE;
        try {
            group.sort(Comparator.comparingLong(member -> member.lock));
            commit(() -> {
                begun[0] = true;
                group.forEach(Member::attempt);
                return true;
            });
            end = State.DONE;
            sizes.record(group.size());
        } catch (RuntimeException e) {
            if (group.size() == 1 || !begun[0]) {
                // It is the fault of this one, or there is no transaction to be had, and each would wait as long again.
                group.forEach(member -> member.failure = e);
                end = State.FAILED;
            }
        } finally {
            for (Member<?> member : group) {
                member.end(end);
            }
        }
    }

    private <T> T commit(Supplier<T> work) {
        return transactions.executeWrite(transaction -> work.get());
    }

    private enum State {
        WAITING,
        DONE,
        FAILED,
        /** To be done by its own thread, in a transaction of its own. */
        ALONE
    }

    /** A piece of work that waits for its commit. */
    private static final class Member<T> {
        private final long lock;
        private final Work<T> work;
        private final Thread thread = Thread.currentThread();
        private Optional<T> result = Optional.empty();
        private @Nullable RuntimeException failure;
        private volatile State state = State.WAITING;

        Member(long lock, Work<T> work) {
            this.lock = lock;
            this.work = work;
        }

        void attempt() {
            result = work.together();
        }

        RuntimeException failure() {
            return failure == null ? new IllegalStateException("not failed") : failure;
        }

        void end(State reached) {
            state = reached == State.DONE && result.isEmpty() ? State.ALONE : reached;
            LockSupport.unpark(thread);
        }
    }
}
