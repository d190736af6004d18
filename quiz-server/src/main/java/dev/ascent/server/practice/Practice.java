package dev.ascent.server.practice;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Fsrs;
import dev.ascent.core.schedule.FsrsParameters;
import dev.ascent.core.schedule.Memory;
import dev.ascent.core.schedule.Rating;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.Misses;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Spaced repetition of what a candidate missed in graded attempts, each time as another variant.
 *
 * <p>Cards are made when the queue is looked at, from the attempts as they are graded by then. A card whose question is
 * not published any more waits until it is.
 */
@Singleton
public class Practice {
    private static final int SEED_BITS_DROPPED = 11;
    private static final double MILLISECONDS_A_DAY = Duration.ofDays(1).toMillis();

    private final CardRepository cards;
    private final ReviewRepository reviews;
    private final Misses misses;
    private final Catalogue catalogue;
    private final ResponseJson json;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Fsrs fsrs = new Fsrs(FsrsParameters.DEFAULT);
    private final SecureRandom random = new SecureRandom();

    Practice(
            CardRepository cards,
            ReviewRepository reviews,
            Misses misses,
            Catalogue catalogue,
            ResponseJson json,
            IdSource ids,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.cards = cards;
        this.reviews = reviews;
        this.misses = misses;
        this.catalogue = catalogue;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What the person should review now, the longest due first. */
    public Page<DueCard> due(Person person, PageRequest request) {
        if (request.after().isEmpty()) {
            collect(person);
        }
        DuePlace behind = request.after().map(DuePlace::parse).orElse(DuePlace.FIRST);
        List<CardRow> rows =
                cards.due(person.id().number(), clock.instant(), behind.due(), behind.id(), request.limit() + 1);
        Page<CardRow> page = Page.cut(rows, row -> new DuePlace(row.dueAt(), row.id()).text(), request);
        return new Page<>(
                page.items().stream().map(this::card).flatMap(Optional::stream).toList(), page.next());
    }

    /** The card's question with its key, for who wants to compare before rating. */
    public Optional<Result.Reviewed> reveal(Person person, Id card, int version) {
        return own(cards.findById(card.number()), person)
                .flatMap(row ->
                        variant(row, version).map(variant -> reviewed(answered(variant, row, new Response.None()))));
    }

    /**
     * Counts a review. An answer that is right counts as remembered, one that is partly right as remembered with effort,
     * any other as forgotten.
     *
     * @param version the question's version that was shown
     * @param sequence which review of the card this is, from 1; each counts once
     */
    public Reviewing review(Person person, Id card, int version, int sequence, Recall recall) {
        Optional<CardRow> own = own(cards.findById(card.number()), person);
        Optional<Variant> variant = own.flatMap(row -> variant(row, version));
        if (own.isEmpty() || variant.isEmpty()) {
            return new Reviewing.NotFound();
        }
        CardRow row = own.get();
        Response response = switch (recall) {
            case Recall.Rated rated -> new Response.None();
            case Recall.Answer answer -> answer.response();
        };
        Answered answered = answered(variant.get(), row, response);
        return switch (recall) {
            case Recall.Rated rated -> count(row, version, sequence, rated.rating(), Optional.empty(), answered);
            case Recall.Answer answer ->
                switch (answered.verdict()) {
                    case Verdict.Unreadable unreadable -> new Reviewing.Unreadable(unreadable.why());
                    case Verdict.Awaiting awaiting -> new Reviewing.NeedsRating();
                    case Verdict.Unanswered none ->
                        count(row, version, sequence, Rating.AGAIN, Optional.of(response), answered);
                    case Verdict.Graded graded ->
                        count(row, version, sequence, rating(graded.outcome()), Optional.of(response), answered);
                };
        };
    }

    private Reviewing count(
            CardRow shown, int version, int sequence, Rating rating, Optional<Response> response, Answered answered) {
        return transactions.executeWrite(transaction -> {
            CardRow row = cards.lock(shown.id()).orElseThrow();
            if (row.reviews() + 1 != sequence || row.variantSeed() != shown.variantSeed()) {
                return new Reviewing.Stale(row.reviews() + 1);
            }
            Instant now = clock.instant();
            Memory memory = row.memory()
                    .map(before -> fsrs.review(before, rating, days(Objects.requireNonNull(row.reviewedAt()), now)))
                    .orElseGet(() -> fsrs.first(rating));
            int days = fsrs.interval(memory);
            Instant due = now.plus(Duration.ofDays(days));
            cards.reviewed(row.id(), sequence, memory.stability(), memory.difficulty(), now, due, drawSeed());
            reviews.save(new ReviewRow(
                    new ReviewKey(row.id(), sequence),
                    version,
                    row.variantSeed(),
                    response.map(json::text).orElse(null),
                    response.map(given -> answered.verdict().outcome().id()).orElse(null),
                    rating.name().toLowerCase(Locale.ROOT),
                    now));
            return new Reviewing.Done(new Id(row.id()), sequence, rating, due, days, reviewed(answered));
        });
    }

    /** Makes cards of what was missed since the last time, and brings back those that were missed again. */
    private void collect(Person person) {
        long account = person.id().number();
        Map<String, Instant> missed = misses.of(person);
        if (isKnown(missed, cards(account))) {
            return;
        }
        transactions.executeWrite(transaction -> {
            cards.lockAccount(account);
            Map<String, CardRow> known = cards(account);
            missed.forEach((question, at) -> {
                CardRow card = known.get(question);
                if (card == null) {
                    long id = ids.next().number();
                    cards.save(new CardRow(id, account, question, at, at, drawSeed(), 0, null, null, null));
                } else if (at.isAfter(card.missedAt())) {
                    boolean afterReview = card.reviewedAt() == null || at.isAfter(card.reviewedAt());
                    cards.missed(card.id(), at, afterReview && at.isBefore(card.dueAt()) ? at : card.dueAt());
                }
            });
            return true;
        });
    }

    private static boolean isKnown(Map<String, Instant> missed, Map<String, CardRow> known) {
        return missed.entrySet().stream().allMatch(one -> {
            CardRow card = known.get(one.getKey());
            return card != null && !one.getValue().isAfter(card.missedAt());
        });
    }

    private Map<String, CardRow> cards(long account) {
        Map<String, CardRow> known = new HashMap<>();
        cards.findByAccountIdOrderById(account).forEach(card -> known.put(card.questionId(), card));
        return known;
    }

    private Optional<DueCard> card(CardRow row) {
        Optional<Question> question = catalogue.bank().question(row.questionId());
        return question.map(published -> new DueCard(
                new Id(row.id()),
                published.id(),
                published.version(),
                row.reviews() + 1,
                row.dueAt(),
                catalogue.generator().generate(published, row.variantSeed()).prompt()));
    }

    private static Optional<CardRow> own(Optional<CardRow> row, Person person) {
        return row.filter(card -> card.accountId() == person.id().number());
    }

    private Optional<Variant> variant(CardRow row, int version) {
        return catalogue
                .question(row.questionId(), version)
                .map(question -> catalogue.generator().generate(question, row.variantSeed()));
    }

    private static Answered answered(Variant variant, CardRow row, Response response) {
        return Answered.grade(1, variant, row.variantSeed(), response, Optional.empty(), Scoring.PLAIN, 1);
    }

    private static Result.Reviewed reviewed(Answered answered) {
        Variant variant = answered.variant();
        return new Result.Reviewed(answered, variant.prompt(), variant.review(), variant.describe(answered.response()));
    }

    private static Rating rating(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> Rating.GOOD;
            case PARTLY -> Rating.HARD;
            case WRONG, UNREADABLE, UNANSWERED, AWAITING -> Rating.AGAIN;
        };
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / MILLISECONDS_A_DAY);
    }

    private long drawSeed() {
        return random.nextLong() >>> SEED_BITS_DROPPED;
    }
}
