package dev.ascent.server.soak;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** People who take quizzes all the time, and what is known of what they did. */
final class Load implements AutoCloseable {
    /** How long after a fault, or after the end, everything must be served again: far more than it takes. */
    static final long PATIENCE_SECONDS = 120;

    private final History history = new History();
    private final Timeline timeline = new Timeline();
    private final AtomicLong values = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final LongAdder unanswered = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final ConcurrentHashMap<String, LongAdder> unexpected = new ConcurrentHashMap<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ended;

    /** Lets each person who has a token begin. */
    Load(Nodes nodes, List<String> tokens, SplittableRandom random) {
        for (String token : tokens) {
            SplittableRandom own = random.split();
            people.execute(new Candidate(this, new Caller(nodes, token), own));
        }
    }

    History history() {
        return history;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Whether nobody was told yet to come to an end. */
    boolean goesOn() {
        return !ended;
    }

    /** A value that nobody gave before. */
    String freshValue() {
        return Long.toString(values.incrementAndGet());
    }

    void acknowledge() {
        acknowledged.incrementAndGet();
    }

    void leaveUnanswered() {
        unanswered.increment();
    }

    /** An answer was taken after the deadline and its grace, by the node's own time. */
    void tellLate() {
        late.increment();
    }

    /** A node said something that it should not say, whatever happens. */
    void tellUnexpected(String what) {
        unexpected.computeIfAbsent(what, fresh -> new LongAdder()).increment();
    }

    long acknowledgements() {
        return acknowledged.get();
    }

    long unanswered() {
        return unanswered.sum();
    }

    long late() {
        return late.sum();
    }

    /** What nodes should not have said, and how often. */
    List<String> unexpected() {
        return unexpected.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .toList();
    }

    /** Waits until so many more answers are acknowledged; false where that takes too long. */
    boolean awaitAcknowledgements(long more) throws InterruptedException {
        long enough = acknowledged.get() + more;
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            if (acknowledged.get() >= enough) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    /** Lets everybody submit; false where somebody can't within a long time. */
    boolean end() throws InterruptedException {
        ended = true;
        people.shutdown();
        return people.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        ended = true;
        people.shutdownNow();
    }
}
