package dev.ascent.server.catalogue;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.bank.QuestionReader;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.server.node.BankAhead;
import dev.ascent.server.node.StartFault;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published bank, as this node sees it.
 *
 * <p>At start the bank's files are brought into the database, from the folder that {@code ASCENT_BANK} names or else from
 * the packaged bank; the database decides from then on. A change made by another node is seen within a second.
 */
@Context
public class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final int CACHED_VERSIONS = 5_000;

    private final CatalogueStore store;
    private final BankImport bankImport;
    private final Optional<Path> folder;
    private final VariantGenerator generator = new VariantGenerator();
    private final Map<VersionKey, Question> versions = new ConcurrentHashMap<>();
    /** Held while the catalogue is read, so that a slow reading never replaces a newer one. */
    private final Lock reading = new ReentrantLock();

    private volatile BankFiles files;
    private volatile List<Problem> problems = List.of();
    private volatile Snapshot snapshot =
            new Snapshot(0, new Bank(new Taxonomy(List.of()), List.of(), List.of()), List.of());

    Catalogue(
            CatalogueStore store,
            BankImport bankImport,
            BankAhead ahead,
            @Property(name = "ascent.bank", defaultValue = "") String folder) {
        this.store = store;
        this.bankImport = bankImport;
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        BankAhead.Read read;
        try {
            read = ahead.get();
        } catch (IOException e) {
            throw new StartFault(
                    "The bank in " + folder + " can't be read: it has no taxonomy.yaml, or this account may"
                            + " not read it. Nothing was changed. Correct ASCENT_BANK, or leave it out.",
                    e);
        }
        this.files = read.files();
        load(read);
        if (bank().taxonomy().areas().isEmpty()) {
            throw new StartFault("The bank's taxonomy.yaml can't be used, so nothing can be served: "
                    + problems.stream()
                            .filter(problem -> problem.file().equals("taxonomy.yaml"))
                            .map(Problem::toString)
                            .findFirst()
                            .orElse("it is empty")
                    + "\nNothing was changed. Correct the file, or leave ASCENT_BANK out.");
        }
    }

    /** All that is published now. */
    public Bank bank() {
        return snapshot.bank();
    }

    /** Every problem that the last reading of the bank's files found; what has none of them serves. */
    public List<Problem> problems() {
        return problems;
    }

    /** Makes the variants. There is one, as it remembers compiled expressions. */
    public VariantGenerator generator() {
        return generator;
    }

    /** The lines of all questions that match, published or not, by id. */
    public List<QuestionSummary> search(QuestionSearch search) {
        return snapshot.summaries().stream().filter(search::matches).toList();
    }

    /** The question with this id as it was in this version, whatever became of it and of the taxonomy since. */
    public Optional<Question> question(String id, int version) {
        Optional<Question> published = bank().question(id).filter(question -> question.version() == version);
        if (published.isPresent()) {
            return published;
        }
        VersionKey key = new VersionKey(id, version);
        Optional<Question> cached = Optional.ofNullable(versions.get(key));
        return cached.isPresent() ? cached : readVersion(key);
    }

    /**
     * Sees what was changed, here or on another node. After it returns, every change that was committed before it began is
     * seen, unless the database is out of reach.
     */
    @Scheduled(fixedDelay = "${ascent.catalogue.refresh:1s}", initialDelay = "1s")
    void refresh() {
        reading.lock();
        try {
            if (store.revision() != snapshot.revision()) {
                adopt(snapshot.bank());
            }
        } catch (RuntimeException e) {
            LOG.debug("The catalogue can't be read now; the last one serves", e);
        } finally {
            reading.unlock();
        }
    }

    /** Imports the folder of the bank again when it has changed. */
    @Scheduled(fixedDelay = "${ascent.catalogue.watch:2s}", initialDelay = "5s")
    void watch() {
        if (folder.isEmpty()) {
            return;
        }
        try {
            BankFiles now = BankFiles.folder(folder.get());
            if (!now.equals(files)) {
                load(BankAhead.Read.of(now));
                files = now;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The bank's folder can't be read now; what was read before serves: {}", e.getMessage());
        }
    }

    private void load(BankAhead.Read read) {
        BankImport.Imported imported = bankImport.run(read, folder.isEmpty());
        problems = imported.problems();
        imported.problems().forEach(problem -> LOG.warn("{}", problem));
        reading.lock();
        try {
            adopt(imported.bank());
        } finally {
            reading.unlock();
        }
    }

    /** The revision is read first: what changes in between is seen in the next round. */
    private void adopt(Bank before) {
        snapshot = Snapshot.of(store.revision(), store.current(), before);
    }

    private Optional<Question> readVersion(VersionKey key) {
        QuestionReader reader = QuestionReader.ofPublishedOnce(bank().taxonomy());
        Optional<Question> question = store.version(TextKind.QUESTION, key.id, key.version)
                .filter(text -> text.status() == Status.PUBLISHED || text.status() == Status.RETIRED)
                .flatMap(text -> Snapshot.read(reader, text));
        if (versions.size() >= CACHED_VERSIONS) {
            versions.clear();
        }
        question.ifPresent(found -> versions.put(key, found));
        return question;
    }

    private record VersionKey(String id, int version) {}
}
