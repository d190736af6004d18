package dev.ascent.ui.take;

import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.shell.Client;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page does with its attempt beside saving answers: all of it can be done later as well, if the database is away. */
record OpenAttempt(AttemptService attempts, Person person, Id id) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAttempt.class);

    /** Remembers where the candidate is. */
    void visit(int slot) {
        quietly(() -> Optional.of(attempts.visit(person, id, slot)));
    }

    /** Marks a question, or takes the mark off; says whether it did. */
    boolean flag(int slot, boolean flagged) {
        return quietly(() -> Optional.of(attempts.flag(person, id, slot, flagged)))
                .orElse(false);
    }

    /** Hands the attempt in; says whether it did. */
    boolean submit() {
        return quietly(() -> attempts.submit(person, id, Client.address())).isPresent();
    }

    /** The attempt as it stands now. */
    Optional<AttemptView> now() {
        return quietly(() -> attempts.show(person, id));
    }

    private <T> Optional<T> quietly(Supplier<Optional<T>> deed) {
        try {
            return deed.get();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("attempt", id).log("The database did not answer: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
