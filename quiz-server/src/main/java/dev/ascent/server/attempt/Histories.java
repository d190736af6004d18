package dev.ascent.server.attempt;

import dev.ascent.core.assemble.Appearances;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.History;
import dev.ascent.core.assemble.Rules;
import dev.ascent.server.account.Person;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What happened before a quiz is started, as far as its rules ask for it.
 *
 * <p>How often a question is asked is counted over the newest forms of the quiz, from the attempts themselves, at most
 * every half minute a node. There is no counter that starts would have to wait for each other at; a share may be
 * overshot by the forms that start meanwhile.
 */
@Singleton
class Histories {
    /** The newest forms of a quiz that a share refers to. */
    static final int RECENT_FORMS = 1_000;

    private static final Duration AGE = Duration.ofSeconds(30);

    private final SlotRepository slots;
    private final Clock clock;
    private final Map<String, Exposure> exposures = new ConcurrentHashMap<>();

    Histories(SlotRepository slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    History of(Person person, Blueprint blueprint) {
        Rules rules = blueprint.rules();
        Instant now = clock.instant();
        Map<String, Instant> lastSeen = Map.of();
        if (rules.notSeenDays().isPresent()) {
            Instant since = now.minus(Duration.ofDays(rules.notSeenDays().getAsInt()));
            lastSeen = slots.seen(person.id().number(), since).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(SlotRepository.Seen::questionId, SlotRepository.Seen::seenAt));
        }
        if (rules.exposure().isEmpty()) {
            return new History(now, lastSeen, Appearances.NONE);
        }
        Exposure exposure = exposures.compute(
                blueprint.id(),
                (quiz, known) -> known == null || known.at.plus(AGE).isBefore(now) ? count(quiz, now) : known);
        return new History(now, lastSeen, exposure.appearances);
    }

    private Exposure count(String quiz, Instant now) {
        Map<String, Integer> counts = slots.appearances(quiz, RECENT_FORMS).stream()
                .collect(Collectors.toUnmodifiableMap(
                        SlotRepository.Appearance::questionId, SlotRepository.Appearance::forms));
        return new Exposure(now, new Appearances(slots.forms(quiz, RECENT_FORMS), counts));
    }

    private record Exposure(Instant at, Appearances appearances) {}
}
