package dev.ascent.server.soak;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.SmallBank;
import dev.ascent.server.history.Answer;
import dev.ascent.server.history.Event;
import dev.ascent.server.history.Event.Reply;
import dev.ascent.server.history.Event.Span;
import dev.ascent.server.soak.History.Slot;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * One attempt of one person: each slot has a saver of its own, a second window saves into all of them, and the attempt is
 * submitted at some moment or left to its deadline. Who gets no reply asks again, as the UI does.
 */
final class Sitting {
    /** Within this a node agrees with its database on the time: what it follows as drift. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final int LONGEST_SITTING_SECONDS = 90;
    private static final int LONGEST_THOUGHT_MILLIS = 30;
    private static final int LONGEST_WAIT_MILLIS = 500;

    private final Load load;
    private final Caller caller;
    private final String attempt;
    private final Instant end;
    private final SplittableRandom random;
    private volatile boolean over;

    /**
     * A sitting that has not begun.
     *
     * @param deadline the attempt's, as the server says
     */
    Sitting(Load load, Caller caller, String attempt, Instant deadline, SplittableRandom random) {
        this.load = load;
        this.caller = caller;
        this.attempt = attempt;
        this.end = deadline.plus(Site.GRACE);
        this.random = random;
    }

    /** Goes through the attempt until it is graded. */
    void run() {
        Span expiry = load.timeline().around(end, CLOCK_TOLERANCE);
        tellAllSlots(new Event.Close(expiry, false));
        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int slot = 1; slot <= SmallBank.SLOTS; slot++) {
                int mine = slot;
                SplittableRandom own = random.split();
                windows.execute(() -> answer(mine, own));
            }
            SplittableRandom second = random.split();
            windows.execute(() -> answerFromASecondWindow(second));
            SplittableRandom hand = random.split();
            windows.execute(() -> submit(hand));
        }
        for (boolean graded = false; !graded && !interrupted(); ) {
            graded = look().map(shown -> shown.text("state").equals("graded")).orElse(false);
            waitToRepeat(random);
        }
    }

    /** A pause as of somebody who types very fast. */
    private static void think(SplittableRandom random) {
        pause(random.nextInt(1, LONGEST_THOUGHT_MILLIS));
    }

    /** A pause after no reply, so that clients leave a node the time to start. */
    static void waitToRepeat(SplittableRandom random) {
        pause(random.nextInt(LONGEST_WAIT_MILLIS / 2, LONGEST_WAIT_MILLIS));
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }

    private void answer(int slot, SplittableRandom own) {
        long sequence = 1;
        for (Reply reply = new Reply.Unknown(); !(reply instanceof Reply.Over) && !interrupted(); ) {
            Answer answer = new Answer(sequence, load.freshValue());
            reply = save(slot, answer, true);
            while (reply instanceof Reply.Unknown && !interrupted()) {
                waitToRepeat(own);
                reply = save(slot, answer, false);
            }
            sequence = reply instanceof Reply.Stale stale ? stale.newest().sequence() + 1 : sequence + 1;
            think(own);
        }
        over = true;
    }

    /** Looks, and answers on from what it saw: with the same sequence, the next or one beyond. */
    private void answerFromASecondWindow(SplittableRandom own) {
        while (!over && !interrupted()) {
            Optional<ApiClient.Answer> shown = look();
            think(own);
            if (shown.isEmpty()) {
                waitToRepeat(own);
            } else {
                int slot = own.nextInt(1, SmallBank.SLOTS + 1);
                long seen = seen(shown.get(), slot).sequence();
                save(slot, new Answer(Math.max(1, seen + own.nextInt(3)), load.freshValue()), true);
            }
            think(own);
        }
    }

    private void submit(SplittableRandom own) {
        long moment = load.timeline().now()
                + Duration.ofSeconds(own.nextInt(2, LONGEST_SITTING_SECONDS)).toNanos();
        while (!over && load.goesOn() && load.timeline().now() < moment && !interrupted()) {
            think(own);
        }
        boolean first = true;
        while (!over && !interrupted()) {
            long from = load.timeline().now();
            Optional<ApiClient.Answer> reply =
                    caller.call(api -> api.post("/api/v1/attempts/" + attempt + "/submission", ""));
            Span span = new Span(from, load.timeline().now());
            if (reply.isPresent() && reply.get().status() == 200) {
                tellAllSlots(new Event.Close(span, false));
                return;
            }
            if (first) {
                tellAllSlots(new Event.Close(span.unanswered(), true));
                first = false;
            }
            reply.ifPresent(odd -> load.tellUnexpected("submission: " + odd.status() + " " + odd.body()));
            waitToRepeat(own);
        }
    }

    /** Tries to save; a repeat without a reply is not told again, since it can do nothing that the first can't. */
    private Reply save(int slot, Answer answer, boolean first) {
        long from = load.timeline().now();
        Reply reply = caller.call(api -> api.put(
                        "/api/v1/attempts/" + attempt + "/slots/" + slot + "/response",
                        "{\"sequence\": " + answer.sequence() + ", \"response\": \"" + answer.value() + "\"}"))
                .map(this::reply)
                .orElseGet(Reply.Unknown::new);
        Span span = new Span(from, load.timeline().now());
        if (reply instanceof Reply.Unknown) {
            load.leaveUnanswered();
            if (first) {
                load.history().add(new Slot(attempt, slot), new Event.Save(span.unanswered(), answer, reply));
            }
        } else {
            load.history().add(new Slot(attempt, slot), new Event.Save(span, answer, reply));
        }
        return reply;
    }

    private Reply reply(ApiClient.Answer answer) {
        return switch (answer.status()) {
            case 200 -> {
                load.acknowledge();
                if (Instant.parse(answer.text("savedAt")).isAfter(end)) {
                    load.tellLate();
                }
                yield new Reply.Saved();
            }
            case 409 -> new Reply.Stale(answer(answer.json().get("newest")));
            case 410 -> new Reply.Over();
            default -> {
                load.tellUnexpected("save: " + answer.status() + " " + answer.body());
                yield new Reply.Unknown();
            }
        };
    }

    /** Looks at the attempt, and notes what it shows of each slot. */
    private Optional<ApiClient.Answer> look() {
        long from = load.timeline().now();
        Optional<ApiClient.Answer> shown = caller.call(api -> api.get("/api/v1/attempts/" + attempt))
                .filter(answer -> {
                    if (answer.status() != 200) {
                        load.tellUnexpected("look: " + answer.status() + " " + answer.body());
                    }
                    return answer.status() == 200;
                });
        Span span = new Span(from, load.timeline().now());
        shown.ifPresent(answer -> {
            if (!Instant.parse(answer.text("deadlineAt")).plus(Site.GRACE).equals(end)) {
                load.tellUnexpected("look: another deadline, " + answer.text("deadlineAt"));
            }
            boolean takesAnswers = answer.text("state").equals("in-progress");
            for (int slot = 1; slot <= SmallBank.SLOTS; slot++) {
                load.history().add(new Slot(attempt, slot), new Event.Read(span, seen(answer, slot), takesAnswers));
            }
        });
        return shown;
    }

    private static Answer seen(ApiClient.Answer attempt, int slot) {
        return answer(attempt.json().get("slots").get(slot - 1));
    }

    private static Answer answer(JsonNode slot) {
        long sequence = slot.get("sequence").getLongValue();
        return sequence == 0
                ? Answer.NONE
                : new Answer(sequence, slot.get("response").coerceStringValue());
    }

    private void tellAllSlots(Event event) {
        for (int slot = 1; slot <= SmallBank.SLOTS; slot++) {
            load.history().add(new Slot(attempt, slot), event);
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
