package dev.ascent.server.attempt;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
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
 *
 * @param <W> a piece of work
 * @param <T> what comes of it
 */
final class GroupCommit<W, T> {
    /** How many groups there are at once: one for each two processors, as a group keeps one busy and its database another. */
    static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    /** How long people wait for a group before they go alone: the group before it is stuck. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TransactionOperations<Connection> transactions;
    private final DistributionSummary sizes;
    private final int most;
    private final Duration patience;
    private final Work<W, T> work;
    private final Queue<Member<W, T>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore groups = new Semaphore(AT_ONCE);

    /**
     * Groups of one kind of work.
     *
     * @param most how many pieces of work share a transaction; 1 or less gives each its own
     * @param patience after which one that waits goes alone
     */
    GroupCommit(
            TransactionOperations<Connection> transactions,
            MeterRegistry registry,
            int most,
            Duration patience,
            Work<W, T> work) {
        this.transactions = transactions;
        this.most = most;
        this.patience = patience;
        this.work = work;
        this.sizes = DistributionSummary.builder("ascent.commits")
                .description("Pieces of work, such as saves, that one transaction committed")
                .register(registry);
    }

    /** How short pieces of work are done in a transaction, which can be repeated as long as it was not committed. */
    interface Work<W, T> {
        /** Does a piece in a transaction that is its own, and may wait for locks. */
        T alone(W piece);

        /**
         * Does pieces that share a transaction, and so wait for each other.
         *
         * @return what came of each, in their order; empty where a piece was not done and must be done alone
         */
        default List<Optional<T>> together(List<W> pieces) {
            return pieces.stream().map(piece -> Optional.of(alone(piece))).toList();
        }
    }

    /** Does a piece of work and commits it. In a transaction that the caller has opened it is a part of that. */
    T run(W piece) {
        if (transactions.findTransactionStatus().isPresent()) {
            return work.alone(piece);
        }
        if (most <= 1) {
            return commit(() -> work.alone(piece));
        }
        // An interrupted thread gets no connection, and this one may lead for others.
        boolean interrupted = Thread.interrupted();
        try {
            Member<W, T> member = new Member<>(piece);
            waiting.add(member);
            interrupted |= await(member);
            return switch (member.state) {
                case DONE -> member.result.orElseThrow();
                case FAILED -> throw member.failure();
                case ALONE, WAITING -> commit(() -> work.alone(piece));
            };
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Leads where nobody else does, and waits; returns whether the thread was interrupted meanwhile. */
    private boolean await(Member<W, T> member) {
        long begun = System.nanoTime();
        boolean interrupted = false;
        while (member.state == State.WAITING) {
            boolean led = groups.tryAcquire() && lead();
            if (led || member.state != State.WAITING) {
                continue;
            }
            long waited = System.nanoTime() - begun;
            if (waited > patience.toNanos() && waiting.remove(member)) {
                // This may have been the one that was to wake the others.
                wakeFirst();
                return interrupted;
            }
            LockSupport.parkNanos(this, patience.toNanos());
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
            List<Member<W, T>> group = new ArrayList<>();
            for (Member<W, T> next = waiting.poll(); next != null; next = group.size() < most ? waiting.poll() : null) {
                group.add(next);
            }
            if (!group.isEmpty()) {
                // Another group may be free for those whom this one leaves.
                wakeFirst();
                commit(group);
            }
            return !group.isEmpty();
        } finally {
            groups.release();
            wakeFirst();
        }
    }

    private void wakeFirst() {
        Member<W, T> next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private void commit(List<Member<W, T>> group) {
        boolean[] begun = {false};
        State end = State.ALONE;
        try {
            List<W> pieces = group.stream().map(member -> member.piece).toList();
            List<Optional<T>> results = commit(() -> {
                begun[0] = true;
                return work.together(pieces);
            });
            for (int i = 0; i < pieces.size(); i++) {
                group.get(i).result = results.get(i);
            }
            end = State.DONE;
            sizes.record((double) results.stream().filter(Optional::isPresent).count());
        } catch (RuntimeException e) {
            if (group.size() == 1 || !begun[0]) {
                // It is the fault of this one, or there is no transaction to be had, and each would wait as long again.
                group.forEach(member -> member.failure = e);
                end = State.FAILED;
            }
        } finally {
            for (Member<W, T> member : group) {
                member.end(end);
            }
        }
    }

    private <R> R commit(Supplier<R> pieces) {
        return transactions.executeWrite(transaction -> pieces.get());
    }

    private enum State {
        WAITING,
        DONE,
        FAILED,
        /** To be done by its own thread, in a transaction of its own. */
        ALONE
    }

    /** A piece of work that waits for its commit. */
    private static final class Member<W, T> {
        private final W piece;
        private final Thread thread = Thread.currentThread();
        private Optional<T> result = Optional.empty();
        private @Nullable RuntimeException failure;
        private volatile State state = State.WAITING;

        Member(W piece) {
            this.piece = piece;
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
