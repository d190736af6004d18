package dev.ascent.server.catalogue;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.Linter;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.node.BankAhead;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the bank's files into the catalogue.
 *
 * <p>A text that no version has yet becomes the published one. A text that a version from a file has already makes that
 * version the published one again. What instructors decided stays: what they published, and that what they retired, or went
 * back from, is retired. What is gone from the files is retired; a file that can't be read leaves the version before it in
 * place.
 */
@Singleton
class BankImport {
    private final CatalogueStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    BankImport(CatalogueStore store, AuditLog audit, Clock clock, TransactionOperations<Connection> transactions) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Imports what was read; says what that was, and every problem found.
     *
     * @param trusted whether the files were linted when they were built; else what is new among them is linted here, and
     *     left out where that finds an error
     */
    Imported run(BankAhead.Read read, boolean trusted) {
        BankFiles files = read.files();
        BankReader.Reading reading = read.reading();
        if (reading.bank().taxonomy().areas().isEmpty()) {
            return new Imported(reading.bank(), reading.problems());
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<FileText> readable = readable(files, reading.bank());
        if (!trusted) {
            Set<String> known = fingerprints();
            readable.removeIf(file -> file.kind == TextKind.QUESTION
                    && !known.contains(Fingerprint.of(file.text))
                    && hasErrors(reading.bank(), file, problems));
        }
        Set<String> present = present(files);
        transactions.executeWrite(transaction -> {
            merge(readable, present, problems.size());
            return true;
        });
        return new Imported(
                reading.bank(), problems.stream().distinct().sorted().toList());
    }

    private static boolean hasErrors(Bank bank, FileText file, List<Problem> problems) {
        String topic = bank.question(file.id).orElseThrow().topic().id();
        String path = "questions/" + topic + "/" + file.id + ".yaml";
        Linter.Linted linted = new Linter().lint(bank.taxonomy(), path, file.text);
        problems.addAll(linted.problems());
        return linted.question().isEmpty();
    }

    private Set<String> fingerprints() {
        Set<String> known = new HashSet<>();
        store.current().forEach(text -> known.add(text.fingerprint()));
        return known;
    }

    private void merge(List<FileText> readable, Set<String> present, int problems) {
        store.lock();
        Map<String, List<StoredText>> stored = new HashMap<>();
        for (StoredText text : store.current()) {
            stored.computeIfAbsent(key(text.kind(), text.id()), key -> new ArrayList<>())
                    .add(text);
        }
        Instant now = clock.instant();
        int changes = 0;
        List<StoredText> additions = new ArrayList<>();
        for (FileText file : readable) {
            List<StoredText> versions = stored.getOrDefault(key(file.kind, file.id), List.of());
            changes += publish(file, versions, now, additions);
        }
        if (!additions.isEmpty()) {
            store.insert(additions);
        }
        for (List<StoredText> versions : stored.values()) {
            for (StoredText text : versions) {
                boolean gone = !present.contains(key(text.kind(), text.id()));
                if (text.status() == Status.PUBLISHED && text.fromFile() && gone) {
                    store.move(text, Status.RETIRED, now);
                    changes++;
                }
            }
        }
        if (changes > 0) {
            store.touch();
            String detail = changes + " changed, " + problems + " problems";
            audit.add(null, "catalogue.import", "catalogue", "node", detail);
        }
    }

    private int publish(FileText file, List<StoredText> versions, Instant now, List<StoredText> additions) {
        String fingerprint = Fingerprint.of(file.text);
        Optional<StoredText> published = versions.stream()
                .filter(version -> version.status() == Status.PUBLISHED)
                .findFirst();
        Optional<StoredText> known = versions.stream()
                .filter(version -> version.fingerprint().equals(fingerprint) && version.status() != Status.DRAFT)
                .findFirst();
        if (known.isPresent()) {
            boolean settled = published
                    .filter(text -> !text.fromFile() || text.fingerprint().equals(fingerprint))
                    .isPresent();
            if (settled || !known.get().fromFile()) {
                return 0;
            }
        }
        if (published.isPresent()) {
            store.move(published.get(), Status.RETIRED, now);
        }
        if (known.isPresent()) {
            store.move(known.get(), Status.PUBLISHED, now);
            return 1;
        }
        int next = versions.stream().mapToInt(StoredText::version).max().orElse(0) + 1;
        additions.add(new StoredText(
                file.kind, file.id, next, fingerprint, Status.PUBLISHED, true, Optional.empty(), file.text, now));
        return 1;
    }

    private static List<FileText> readable(BankFiles files, Bank bank) {
        List<FileText> texts = new ArrayList<>();
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            TextKind kind = kind(file.getKey());
            String id = id(file.getKey());
            String fingerprint = Fingerprint.of(file.getValue());
            // Of two files with one id only the first is in the bank.
            boolean good = switch (kind) {
                case TAXONOMY -> true;
                case STUDY -> bank.taxonomy().guide(id).isPresent();
                case QUESTION ->
                    bank.question(id).stream()
                            .anyMatch(question -> question.fingerprint().equals(fingerprint));
                case QUIZ ->
                    bank.quiz(id).stream().anyMatch(quiz -> quiz.fingerprint().equals(fingerprint));
            };
            if (good) {
                texts.add(new FileText(kind, id, file.getValue()));
            }
        }
        return texts;
    }

    private static Set<String> present(BankFiles files) {
        Set<String> present = new HashSet<>();
        files.texts().keySet().forEach(path -> present.add(key(kind(path), id(path))));
        // One that can't be read just now is not gone.
        files.problems().stream()
                .filter(Problem::isError)
                .map(Problem::file)
                .forEach(path -> present.add(key(kind(path), id(path))));
        return present;
    }

    private static String key(TextKind kind, String id) {
        return kind.id() + " " + id;
    }

    private static TextKind kind(String path) {
        return switch (path.substring(0, path.indexOf('/') + 1)) {
            case "questions/" -> TextKind.QUESTION;
            case "quizzes/" -> TextKind.QUIZ;
            case "study/" -> TextKind.STUDY;
            default -> TextKind.TAXONOMY;
        };
    }

    private static String id(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ".yaml".length());
    }

    /** The bank as read, and every problem of its files. */
    record Imported(Bank bank, List<Problem> problems) {}

    private record FileText(TextKind kind, String id, String text) {}
}
