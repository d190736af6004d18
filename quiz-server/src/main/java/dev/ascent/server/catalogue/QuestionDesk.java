package dev.ascent.server.catalogue;

import dev.ascent.core.bank.Linter;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where instructors write questions: the only way, besides the bank's files, to change what is published.
 *
 * <p>Every method refuses people who are not instructors with {@link dev.ascent.server.problem.AccessDenied}. Every
 * {@code address} is the network address that the request came from.
 */
@Singleton
public class QuestionDesk {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,62})[a-z0-9]");
    private static final int LONGEST = 64 * 1024;

    private final CatalogueStore store;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Linter linter = new Linter();

    QuestionDesk(
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

    /** Every problem of {@code yaml} as the question {@code id}, and the question where it has no error. */
    public Linter.Linted lint(String id, String yaml) {
        return linter.lint(catalogue.bank().taxonomy(), path(id, yaml), yaml);
    }

    /** The variant of {@code question} that {@code seed} gives. */
    public Variant preview(Question question, long seed) {
        return catalogue.generator().generate(question, seed);
    }

    /** The lines of all questions that match, published or not, by id. */
    public List<QuestionSummary> search(Person person, QuestionSearch search) {
        person.require(Role.INSTRUCTOR, Role.REVIEWER);
        return catalogue.search(search);
    }

    /** All versions of a question, oldest first. */
    public List<TextVersion> versions(Person person, String id) {
        person.require(Role.INSTRUCTOR, Role.REVIEWER);
        return store.versions(TextKind.QUESTION, id).stream()
                .map(StoredText::asVersion)
                .toList();
    }

    /** The newest version of a question. */
    public Optional<TextVersion> newest(Person person, String id) {
        person.require(Role.INSTRUCTOR, Role.REVIEWER);
        return store.newest(TextKind.QUESTION, id).map(StoredText::asVersion);
    }

    /**
     * Keeps {@code yaml} as the question's draft, errors and all: in place of the newest version where that is a draft of
     * the same person, else as a new version, so that nobody's text is overwritten by somebody else.
     *
     * @param basedOn the fingerprint of the version that the author began with; empty for a new question
     */
    public Publishing saveDraft(Person person, String id, String yaml, Optional<String> basedOn, String address) {
        person.require(Role.INSTRUCTOR);
        if (!ID.matcher(id).matches()) {
            return new Publishing.NotPossible("An id is 3 to 64 of a to z, 0 to 9 and inner hyphens.");
        }
        if (yaml.length() > LONGEST) {
            return new Publishing.NotPossible("A question has at most 64 KiB.");
        }
        Publishing outcome = change(() -> {
            Optional<StoredText> newest = store.newest(TextKind.QUESTION, id);
            if (!newest.map(StoredText::fingerprint).equals(basedOn)) {
                return newest.<Publishing>map(text -> new Publishing.Stale(text.asVersion()))
                        .orElseGet(() -> new Publishing.NotPossible("There is no question " + id + " any more."));
            }
            Optional<StoredText> own = newest.filter(
                    text -> text.status() == Status.DRAFT && text.author().equals(Optional.of(person.id())));
            int next = newest.map(text -> text.version() + 1).orElse(1);
            StoredText draft =
                    draft(person, id, yaml, own.map(StoredText::version).orElse(next));
            if (own.isPresent()) {
                store.rewrite(draft);
            } else {
                store.insert(List.of(draft));
            }
            audit.add(person.id(), "question.draft", "question/" + id, address, "version " + draft.version());
            return new Publishing.Done(draft.asVersion(), List.of());
        });
        return outcome instanceof Publishing.Done(TextVersion version, List<?> none)
                ? new Publishing.Done(version, lint(id, yaml).problems())
                : outcome;
    }

    /** Throws a draft of the person's own away; what was published or is in review stays. */
    public Publishing discard(Person person, String id, int version, String address) {
        person.require(Role.INSTRUCTOR);
        return change(() -> {
            Optional<StoredText> draft = store.version(TextKind.QUESTION, id, version)
                    .filter(text ->
                            text.status() == Status.DRAFT && text.author().equals(Optional.of(person.id())));
            if (draft.isEmpty()) {
                return new Publishing.NotPossible("No version " + version + " of " + id + " is a draft of your own.");
            }
            store.remove(draft.get());
            audit.add(person.id(), "question.discard", "question/" + id, address, "version " + version);
            return new Publishing.Done(draft.get().asVersion(), List.of());
        });
    }

    /** Asks for somebody else's look at a draft without errors. */
    public Publishing submitForReview(Person person, String id, int version, String address) {
        person.require(Role.INSTRUCTOR);
        return move(person, id, version, Status.DRAFT, Status.IN_REVIEW, "question.review", address);
    }

    /** Publishes a draft or a version in review, if it has no error; new attempts get it from now on. */
    public Publishing publish(Person person, String id, int version, String address) {
        return publish(person, id, version, Set.of(Status.DRAFT, Status.IN_REVIEW), "question.publish", address);
    }

    /**
     * Takes the published version out of new attempts. Attempts that have it keep it, and the bank's files do not bring it
     * back: {@link #restore} does.
     */
    public Publishing retire(Person person, String id, int version, String address) {
        person.require(Role.INSTRUCTOR);
        return move(person, id, version, Status.PUBLISHED, Status.RETIRED, "question.retire", address);
    }

    /**
     * Publishes a retired version again, if it has no error. What is published until then is retired, and the bank's files
     * do not bring that back.
     */
    public Publishing restore(Person person, String id, int version, String address) {
        return publish(person, id, version, Set.of(Status.RETIRED), "question.restore", address);
    }

    private Publishing publish(Person person, String id, int version, Set<Status> from, String deed, String address) {
        person.require(Role.INSTRUCTOR);
        Optional<StoredText> stored = store.version(TextKind.QUESTION, id, version);
        if (stored.isEmpty()) {
            return new Publishing.NotPossible("There is no version " + version + " of " + id + ".");
        }
        Linter.Linted linted = lint(id, stored.get().text());
        if (linted.question().isEmpty()) {
            return new Publishing.Faulty(linted.problems());
        }
        return change(() -> {
            Optional<StoredText> now = store.version(TextKind.QUESTION, id, version);
            StoredText text = now.orElseThrow();
            if (!text.fingerprint().equals(stored.get().fingerprint())) {
                return new Publishing.Stale(text.asVersion());
            }
            if (!from.contains(text.status())) {
                return new Publishing.NotPossible(
                        "Version " + version + " is " + text.status().id() + " already.");
            }
            if (text.status() == Status.RETIRED) {
                store.rejectPublished(TextKind.QUESTION, id, clock.instant());
            } else {
                store.retirePublished(TextKind.QUESTION, id, clock.instant());
            }
            store.move(text, Status.PUBLISHED, clock.instant());
            audit.add(person.id(), deed, "question/" + id, address, "version " + version);
            return done(id, version, linted);
        });
    }

    private Publishing move(
            Person person, String id, int version, Status from, Status to, String deed, String address) {
        return change(() -> {
            Optional<StoredText> text =
                    store.version(TextKind.QUESTION, id, version).filter(found -> found.status() == from);
            if (text.isEmpty()) {
                return new Publishing.NotPossible("No version " + version + " of " + id + " is " + from.id() + ".");
            }
            Linter.Linted linted = lint(id, text.get().text());
            if (to == Status.IN_REVIEW && linted.question().isEmpty()) {
                return new Publishing.Faulty(linted.problems());
            }
            store.decide(text.get(), to, clock.instant());
            audit.add(person.id(), deed, "question/" + id, address, "version " + version);
            return done(id, version, linted);
        });
    }

    private Publishing done(String id, int version, Linter.Linted linted) {
        TextVersion now =
                store.version(TextKind.QUESTION, id, version).orElseThrow().asVersion();
        return new Publishing.Done(now, linted.problems());
    }

    private Publishing change(Change change) {
        Publishing outcome = transactions.executeWrite(transaction -> {
            store.lock();
            Publishing result = change.in();
            if (result instanceof Publishing.Done) {
                store.touch();
            }
            return result;
        });
        catalogue.refresh();
        return outcome;
    }

    private StoredText draft(Person person, String id, String yaml, int version) {
        return new StoredText(
                TextKind.QUESTION,
                id,
                version,
                Fingerprint.of(yaml),
                Status.DRAFT,
                false,
                Optional.of(person.id()),
                yaml,
                clock.instant());
    }

    /** The path that makes the reader compare the id; the folder is whatever topic the text names. */
    private static String path(String id, String yaml) {
        String topic = yaml.lines()
                .filter(line -> line.startsWith("topic:"))
                .map(line -> line.substring("topic:".length()).strip())
                .filter(name -> name.matches("[a-z0-9-]+"))
                .findFirst()
                .orElse("unsorted");
        return "questions/" + topic + "/" + id + ".yaml";
    }

    /** A change of the catalogue in the transaction that is open. */
    private interface Change {
        Publishing in();
    }
}
