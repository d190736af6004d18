package dev.ascent.server.soak;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.SmallBank;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** Somebody who takes one quiz after the other. */
final class Candidate implements Runnable {
    private final Load load;
    private final Caller caller;
    private final SplittableRandom random;

    Candidate(Load load, Caller caller, SplittableRandom random) {
        this.load = load;
        this.caller = caller;
        this.random = random;
    }

    @Override
    public void run() {
        while (load.goesOn()) {
            Optional<ApiClient.Answer> started =
                    caller.call(api -> api.post("/api/v1/attempts", "{\"quiz\": \"" + SmallBank.QUIZ + "\"}"));
            if (started.isEmpty()) {
                Sitting.waitToRepeat(random);
            } else if (started.get().status() == 201) {
                String id = started.get().text("id");
                Instant deadline = Instant.parse(started.get().text("deadlineAt"));
                new Sitting(load, caller, id, deadline, random.split()).run();
            } else {
                load.tellUnexpected(
                        "start: " + started.get().status() + " " + started.get().body());
                Sitting.waitToRepeat(random);
            }
        }
    }
}
