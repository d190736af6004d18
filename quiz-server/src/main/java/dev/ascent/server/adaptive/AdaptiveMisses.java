package dev.ascent.server.adaptive;

import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.Misses;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions of adaptive tests that were answered wrong, partly right, or by saying that one does not know. */
@Singleton
class AdaptiveMisses implements Misses {
    private final AskedRepository slots;

    AdaptiveMisses(AskedRepository slots) {
        this.slots = slots;
    }

    @Override
    public Map<String, Instant> of(Person person) {
        return slots.missed(person.id().number()).stream()
                .collect(Collectors.toMap(AskedRepository.Missed::questionId, AskedRepository.Missed::missedAt));
    }
}
