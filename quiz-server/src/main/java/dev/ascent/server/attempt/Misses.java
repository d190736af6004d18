package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Which questions a person has missed. */
@Singleton
public class Misses {
    private final SlotRepository slots;

    Misses(SlotRepository slots) {
        this.slots = slots;
    }

    /** The questions that the person's graded attempts found wrong or partly right, with when the newest was finished. */
    public Map<String, Instant> of(Person person) {
        return slots.missed(person.id().number()).stream()
                .collect(Collectors.toMap(SlotRepository.Missed::questionId, SlotRepository.Missed::missedAt));
    }
}
