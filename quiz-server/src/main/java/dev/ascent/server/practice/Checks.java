package dev.ascent.server.practice;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Rating;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what a candidate answers to a card, shows them the key, and says what each rating would do. The answer is stored
 * before the key is shown, so that it is the one that counts.
 */
@Singleton
public class Checks {
    private final CardRepository cards;
    private final AnswerRepository answers;
    private final Deck deck;
    private final ResponseJson json;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Checks(
            CardRepository cards,
            AnswerRepository answers,
            Deck deck,
            ResponseJson json,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.cards = cards;
        this.answers = answers;
        this.deck = deck;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Answers a card.
     *
     * @param version the question's version that was shown
     * @param sequence which review of the card this is, from 1
     * @param response none means that they do not know
     */
    public Checking check(Person person, Id card, int version, int sequence, Response response) {
        Optional<CardRow> own = deck.own(person, card);
        Optional<Variant> variant = own.flatMap(row -> deck.variant(row, version));
        if (own.isEmpty() || variant.isEmpty()) {
            return new Checking.NotFound();
        }
        if (Deck.judge(own.get(), variant.get(), response).verdict() instanceof Verdict.Unreadable unreadable) {
            return new Checking.Unreadable(unreadable);
        }
        return transactions.executeWrite(transaction -> {
            CardRow row = cards.lock(card.number()).orElseThrow();
            if (row.reviews() + 1 != sequence) {
                return new Checking.Stale(row.reviews() + 1);
            }
            AnswerRow kept = answers.of(row.id(), sequence)
                    .orElseGet(() -> answers.save(new AnswerRow(
                            new ReviewKey(row.id(), sequence), version, json.text(response), clock.instant())));
            return checked(row, kept).<Checking>map(Checking.Kept::new).orElseGet(Checking.NotFound::new);
        });
    }

    /** The card as it was answered, where it was and waits for its rating. */
    public Optional<CheckedCard> waiting(Person person, Id card) {
        return deck.own(person, card)
                .flatMap(row -> answers.of(row.id(), row.reviews() + 1).flatMap(kept -> checked(row, kept)));
    }

    private Optional<CheckedCard> checked(CardRow row, AnswerRow kept) {
        return deck.variant(row, kept.questionVersion()).map(variant -> {
            Answered answered = Deck.judge(row, variant, json.parse(kept.response()));
            Map<Rating, Integer> days = new EnumMap<>(Rating.class);
            for (Rating rating : Rating.values()) {
                days.put(rating, deck.days(deck.after(row, rating, kept.answeredAt())));
            }
            return new CheckedCard(
                    new Id(row.id()),
                    kept.questionVersion(),
                    kept.key().sequence(),
                    kept.answeredAt(),
                    Result.Reviewed.of(answered),
                    Deck.suggested(answered.verdict().outcome()),
                    days);
        });
    }
}
