package dev.ascent.server.practice;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Fsrs;
import dev.ascent.core.schedule.FsrsParameters;
import dev.ascent.core.schedule.Memory;
import dev.ascent.core.schedule.Rating;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.OpenQuestions;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Cards with the question that each one asks, and what a rating does to them. */
@Singleton
class Deck {
    private static final double MILLISECONDS_A_DAY = Duration.ofDays(1).toMillis();

    private final CardRepository cards;
    private final OpenQuestions openQuestions;
    private final Catalogue catalogue;
    private final Fsrs fsrs = new Fsrs(FsrsParameters.DEFAULT);

    Deck(CardRepository cards, OpenQuestions openQuestions, Catalogue catalogue) {
        this.cards = cards;
        this.openQuestions = openQuestions;
        this.catalogue = catalogue;
    }

    /** The card, if it is the person's and does not wait. */
    Optional<CardRow> own(Person person, Id card) {
        return cards.findById(card.number())
                .filter(row -> row.accountId() == person.id().number())
                .filter(row ->
                        openQuestions.asking(person, Set.of(row.questionId())).isEmpty());
    }

    /** The questions whose cards wait, since an open attempt of the person asks them. */
    Set<String> waiting(Person person) {
        return openQuestions.of(person);
    }

    /** The card's question as it is published; empty where it is not. */
    Optional<Question> published(CardRow row) {
        return catalogue.bank().question(row.questionId());
    }

    /** What the card asks, in the variant that is its turn. */
    Variant variant(CardRow row, Question question) {
        return catalogue.generator().generate(question, row.variantSeed());
    }

    /** What the card asks in that version of its question; empty where there is none. */
    Optional<Variant> variant(CardRow row, int version) {
        return catalogue.question(row.questionId(), version).map(question -> variant(row, question));
    }

    static Answered judge(CardRow row, Variant variant, Response response) {
        return Answered.grade(1, variant, row.variantSeed(), response, Optional.empty(), Scoring.PLAIN, 1);
    }

    /** The rating that an outcome speaks for; empty where only the candidate can judge the answer. */
    static Optional<Rating> suggested(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> Optional.of(Rating.GOOD);
            case PARTLY -> Optional.of(Rating.HARD);
            case WRONG, UNREADABLE, UNANSWERED -> Optional.of(Rating.AGAIN);
            case AWAITING -> Optional.empty();
        };
    }

    /** What is remembered after the card was recalled at that moment. */
    Memory after(CardRow row, Rating rating, Instant at) {
        return row.memory()
                .map(before -> fsrs.review(before, rating, days(Objects.requireNonNull(row.reviewedAt()), at)))
                .orElseGet(() -> fsrs.first(rating));
    }

    /** In how many days the card is due again, at least 1. */
    int days(Memory memory) {
        return fsrs.interval(memory);
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / MILLISECONDS_A_DAY);
    }
}
