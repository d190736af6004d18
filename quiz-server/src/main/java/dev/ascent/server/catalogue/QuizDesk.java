package dev.ascent.server.catalogue;

import dev.ascent.core.bank.BlueprintReader;
import dev.ascent.core.bank.Linter;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where instructors write the quizzes that are ready-made for everybody, beside the bank's files.
 *
 * <p>Every method refuses people who are not instructors with {@link dev.ascent.server.problem.AccessDenied}; reviewers may
 * read.
 */
@Singleton
class QuizDesk {
    private final Linter linter = new Linter();
    private final CatalogueStore store;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    QuizDesk(
            CatalogueStore store,
            Catalogue catalogue,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.store = store;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The newest version of every quiz, by id; the texts of those that are retired are empty. */
    List<TextVersion> list(Person person) {
        person.require(Role.INSTRUCTOR, Role.REVIEWER);
        Map<String, TextVersion> newest = store.current().stream()
                .filter(text -> text.kind() == TextKind.QUIZ)
                .map(StoredText::asVersion)
                .collect(Collectors.toMap(
                        TextVersion::id,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(TextVersion::version)),
                        TreeMap::new));
        return List.copyOf(newest.values());
    }

    /** The newest version of a quiz. */
    Optional<TextVersion> newest(Person person, String id) {
        person.require(Role.INSTRUCTOR, Role.REVIEWER);
        return store.newest(TextKind.QUIZ, id).map(StoredText::asVersion);
    }

    /**
     * Publishes {@code yaml} as the quiz {@code id}, if it has no error and the published questions can meet it. New
     * attempts get it from now on; those that were started keep the plan that they have.
     *
     * @param basedOn the fingerprint of the version that the author began with; empty for a new quiz
     * @param address the network address that the request came from
     */
    Publishing publish(Person person, String id, String yaml, Optional<String> basedOn, String address) {
        person.require(Role.INSTRUCTOR);
        BlueprintReader.Reading reading = linter.lintQuiz(catalogue.bank(), id, yaml);
        if (reading.blueprint().isEmpty()) {
            return new Publishing.Faulty(reading.problems());
        }
        Publishing outcome = transactions.executeWrite(transaction -> {
            store.lock();
            Optional<StoredText> newest = store.newest(TextKind.QUIZ, id);
            if (!newest.map(StoredText::fingerprint).equals(basedOn)) {
                return newest.<Publishing>map(text -> new Publishing.Stale(text.asVersion()))
                        .orElseGet(() -> new Publishing.NotPossible("There is no quiz " + id + " any more."));
            }
            StoredText text =
                    add(person, id, yaml, newest.map(StoredText::version).orElse(0) + 1);
            audit.add(person.id(), "quiz.publish", "quiz/" + id, address, "version " + text.version());
            return new Publishing.Done(text.asVersion(), reading.problems());
        });
        catalogue.refresh();
        return outcome;
    }

    private StoredText add(Person person, String id, String yaml, int version) {
        store.retirePublished(TextKind.QUIZ, id, clock.instant());
        StoredText text = new StoredText(
                TextKind.QUIZ,
                id,
                version,
                Fingerprint.of(yaml),
                Status.PUBLISHED,
                false,
                Optional.of(person.id()),
                yaml,
                clock.instant());
        store.insert(List.of(text));
        store.touch();
        return text;
    }
}
