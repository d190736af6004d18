package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.ident.Id;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions that a person's open attempts ask. Wherever else these were asked, the person reads nothing of their keys until
 * those attempts have ended. Reviewers and instructors read all keys anyway, so nothing is kept from them.
 */
@Singleton
public class OpenQuestions {
    private final AttemptRepository attempts;
    private final SlotRepository slots;
    private final Clock clock;
    private final Duration grace;

    OpenQuestions(
            AttemptRepository attempts,
            SlotRepository slots,
            Clock clock,
            @Property(name = "ascent.grace", defaultValue = "3s") Duration grace) {
        this.attempts = attempts;
        this.slots = slots;
        this.clock = clock;
        this.grace = grace;
    }

    /** The ids of the questions whose keys are kept from the person now. */
    public Set<String> of(Person person) {
        return readsAllKeys(person)
                ? Set.of()
                : Set.copyOf(slots.open(person.id().number(), earliestDeadline()));
    }

    /** The open attempt that keeps the keys of another one from the person; the one that ends last where there are several. */
    Optional<AttemptSummary> sharedWith(Person person, Id attempt) {
        return readsAllKeys(person)
                ? Optional.empty()
                : attempts.openWithQuestionOf(person.id().number(), earliestDeadline(), attempt.number())
                        .map(AttemptRow::summary);
    }

    /** Of attempts of the person's own those whose results wait, since an open one asks some of their questions. */
    public Set<Id> heldBack(Person person, Collection<Id> own) {
        Set<String> kept = of(person);
        if (kept.isEmpty() || own.isEmpty()) {
            return Set.of();
        }
        List<Long> numbers = own.stream().map(Id::number).toList();
        return slots.asking(numbers, kept).stream().map(Id::new).collect(Collectors.toSet());
    }

    /** The open attempt that asks one of these questions and so keeps its key; the one that ends last where there are several. */
    public Optional<AttemptSummary> asking(Person person, Set<String> questions) {
        return readsAllKeys(person) || questions.isEmpty()
                ? Optional.empty()
                : attempts.openAsking(person.id().number(), earliestDeadline(), questions)
                        .map(AttemptRow::summary);
    }

    private static boolean readsAllKeys(Person person) {
        return person.may(Role.REVIEWER) || person.may(Role.INSTRUCTOR);
    }

    private Instant earliestDeadline() {
        return clock.instant().minus(grace);
    }
}
