package dev.ascent.server.adaptive;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.AttemptScore;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.CustomQuiz;
import dev.ascent.server.attempt.OpenQuestions;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adaptive tests: a person has at most one open, without a clock. An answer, its verdict and the question that comes next
 * are committed together, before the key is shown; so any node can go on with any test, and nothing is asked twice.
 */
@Singleton
public class AdaptiveTests {
    /** What receipts name as their quiz. */
    public static final String ID = "adaptive";

    private static final int SEED_BITS_DROPPED = 11;

    private final TestRepository tests;
    private final AskedRepository slots;
    private final Chooser chooser;
    private final AdaptivePaper paper;
    private final OpenQuestions openQuestions;
    private final Catalogue catalogue;
    private final ResponseJson json;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final SecureRandom random = new SecureRandom();

    AdaptiveTests(
            TestRepository tests,
            AskedRepository slots,
            Chooser chooser,
            AdaptivePaper paper,
            OpenQuestions openQuestions,
            Catalogue catalogue,
            ResponseJson json,
            IdSource ids,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.tests = tests;
        this.slots = slots;
        this.chooser = chooser;
        this.paper = paper;
        this.openQuestions = openQuestions;
        this.catalogue = catalogue;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** From how many questions such a test would choose now. */
    public int choice(Person person, AdaptiveWish wish) {
        return chooser.choice(wish, openQuestions.of(person));
    }

    /** Begins a test, or goes on with the one that is open if it is of the same. */
    public Beginning begin(Person person, AdaptiveWish wish) {
        Optional<TestRow> open = tests.findByOpenFor(person.id().number());
        if (open.isPresent()) {
            return goOn(open.get(), wish);
        }
        long seed = random.nextLong() >>> SEED_BITS_DROPPED;
        if (!(chooser.next(wish, seed, List.of(), openQuestions.of(person)) instanceof Next.Ask(Question first))) {
            return new Beginning.NoQuestions();
        }
        Instant now = clock.instant();
        TestRow row = row(person, wish, seed, now);
        AskedRow asked = paper.ask(row, 1, first, now);
        try {
            transactions.executeWrite(transaction -> {
                tests.save(row);
                return slots.save(asked);
            });
        } catch (DataAccessException e) {
            return goOn(tests.findByOpenFor(person.id().number()).orElseThrow(() -> e), wish);
        }
        return new Beginning.Begun(view(row, List.of(asked)));
    }

    private Beginning goOn(TestRow open, AdaptiveWish wish) {
        List<AskedRow> asked = slots.of(open.id());
        return open.wish().equals(wish)
                ? new Beginning.Begun(view(open, asked))
                : new Beginning.Running(progress(open, asked));
    }

    /** The test that the person has open. */
    public Optional<OpenTest> open(Person person) {
        return tests.findByOpenFor(person.id().number()).map(row -> progress(row, slots.of(row.id())));
    }

    private static OpenTest progress(TestRow row, List<AskedRow> asked) {
        int answered = (int) asked.stream().filter(AskedRow::isAnswered).count();
        return new OpenTest(row.summary(), answered, row.mostQuestions());
    }

    /** The test, if the person has it. */
    public Optional<AdaptiveView> show(Person person, Id test) {
        return own(person, test).map(row -> view(row, slots.of(row.id())));
    }

    /** A part of the person's tests, newest first. */
    public Page<AdaptiveSummary> history(Person person, PageRequest request) {
        long account = person.id().number();
        List<TestRow> rows = request.after().isEmpty()
                ? tests.history(account, request.limit() + 1)
                : behind(person, request.after().get(), request.limit() + 1);
        return Page.cut(rows, row -> new Id(row.id()).toString(), request).map(TestRow::summary);
    }

    private List<TestRow> behind(Person person, String cursor, int most) {
        TestRow last = Id.parse(cursor).flatMap(id -> own(person, id)).orElseThrow(PageRequest::unknownCursor);
        return tests.historyBehind(last.accountId(), last.startedAt(), last.id(), most);
    }

    /**
     * Answers a question. The first answer to each counts; a repetition gives it back.
     *
     * @param response none means that they do not know
     */
    public Answering answer(Person person, Id test, int slot, Response response) {
        if (own(person, test).isEmpty()) {
            return new Answering.NotFound();
        }
        return transactions.executeWrite(transaction -> {
            TestRow row = tests.lock(test.number()).orElseThrow();
            List<AskedRow> asked = slots.of(row.id());
            if (slot < 1 || slot > asked.size()) {
                return new Answering.NotFound();
            }
            AskedRow at = asked.get(slot - 1);
            return openQuestions
                    .asking(person, Set.of(at.questionId()))
                    .<Answering>map(Answering.HeldBack::new)
                    .orElseGet(() -> answer(row, asked, at, response, openQuestions.of(person)));
        });
    }

    private Answering answer(TestRow row, List<AskedRow> asked, AskedRow at, Response response, Set<String> kept) {
        if (at.isAnswered()) {
            return kept(paper.answer(row, at), at, false, view(row, asked));
        }
        if (!row.isOpen()) {
            return new Answering.Over();
        }
        // What counts is what is stored, now and whenever it is judged again.
        String given = json.text(response);
        Answered judged = paper.judge(row, at, json.parse(given));
        if (judged.verdict() instanceof Verdict.Unreadable unreadable) {
            return new Answering.Unreadable(unreadable);
        }
        String verdict = judged.verdict().outcome().id();
        Instant now = clock.instant();
        slots.answer(row.id(), at.key().slot(), given, verdict, now);
        AskedRow answered = at.answered(given, verdict, now);
        List<AskedRow> all = new ArrayList<>(asked);
        all.set(at.key().slot() - 1, answered);
        List<Answered> answers = new ArrayList<>(paper.answers(row, asked));
        answers.add(judged);
        return switch (chooser.next(row.wish(), row.seed(), answers, kept)) {
            case Next.Ask(Question question) -> {
                all.add(slots.save(paper.ask(row, all.size() + 1, question, now)));
                yield kept(judged, answered, true, view(row, all));
            }
            case Next.End(Ending ending) -> kept(judged, answered, true, view(finish(row, answers, ending, now), all));
        };
    }

    /** What was answered so far, in order; what an open attempt asks too is left out until that has ended. */
    public List<Result.Reviewed> answered(Person person, Id test) {
        Set<String> kept = openQuestions.of(person);
        return own(person, test).stream()
                .flatMap(row -> paper.answers(row, slots.of(row.id())).stream())
                .filter(answer -> !kept.contains(answer.variant().question().id()))
                .map(Result.Reviewed::of)
                .toList();
    }

    /** Ends a test; one that has ended stays as it is. */
    public Optional<AdaptiveView> end(Person person, Id test) {
        return own(person, test)
                .map(own -> transactions.executeWrite(transaction -> {
                    TestRow row = tests.lock(own.id()).orElseThrow();
                    List<AskedRow> asked = slots.of(row.id());
                    return view(
                            row.isOpen() ? finish(row, paper.answers(row, asked), Ending.LEFT, clock.instant()) : row,
                            asked);
                }));
    }

    /** What a test has shown. */
    public AdaptiveResult result(Person person, Id test) {
        Optional<TestRow> own = own(person, test);
        if (own.isEmpty()) {
            return new AdaptiveResult.NotFound();
        }
        TestRow row = own.get();
        List<AskedRow> asked = slots.of(row.id());
        if (row.isOpen()) {
            return new AdaptiveResult.NotYet();
        }
        Set<String> questions = asked.stream().map(AskedRow::questionId).collect(Collectors.toSet());
        Optional<AttemptSummary> open = openQuestions.asking(person, questions);
        if (open.isPresent()) {
            return new AdaptiveResult.HeldBack(open.get());
        }
        List<Answered> answers = paper.answers(row, asked);
        return new AdaptiveResult.Ready(
                row.summary(),
                Report.on(answers, Scoring.PLAIN, catalogue.bank().taxonomy()),
                answers.stream().map(Result.Reviewed::of).toList(),
                Objects.requireNonNull(row.receipt()),
                Objects.requireNonNull(row.receiptCode()));
    }

    private Optional<TestRow> own(Person person, Id test) {
        return tests.findById(test.number())
                .filter(row -> row.accountId() == person.id().number());
    }

    private TestRow row(Person person, AdaptiveWish wish, long seed, Instant now) {
        long account = person.id().number();
        return new TestRow(
                ids.next().number(),
                account,
                account,
                CustomQuiz.title(
                        "Adaptive test", wish.topics(), catalogue.bank().taxonomy()),
                String.join(",", new TreeSet<>(wish.topics())),
                wish.most(),
                seed,
                Edition.CURRENT.id(),
                now,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    /** Ends the row: what was answered by then counts, and what waited for an answer does not. */
    private TestRow finish(TestRow row, List<Answered> answers, Ending ending, Instant now) {
        AttemptScore score = AttemptScore.of(answers, Scoring.PLAIN);
        String plan = row.topics() + " " + row.mostQuestions();
        Receipt receipt = new Receipt(ID, Fingerprint.of(plan), Scoring.PLAIN, row.seed(), answers);
        String text = receipt.json();
        tests.finish(row.id(), now, ending.id(), score.earned(), score.max().intValueExact(), text, Receipt.code(text));
        return tests.findById(row.id()).orElseThrow();
    }

    private static Answering kept(Answered judged, AskedRow answered, boolean first, AdaptiveView view) {
        return new Answering.Kept(
                Result.Reviewed.of(judged), first, Objects.requireNonNull(answered.answeredAt()), view);
    }

    private AdaptiveView view(TestRow row, List<AskedRow> asked) {
        AskedRow last = asked.getLast();
        Optional<AdaptiveView.Asked> waits = row.isOpen() && !last.isAnswered()
                ? Optional.of(new AdaptiveView.Asked(
                        last.key().slot(), last.points(), paper.variant(last).prompt()))
                : Optional.empty();
        int answered = (int) asked.stream().filter(AskedRow::isAnswered).count();
        return new AdaptiveView(row.summary(), row.mostQuestions(), answered, waits);
    }
}
