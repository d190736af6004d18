package dev.ascent.server.practice;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Memory;
import dev.ascent.core.schedule.Rating;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.Misses;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.attempt.Result;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spaced repetition of what a candidate missed in graded attempts and adaptive tests, each time as another variant.
 *
 * <p>Cards are made when the queue is looked at, from what is graded by then. A card whose question is
 * not published any more waits until it is, and one whose question an open attempt asks until that one has ended.
 */
@Singleton
public class Practice {
    private static final int SEED_BITS_DROPPED = 11;

    private final CardRepository cards;
    private final ReviewRepository reviews;
    private final AnswerRepository answers;
    private final Deck deck;
    private final List<Misses> misses;
    private final ResponseJson json;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final SecureRandom random = new SecureRandom();

    Practice(
            CardRepository cards,
            ReviewRepository reviews,
            AnswerRepository answers,
            Deck deck,
            List<Misses> misses,
            ResponseJson json,
            IdSource ids,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.cards = cards;
        this.reviews = reviews;
        this.answers = answers;
        this.deck = deck;
        this.misses = misses;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How much the person has to review, now and later. */
    public PracticeQueue queue(Person person) {
        collect(person);
        Instant now = clock.instant();
        Set<String> waiting = deck.waiting(person);
        Map<Boolean, List<Instant>> byWaiting = cards
                .findByAccountIdOrderById(person.id().number())
                .stream()
                .filter(row -> deck.published(row).isPresent())
                .collect(Collectors.partitioningBy(
                        row -> waiting.contains(row.questionId()),
                        Collectors.mapping(CardRow::dueAt, Collectors.toList())));
        List<Instant> times = byWaiting.getOrDefault(false, List.of());
        return new PracticeQueue(
                due(times, now),
                due(byWaiting.getOrDefault(true, List.of()), now),
                times.stream().filter(due -> due.isAfter(now)).min(Comparator.naturalOrder()));
    }

    private static int due(List<Instant> times, Instant now) {
        return (int) times.stream().filter(due -> !due.isAfter(now)).count();
    }

    /** The card that is due the longest; empty where none is due. */
    public Optional<DueCard> first(Person person) {
        Set<String> waiting = deck.waiting(person);
        Optional<String> after = Optional.empty();
        do {
            Page<DueCard> part = due(person, new PageRequest(after, PageRequest.USUAL), waiting);
            if (!part.items().isEmpty()) {
                return Optional.of(part.items().getFirst());
            }
            after = part.next();
        } while (after.isPresent());
        return Optional.empty();
    }

    /** What the person should review now, the longest due first. */
    public Page<DueCard> due(Person person, PageRequest request) {
        return due(person, request, deck.waiting(person));
    }

    private Page<DueCard> due(Person person, PageRequest request, Set<String> waiting) {
        if (request.after().isEmpty()) {
            collect(person);
        }
        DuePlace behind = request.after().map(DuePlace::parse).orElse(DuePlace.FIRST);
        List<CardRow> rows =
                cards.due(person.id().number(), clock.instant(), behind.due(), behind.id(), request.limit() + 1);
        Page<CardRow> page = Page.cut(rows, row -> new DuePlace(row.dueAt(), row.id()).text(), request);
        List<DueCard> asked = page.items().stream()
                .filter(row -> !waiting.contains(row.questionId()))
                .map(this::card)
                .flatMap(Optional::stream)
                .toList();
        return new Page<>(asked, page.next());
    }

    /** The card's question with its key, for who wants to compare before rating. */
    public Optional<Result.Reviewed> reveal(Person person, Id card, int version) {
        return deck.own(person, card)
                .flatMap(row -> deck.variant(row, version)
                        .map(variant -> Result.Reviewed.of(Deck.judge(row, variant, new Response.None()))));
    }

    /**
     * Counts a review. An answer that is right counts as remembered, one that is partly right as remembered with effort,
     * any other as forgotten. Where the card was answered before (see {@link Checks}), that answer stands, and it was
     * recalled at that time.
     *
     * @param version the question's version that was shown
     * @param sequence which review of the card this is, from 1; each counts once
     */
    public Reviewing review(Person person, Id card, int version, int sequence, Recall recall) {
        if (deck.own(person, card).flatMap(row -> deck.variant(row, version)).isEmpty()) {
            return new Reviewing.NotFound();
        }
        return transactions.executeWrite(transaction -> {
            CardRow row = cards.lock(card.number()).orElseThrow();
            if (row.reviews() + 1 != sequence) {
                return new Reviewing.Stale(row.reviews() + 1);
            }
            Optional<AnswerRow> given = answers.of(row.id(), sequence).or(() -> answer(row, version, recall));
            int asked = given.map(AnswerRow::questionVersion).orElse(version);
            return deck.variant(row, asked)
                    .map(variant -> judge(row, variant, given, recall))
                    .orElseGet(Reviewing.NotFound::new);
        });
    }

    private Optional<AnswerRow> answer(CardRow row, int version, Recall recall) {
        return switch (recall) {
            case Recall.Rated rated -> Optional.empty();
            case Recall.Answer(Response response) ->
                Optional.of(new AnswerRow(
                        new ReviewKey(row.id(), row.reviews() + 1), version, json.text(response), clock.instant()));
        };
    }

    private Reviewing judge(CardRow row, Variant variant, Optional<AnswerRow> given, Recall recall) {
        Response response = given.map(answer -> json.parse(answer.response())).orElseGet(Response.None::new);
        Answered answered = Deck.judge(row, variant, response);
        return switch (recall) {
            case Recall.Rated(Rating rating) -> count(row, rating, given, answered);
            case Recall.Answer answer ->
                answered.verdict() instanceof Verdict.Unreadable unreadable
                        ? new Reviewing.Unreadable(unreadable)
                        : Deck.suggested(answered.verdict().outcome())
                                .map(rating -> count(row, rating, given, answered))
                                .orElseGet(Reviewing.NeedsRating::new);
        };
    }

    private Reviewing count(CardRow row, Rating rating, Optional<AnswerRow> given, Answered answered) {
        Instant at = given.map(AnswerRow::answeredAt).orElseGet(clock::instant);
        Memory memory = deck.after(row, rating, at);
        int days = deck.days(memory);
        Instant due = at.plus(Duration.ofDays(days));
        int sequence = row.reviews() + 1;
        cards.reviewed(row.id(), sequence, memory.stability(), memory.difficulty(), at, due, drawSeed());
        reviews.save(new ReviewRow(
                new ReviewKey(row.id(), sequence),
                answered.variant().question().version(),
                row.variantSeed(),
                given.map(AnswerRow::response).orElse(null),
                given.map(answer -> answered.verdict().outcome().id()).orElse(null),
                rating.name().toLowerCase(Locale.ROOT),
                at));
        return new Reviewing.Done(new Id(row.id()), sequence, rating, due, days, Result.Reviewed.of(answered));
    }

    /** Makes cards of what was missed since the last time, and brings back those that were missed again. */
    private void collect(Person person) {
        long account = person.id().number();
        Map<String, Instant> missed = missed(person);
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

    private Map<String, Instant> missed(Person person) {
        Map<String, Instant> missed = new HashMap<>();
        misses.forEach(part -> part.of(person)
                .forEach((question, at) ->
                        missed.merge(question, at, (one, other) -> one.isAfter(other) ? one : other)));
        return missed;
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
        return deck.published(row)
                .map(published -> new DueCard(
                        new Id(row.id()),
                        published.id(),
                        published.version(),
                        row.reviews() + 1,
                        row.dueAt(),
                        deck.variant(row, published).prompt()));
    }

    private long drawSeed() {
        return random.nextLong() >>> SEED_BITS_DROPPED;
    }
}
