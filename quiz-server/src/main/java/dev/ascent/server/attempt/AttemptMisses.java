package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions that graded attempts found wrong or partly right, with when the newest of those was finished. */
@Singleton
class AttemptMisses implements Misses {
    private final SlotRepository slots;

    AttemptMisses(SlotRepository slots) {
        this.slots = slots;
    }

    @Override
    public Map<String, Instant> of(Person person) {
        return slots.missed(person.id().number()).stream()
                .collect(Collectors.toMap(SlotRepository.Missed::questionId, SlotRepository.Missed::missedAt));
    }
}
